// Everything that was read in one article: reasons, persons, claimed figures, each with its sentences.

import { el, outward } from '../dom.js';
import { get } from '../live/api.js';
import { inward } from '../list/cells.js';
import { clock, day } from '../text/dates.js';
import { personHash } from '../text/routes.js';
import { bound, count, country, grouped, narrative, plain } from '../text/words.js';
import { grounds, openQuestion } from './grounds.js';
import { evidence, mentionReport } from './mention-report.js';

/** `query.at` ("12-80") names the sentence that somebody came for. */
export async function articlePage(id, query = {}) {
  const nodes = page(await get(`articles/${encodeURIComponent(id)}`));
  soughtIn(nodes, query.at)?.classList.add('sought');
  return nodes;
}

function page(article) {
  const spans = article.mentions.flatMap((mention) => mention.spans);
  return [
    el('p', { class: 'kicker' }, 'Article'),
    el('h2', { class: 'page-title', tabindex: '-1', dir: 'auto', lang: article.language }, article.title || 'Untitled article'),
    el('p', { class: 'page-status' }, el('bdi', null, article.publisher), ` · ${day(article.publishedAt) ?? 'no publication date'} · `, outward(article.url, null, 'read at the source')),
    el('p', { class: 'address faint small' }, article.url),
    article.relevant ? null : el('p', { class: 'notice' }, verdict(article)),
    article.narratives.length > 0 && section('Reasons reported', article.narratives.map((found) => [evidence(narrative(found.code), found.evidence, spans, found.code), grounds(found.grounds, found.evidence)])),
    article.mentions.length > 0 && section(count(article.mentions.length, 'person', 'persons'), article.mentions.map(person)),
    article.claims.length > 0 && section('Figures claimed', el('p', { class: 'faint' }, 'Claims are never counted as persons.'), article.claims.map(claim)),
    article.review?.length > 0 && section('Left open for a person', el('p', { class: 'faint' }, 'Nothing of this is counted.'), article.review.map(openQuestion)),
    el('p', { class: 'faint small' }, reading(article)),
  ].filter(Boolean);
}

// The shortest proof that holds the place; the whole text of the article is not kept here.
function soughtIn(nodes, at) {
  const [start, end] = (at ?? '').split('-').map(Number);
  const proofs = nodes.flatMap((node) => [...node.querySelectorAll('.proof[data-start]')]);
  const holding = proofs.filter(({ dataset }) => Number(dataset.start) <= start && end <= Number(dataset.end));
  return holding.sort((a, b) => a.dataset.end - a.dataset.start - (b.dataset.end - b.dataset.start))[0];
}

function verdict({ reader }) {
  return reader?.support === 'none' ? 'Not judged: its language is not read.' : 'Read, and found not to be about people who left.';
}

function person(mention) {
  const report = mentionReport(mention);
  if (mention.defectorId) report.prepend(el('p', null, inward(personHash(mention.defectorId), null, 'Open this person')));
  return report;
}

function claim({ count: figure, bound: how, of, nationality, gender, facet, period, evidence: piece, grounds: led }) {
  const facets = [nationality && country(nationality), gender && plain(gender), facet, period?.text ?? period].filter((part) => typeof part === 'string' && part);
  const label = [bound(how), grouped(figure), plain(of).toLowerCase(), facets.length > 0 && `(${facets.join(', ')})`].filter(Boolean).join(' ');
  return [evidence(label, [piece], figureIn(piece, figure)), grounds(led, [piece])];
}

// Where the figure stands in its sentence, when it stands there in digits.
function figureIn(piece, figure) {
  const found = new RegExp(`(?<![\\d.,])(${figure}|${figure.toLocaleString('en-GB')})(?![\\d])`).exec(piece.quote);
  if (!found) return [piece];
  const start = piece.start + found.index;
  return [{ start, end: start + found[0].length, quote: found[0] }];
}

function reading({ codebook, reader, revision, recordedAt, language, relevance }) {
  const read = recordedAt ? `, read ${day(recordedAt)} at ${clock(recordedAt)}` : '';
  const models = reader?.models?.length ? `, models ${reader.models.join(', ')}` : '';
  return `Revision ${revision}, language ${language}, codebook ${codebook.id} ${codebook.version}${models}, relevance ${Math.round(relevance * 100)} %${read}`;
}

function section(title, ...content) {
  return el('section', { class: 'part' }, el('h3', null, title), content);
}
