// Figures that articles claim, each beside the number of persons identified in the same group. The two are never added up.

import { el } from '../dom.js';
import { when, day } from '../text/dates.js';
import { filterOf } from '../text/filters.js';
import { routeHash } from '../text/routes.js';
import { bound, count, country, grouped, plain } from '../text/words.js';
import { inward } from './cells.js';

/** Whom a claim counts: "Defectors · Germany, Female · summer of 2015". */
export function claimGroup({ of, nationality, gender, period, facet, share }) {
  const part = Number.isFinite(share) && `${Math.round(share * 100)} % of the text’s own total`;
  const facets = [nationality && country(nationality), gender && plain(gender), facet, part].filter(Boolean).join(', ');
  return [plain(of), facets, periodWords(period)].filter(Boolean).join(' · ');
}

export function claimFigure({ count: figure, bound: how }) {
  return `${bound(how) ? `${bound(how)} ` : ''}${grouped(figure)}`;
}

/** How many say so independently of each other. */
export function claimSources({ sources, stories, articles }) {
  const independent = sources === undefined ? count(stories ?? 0, 'story', 'stories') : count(sources, 'independent source');
  return `${independent}, ${count(articles ?? 0, 'article')}`;
}

/** Claim and identified persons as two bars on one scale. */
export function claimRow(claim, max) {
  const { identified } = claim;
  return el(
    'li',
    { class: 'claim', data: { testid: 'claim', key: claim.claimKey, count: claim.count } },
    el('p', { class: 'claim-head' }, inward(routeHash('claims', claim.claimKey), { class: 'card-open' }, claimGroup(claim)), claim.contradicts?.length > 0 && el('span', { class: 'caution small' }, ' contradicted')),
    bar('claimed', claimFigure(claim), 'claimed', { low: 0, best: claim.count / max, high: 0 }, `Claimed: ${claimFigure(claim)}, by ${claimSources(claim)}`),
    identified && bar('identified', grouped(identified.best), 'identified', { low: identified.low / max, best: identified.best / max, high: identified.high / max }, `Identified: ${count(identified.best, 'person')}, at least ${identified.low}, at most ${identified.high}`),
  );
}

/** The list behind the identified persons, on the overview. */
export function identifiedLink({ identified }) {
  const words = `${count(identified.best, 'person')} identified`;
  const filter = identified.query ? filterOf(identified.query) : null;
  return filter ? inward(routeHash('overview', null, filter), null, words) : el('span', null, words);
}

export function periodWords(period) {
  if (!period) return '';
  if (typeof period === 'string') return period;
  if (period.text) return period.text;
  return when({ ...period, precision: 'range' }) ?? [day(period.from), day(period.to)].filter(Boolean).join(' – ');
}

function bar(kind, figure, word, { low, best, high }, label) {
  const track = el('span', { class: 'claim-track', 'aria-hidden': 'true' }, el('span', { class: 'claim-bar' }), high > low && el('span', { class: 'rank-range' }));
  for (const [name, value] of Object.entries({ low, best, high })) track.style.setProperty(`--${name}`, Math.min(1, value));
  return el('p', { class: `claim-line ${kind}`, title: label }, track, el('span', { class: 'claim-value' }, el('b', null, figure), ` ${word}`), el('span', { class: 'visually-hidden' }, label));
}
