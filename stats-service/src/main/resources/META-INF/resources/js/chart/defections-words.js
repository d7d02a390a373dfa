// What the chart of defections says in words: beside a column, below the chart, in the table.

import { el } from '../dom.js';
import { day, periodName } from '../text/dates.js';
import { outagesIn } from '../text/periods.js';
import { count, grouped, plain } from '../text/words.js';

export function sentence(bucket) {
  const range = bucket.low === bucket.high ? '' : `, at least ${bucket.low} and at most ${bucket.high}`;
  const partial = bucket.partial ? ' This period is incomplete.' : '';
  return `${periodName(bucket.key)}: ${count(bucket.best, 'person')}${range}.${partial}`;
}

export function describe(bucket, outages, ghost) {
  if (!bucket) return [];
  const now = ghost.get(bucket.key);
  return [
    el('strong', null, periodName(bucket.key)),
    row('Best count', grouped(bucket.best)),
    row('Lowest – highest', `${bucket.low} – ${bucket.high}`),
    ghost.size > 0 && row('Best count now', grouped(now ?? 0)),
    bucket.partial && el('em', null, 'Incomplete period'),
    ...outageLines(bucket.key, outages),
  ].filter(Boolean);
}

/** A line for each time in the period in which a feed was not heard. */
export function outageLines(key, outages) {
  return outagesIn(key, outages)
    .slice(0, 2)
    .map(({ from, to, feeds }) => el('em', null, `${count(feeds?.length ?? 1, 'feed')} away ${day(from)} – ${to ? day(to) : 'now'}`));
}

export function aside({ undated, total, totalLow }, earlier) {
  const lines = [];
  if (totalLow < total) {
    lines.push(el('p', null, `Some of the ${count(total, 'person')} may be one and the same: there are at least `, el('strong', null, grouped(totalLow)), '. The lowest counts take them as one.'));
  }
  if (undated > 0) {
    const verb = undated === 1 ? 'is' : 'are';
    lines.push(el('p', null, el('strong', null, count(undated, 'person')), ` of ${grouped(total)} ${verb} without a date precise enough for a bar.`));
  }
  if (earlier.length > 0) {
    const before = earlier.reduce((sum, bucket) => sum + bucket.best, 0);
    lines.push(el('p', null, `${count(before, 'person')} in earlier periods, listed in the table only.`));
  }
  return lines;
}

/** The table below: each row carries its figures as data-low, -best and -high under data-quarter, -month or -year. */
export function tableRows({ by, undated }, buckets) {
  const rows = buckets.map((bucket) => ({
    data: { [by]: bucket.key, low: bucket.low, best: bucket.best, high: bucket.high },
    cells: [periodName(bucket.key) + (bucket.partial ? ' (incomplete)' : ''), grouped(bucket.low), grouped(bucket.best), grouped(bucket.high)],
  }));
  rows.push({ data: { undated }, cells: ['No precise date', '', grouped(undated), ''] });
  return { caption: `Persons who left, per ${by}`, heads: [plain(by), 'Lowest', 'Best', 'Highest'], rows };
}

function row(words, figure) {
  return el('span', { class: 'tip-row' }, el('span', null, words), el('b', null, figure));
}
