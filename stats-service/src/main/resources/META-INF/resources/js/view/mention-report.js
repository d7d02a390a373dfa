// One article's report of one person: the proof of leaving and the reasons, with the words that mean the person marked.

import { el, outward } from '../dom.js';
import { inward, marked } from '../list/cells.js';
import { day, preposition, when } from '../text/dates.js';
import { articleHash } from '../text/routes.js';
import { passages, segments } from '../text/spans.js';
import { country, narrative, plain } from '../text/words.js';
import { grounds } from './grounds.js';

/** A mention, with its article when the mention is shown outside of it. */
export function mentionReport(mention) {
  return el(
    'article',
    { class: 'report', data: { mention: mention.mentionId } },
    mention.article && source(mention),
    el('p', { class: 'report-says' }, summary(mention)),
    evidence('Proof of leaving', mention.evidence, mention.spans),
    grounds(mention.grounds, mention.evidence),
    mention.narratives.map((found) => evidence(narrative(found.code), found.evidence, mention.spans, found.code)),
    why(mention),
  );
}

/** Sentences under a label, with the spans inside them marked. */
export function evidence(label, pieces, spans, code) {
  const told = passages(pieces);
  const content = marked(told.map((passage) => segments(passage, spans)));
  const place = told.length > 0 ? { start: told[0].start, end: told[told.length - 1].end } : {};
  const name = code ? el('span', { class: 'narrative', data: { code } }, label) : label;
  return el('div', { class: 'proof', data: { ...place, ...(code && { code }) } }, el('p', { class: 'proof-label' }, name), el('blockquote', { dir: 'auto' }, content));
}

function source({ article, articleId, publishedAt }) {
  const date = day(article.publishedAt ?? publishedAt) ?? 'no publication date';
  return el(
    'header',
    null,
    el('h4', null, inward(articleHash(articleId), { dir: 'auto' }, article.title || 'Untitled article')),
    el('p', { class: 'faint small' }, el('bdi', null, article.publisher), ` · ${date} · `, outward(article.url, null, 'read at the source')),
  );
}

function summary({ name, nationality, age, role, defected, spokePublicly, suicideSelected }) {
  return [
    name ? `Named as ${name}` : 'Not named',
    nationality && country(nationality),
    Number.isFinite(age) && `aged ${age}`,
    role && plain(role).toLowerCase(),
    defected && `left ${preposition(defected)} ${when(defected)}`,
    spokePublicly && 'spoke publicly',
    suicideSelected && 'picked for a suicide attack',
  ]
    .filter(Boolean)
    .join(' · ');
}

function why({ why: features = [], score }) {
  if (features.length === 0) return null;
  return el('p', { class: 'faint small' }, `Why this person: ${features.join(', ')} (${Math.round(score * 100)} %)`);
}
