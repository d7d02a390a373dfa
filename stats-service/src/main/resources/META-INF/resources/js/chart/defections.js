// Persons per period: a bar for the best count, a line from the lowest to the highest it can be.

import { el } from '../dom.js';
import { outagesIn, parts, timeline } from '../text/periods.js';
import { aside, describe, sentence, tableRows } from './defections-words.js';
import { density, keyedColumns, yearLabels } from './frame.js';
import { barStyle, columnsAxis, shaded, whiskers, wholeAxis } from './axes.js';
import { keepOneStop, roving } from './roving.js';
import { wholeScale } from './scale.js';
import { surface } from './surface.js';
import { fillTable } from './table.js';
import { tips } from './tip.js';

const NOTHING = { low: 0, best: 0, high: 0 };
const GUTTER = 34;
const HEADROOM = 18;
const FOOT = 7;

/** Draws into the figure; `onPick(key)` when a period is chosen. Returns {update({data, ghost, outages}), select(key)}. */
export function defectionsChart(figure, onPick) {
  const part = (name) => figure.querySelector(`[data-part="${name}"]`);
  const columns = part('columns');
  let shown = [];
  let scale = wholeScale(1);
  let ghost = new Map();
  let outages = [];
  let selected = null;

  const place = keyedColumns(columns, (key) => column(key, () => onPick(key)));
  const dense = density(part('plot'), columns, () => shown.length);
  const drawing = surface(part('drawing'), options);
  const tip = tips(part('plot'), columns, (node) => describe(shown.find((bucket) => bucket.key === node.dataset.key), outages, ghost));
  roving(columns);

  function update({ data, now = null, away = [] }) {
    const unit = data.by;
    const all = now ? withKeysOf(data.buckets, now.buckets) : data.buckets;
    const line = timeline(all, NOTHING, 40, unit);
    shown = line.shown;
    outages = away;
    ghost = new Map((now?.buckets ?? []).map((bucket) => [bucket.key, bucket.best]));
    scale = wholeScale(Math.max(0, ...[...shown, ...(now?.buckets ?? [])].map((bucket) => bucket.high)));
    part('body').style.setProperty('--n', shown.length);
    place(shown, label);
    yearLabels(part('years'), shown.map((bucket) => bucket.key));
    keepOneStop(columns);
    figure.classList.remove('unread');
    figure.classList.toggle('empty', shown.length === 0);
    figure.classList.toggle('has-partial', shown.some((bucket) => bucket.partial));
    figure.classList.toggle('has-outage', shown.some((bucket) => outagesIn(bucket.key, away).length > 0));
    figure.classList.toggle('has-ghost', now !== null);
    part('aside').replaceChildren(...aside(data, line.earlier));
    const { caption, heads, rows } = tableRows(data, [...line.earlier, ...shown]);
    fillTable(part('table'), caption, heads, rows);
    drawing.draw();
    tip.refresh();
  }

  function label(node, bucket) {
    node.firstElementChild.dataset.words = parts(bucket.key).part;
    node.setAttribute('aria-label', `${sentence(bucket)} Show these persons.`);
    node.setAttribute('aria-pressed', String(bucket.key === selected));
  }

  function options({ colour }) {
    const keys = shown.map((bucket) => bucket.key);
    const narrow = dense();
    const barWidth = { barMaxWidth: 40, barWidth: narrow ? '78%' : '62%' };
    const faded = (key) => (selected && key !== selected ? 0.38 : 1);
    const bars = shown.map((bucket) => ({ value: bucket.best, itemStyle: { ...barStyle(colour.bar, colour['bar-soft'], bucket.partial), opacity: faded(bucket.key), borderRadius: [2, 2, 0, 0] } }));
    const away = keys.filter((key) => outagesIn(key, outages).length > 0);
    const ghosts = ghost.size > 0 ? [{ type: 'bar', silent: true, ...barWidth, barGap: '-100%', z: 1, itemStyle: { color: 'transparent', borderColor: colour['line-strong'], borderType: 'dashed', borderWidth: 1 }, data: keys.map((key) => ghost.get(key) ?? 0) }] : [];
    return {
      grid: [{ left: GUTTER, right: 0, top: HEADROOM, bottom: FOOT }],
      xAxis: [columnsAxis(keys, colour)],
      yAxis: [wholeAxis(scale, colour)],
      series: [
        ...ghosts,
        { id: 'best', type: 'bar', silent: true, ...barWidth, barGap: '-100%', z: 3, data: bars, markArea: shaded(away, colour.outage) },
        { ...whiskers(shown.map((bucket, i) => [i, bucket.low, bucket.high, narrow ? 0 : bucket.best]), colour), id: 'range' },
      ],
    };
  }

  function select(key) {
    selected = key;
    for (const node of columns.children) node.setAttribute('aria-pressed', String(node.dataset.key === key));
    if (shown.length > 0) drawing.draw();
  }

  return { update, select };
}

// The past keeps the columns of the present, so that a replay fills a frame that stands still.
function withKeysOf(buckets, now) {
  const known = new Map(buckets.map((bucket) => [bucket.key, bucket]));
  const others = now.filter((bucket) => !known.has(bucket.key)).map((bucket) => ({ key: bucket.key, ...NOTHING, ...(bucket.partial && { partial: true }) }));
  return [...buckets, ...others];
}

function column(key, onClick) {
  return el('button', { type: 'button', class: 'column', data: { key }, on: { click: onClick } }, el('span', { class: 'period' }));
}
