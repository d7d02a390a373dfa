// The ledger of claimed figures: grouped, with who says so, what contradicts it, and the persons identified in the same group.

import { el } from '../dom.js';
import { get, notOffered } from '../live/api.js';
import { inward, quotation } from '../list/cells.js';
import { claimFigure, claimGroup, claimSources, identifiedLink } from '../list/claims.js';
import { articleHash, routeHash } from '../text/routes.js';
import { count, grouped } from '../text/words.js';

const LIMIT = 200;

export async function claimsPage(key) {
  const { items, total } = await get('claims', { limit: LIMIT });
  const byKey = new Map(items.map((claim) => [claim.claimKey, claim]));
  const chosen = key ? await sentencesOf(key, byKey) : null;
  return [
    el('header', { class: 'page-head' }, el('div', null, el('h2', { class: 'page-title', tabindex: '-1' }, 'Figures claimed in the press'), el('p', { class: 'sheet-count' }, `${count(total ?? items.length, 'claim')}. Claims are never counted as persons; copies and retellings of one report are one source.`))),
    chosen,
    items.length > 0 ? el('ul', { class: 'ledger' }, groups(items, byKey).map((group) => entry(group, key))) : el('p', { class: 'empty-words' }, 'No article claims a figure so far.'),
  ].filter(Boolean);
}

// Claims about the same group and time stand side by side, once: those that cannot both hold, and other figures.
function groups(items, byKey) {
  const done = new Set();
  return items
    .map((claim) => {
      if (done.has(claim)) return null;
      const others = [...(claim.contradicts ?? []), ...(claim.beside ?? [])].map((other) => byKey.get(other)).filter((other) => other && !done.has(other));
      for (const each of [claim, ...others]) done.add(each);
      return [claim, ...others];
    })
    .filter(Boolean);
}

function entry(group, key) {
  const keys = new Set(group.map(({ claimKey }) => claimKey));
  const contradicted = group.some(({ contradicts = [] }) => contradicts.some((other) => keys.has(other)));
  return el(
    'li',
    { class: contradicted ? 'sheet ledger-entry against' : 'sheet ledger-entry' },
    contradicted && el('p', { class: 'caution small' }, 'These cannot all hold'),
    !contradicted && group.length > 1 && el('p', { class: 'faint small' }, 'Figures for the same group and time'),
    el('div', { class: 'ledger-claims' }, group.map((claim) => one(claim, Boolean(key) && claim.claimKey === key))),
    group[0].identified && el('p', { class: 'ledger-identified' }, identifiedLink(group[0]), el('span', { class: 'faint' }, ` (at least ${grouped(group[0].identified.low)}, at most ${grouped(group[0].identified.high)})`)),
  );
}

function one(claim, chosen) {
  const example = claim.examples?.[0];
  return el(
    'div',
    { class: chosen ? 'ledger-claim chosen' : 'ledger-claim', data: { testid: 'ledger-claim', key: claim.claimKey } },
    el('p', { class: 'ledger-figure' }, claimFigure(claim)),
    el('h3', { class: 'ledger-of' }, claim.claimKey ? inward(routeHash('claims', claim.claimKey), { class: 'card-open' }, claimGroup(claim)) : claimGroup(claim)),
    el('p', { class: 'faint small' }, claimSources(claim), example?.articleId && [' · ', inward(articleHash(example.articleId), null, 'read one')]),
    example && quotation(example.quote, example),
  );
}

async function sentencesOf(key, byKey) {
  const claim = await get(`claims/${encodeURIComponent(key)}`).catch((error) => {
    if (notOffered(error)) return byKey.get(key) ?? null;
    throw error;
  });
  if (!claim) return el('p', { class: 'notice' }, 'This claim is not in the ledger any more.');
  const places = claim.articles?.map ? claim.articles : (claim.examples ?? []);
  return el(
    'section',
    { class: 'sheet part chosen-claim' },
    el('h3', null, `${claimFigure(claim)} · ${claimGroup(claim)}`),
    el('p', { class: 'faint small' }, `${count(places.length, 'sentence')} behind it `, inward(routeHash('claims'), null, 'close')),
    places.map((place) => sentence(place)),
  );
}

function sentence(place) {
  const quote = place.quote ?? place.evidence?.quote ?? '';
  return el('div', { class: 'ledger-sentence' }, quotation(quote, place), place.articleId && el('p', { class: 'small' }, inward(articleHash(place.articleId), null, 'Open the article')));
}
