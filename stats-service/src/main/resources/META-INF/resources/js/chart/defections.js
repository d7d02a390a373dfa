// Persons per quarter: a bar for the best count, a line from the lowest to the highest it can be.

import { el } from '../dom.js';
import { quarterName } from '../text/dates.js';
import { parts, timeline } from '../text/periods.js';
import { count, grouped } from '../text/words.js';
import { fit, keyedColumns, scaleLines, yearLabels } from './frame.js';
import { keepOneStop, roving } from './roving.js';
import { wholeScale } from './scale.js';
import { fillTable } from './table.js';
import { tips } from './tip.js';

const NOTHING = { low: 0, best: 0, high: 0 };

/** Draws into the figure; `onPick(key)` when a quarter is chosen. Returns {update(data), select(key)}. */
export function defectionsChart(figure, onPick) {
  const part = (name) => figure.querySelector(`[data-part="${name}"]`);
  const columns = part('columns');
  let shown = [];
  let selected = null;

  const place = keyedColumns(columns, (key) => column(key, () => onPick(key)));
  const measure = fit(part('plot'), part('scroll'), () => shown.length);
  const tip = tips(part('plot'), columns, (node) => describe(shown.find((bucket) => bucket.key === node.dataset.key)));
  roving(columns);

  function draw(data) {
    const line = timeline(data.buckets, NOTHING);
    shown = line.shown;
    const scale = wholeScale(Math.max(0, ...shown.map((bucket) => bucket.high)));
    part('body').style.setProperty('--n', shown.length);
    scaleLines(part('lines'), scale);
    place(shown, (node, bucket) => show(node, bucket, scale.max, selected));
    yearLabels(part('years'), shown.map((bucket) => bucket.key));
    keepOneStop(columns);
    measure();
    tip.refresh();
    figure.classList.remove('unread');
    figure.classList.toggle('empty', shown.length === 0);
    figure.classList.toggle('has-partial', shown.some((bucket) => bucket.partial));
    part('aside').replaceChildren(...aside(data, line.earlier));
    table(part('table'), data, [...line.earlier, ...shown]);
  }

  function select(key) {
    selected = key;
    for (const node of columns.children) node.setAttribute('aria-pressed', String(node.dataset.key === key));
  }

  return { update: draw, select };
}

function column(key, onClick) {
  const track = el('span', { class: 'track' }, ['bar', 'range', 'figure'].map((name) => el('span', { class: name })));
  return el(
    'button',
    { type: 'button', class: 'column', data: { key }, on: { click: onClick } },
    track,
    el('span', { class: 'quarter', data: { words: parts(key).quarter } }),
  );
}

function show(node, bucket, max, selected) {
  const track = node.firstElementChild;
  for (const bound of ['low', 'best', 'high']) track.style.setProperty(`--${bound}`, bucket[bound] / max);
  track.classList.toggle('partial', Boolean(bucket.partial));
  track.classList.toggle('certain', bucket.low === bucket.high);
  track.classList.toggle('empty-best', bucket.best === 0);
  track.querySelector('.figure').dataset.words = bucket.best > 0 ? bucket.best : '';
  node.setAttribute('aria-label', `${sentence(bucket)} Show these persons.`);
  node.setAttribute('aria-pressed', String(bucket.key === selected));
}

function sentence(bucket) {
  const range = bucket.low === bucket.high ? '' : `, at least ${bucket.low} and at most ${bucket.high}`;
  const partial = bucket.partial ? ' This quarter is incomplete.' : '';
  return `${quarterName(bucket.key)}: ${count(bucket.best, 'person')}${range}.${partial}`;
}

function describe(bucket) {
  if (!bucket) return [];
  return [
    el('strong', null, quarterName(bucket.key)),
    el('span', { class: 'tip-row' }, el('span', null, 'Best count'), el('b', null, grouped(bucket.best))),
    el('span', { class: 'tip-row' }, el('span', null, 'Lowest – highest'), el('b', null, `${bucket.low} – ${bucket.high}`)),
    bucket.partial && el('em', null, 'Incomplete quarter'),
  ].filter(Boolean);
}

function aside({ undated, total, totalLow }, earlier) {
  const lines = [];
  if (totalLow < total) {
    lines.push(el('p', null, `Some of the ${count(total, 'person')} may be one and the same: there are at least `, el('strong', null, grouped(totalLow)), '. The lowest counts take them as one.'));
  }
  if (undated > 0) {
    const verb = undated === 1 ? 'is' : 'are';
    lines.push(el('p', null, el('strong', null, count(undated, 'person')), ` of ${grouped(total)} ${verb} without a date precise enough for a quarter.`));
  }
  if (earlier.length > 0) {
    const before = earlier.reduce((sum, bucket) => sum + bucket.best, 0);
    lines.push(el('p', null, `${count(before, 'person')} in earlier quarters, listed in the table only.`));
  }
  return lines;
}

function table(node, { undated }, buckets) {
  const rows = buckets.map((bucket) => ({
    data: { quarter: bucket.key, low: bucket.low, best: bucket.best, high: bucket.high },
    cells: [quarterName(bucket.key) + (bucket.partial ? ' (incomplete)' : ''), grouped(bucket.low), grouped(bucket.best), grouped(bucket.high)],
  }));
  rows.push({ data: { undated }, cells: ['No precise date', '', grouped(undated), ''] });
  fillTable(node, 'Persons who left, per quarter', ['Quarter', 'Lowest', 'Best', 'Highest'], rows);
}
