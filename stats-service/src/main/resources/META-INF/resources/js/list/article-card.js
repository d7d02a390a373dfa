// One article in the list: where it stands, which reasons it reports, and the sentences that say so.

import { el } from '../dom.js';
import { day } from '../text/dates.js';
import { articleHash } from '../text/routes.js';
import { count, narrative } from '../text/words.js';
import { inward, narrativeList, since } from './cells.js';

const SENTENCES = 2;

export function articleCard(article) {
  const codes = article.narratives.map((found) => found.code);
  return el(
    'li',
    { class: article.relevant ? 'card article' : 'card article aside', data: { testid: 'article-card', id: article.articleId, relevant: article.relevant } },
    el('h3', null, inward(articleHash(article.articleId), { class: 'card-open', dir: 'auto', lang: article.language }, article.title || 'Untitled article')),
    el('p', { class: 'card-line' }, ...origin(article)),
    article.relevant ? narrativeList(codes) : el('p', { class: 'unknown' }, 'Not about people who left'),
    evidence(article),
    findings(article),
  );
}

function origin({ publisher, publishedAt, recordedAt }) {
  return [el('bdi', null, publisher), ' · ', day(publishedAt) ?? 'no publication date', recordedAt && el('span', { class: 'faint' }, ' · read ', since(recordedAt))];
}

// The first sentence of each reason, so that no reason hides another.
function evidence(article) {
  const seen = new Set();
  const lines = [];
  for (const { code, evidence: pieces } of article.narratives) {
    const piece = pieces.find(({ quote }) => !seen.has(quote));
    if (!piece) continue;
    seen.add(piece.quote);
    lines.push(el('p', { class: 'sentence', data: { code }, dir: 'auto', lang: article.language }, el('span', { class: 'visually-hidden' }, `${narrative(code)}: `), el('mark', null, piece.quote)));
  }
  return lines.slice(0, SENTENCES);
}

function findings({ mentions, claims }) {
  const found = [
    mentions.length > 0 && count(mentions.length, 'person', 'persons'),
    claims.length > 0 && count(claims.length, 'figure claimed', 'figures claimed'),
  ].filter(Boolean);
  return found.length > 0 ? el('p', { class: 'card-more' }, found.join(' · ')) : null;
}
