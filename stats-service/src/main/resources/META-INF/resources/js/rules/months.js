// Alerts per month as bars, with the same figures as a table.

import { columnsAxis, wholeAxis } from '../chart/axes.js';
import { density, yearLabels } from '../chart/frame.js';
import { keepOneStop, roving } from '../chart/roving.js';
import { wholeScale } from '../chart/scale.js';
import { surface } from '../chart/surface.js';
import { fillTable } from '../chart/table.js';
import { tips } from '../chart/tip.js';
import { el } from '../dom.js';
import { periodName } from '../text/dates.js';
import { parts, timeline } from '../text/periods.js';
import { count } from '../text/words.js';

const GUTTER = 34;

/** `perMonth`: [{key: "2026-01", count}]. */
export function monthsChart(perMonth) {
  const { shown, earlier } = timeline(perMonth, { count: 0 }, 36, 'month');
  const scale = wholeScale(Math.max(1, ...shown.map((month) => month.count)));
  const words = ({ key, count: n }) => `${periodName(key)}: ${count(n, 'alert')}`;
  const columns = el('div', { class: 'columns', role: 'group', 'aria-label': 'Months. Arrow keys move between them.' }, shown.map((month) => el('button', { type: 'button', class: 'column', data: { key: month.key }, 'aria-label': words(month) }, el('span', { class: 'period', data: { words: parts(month.key).part } }))));
  const body = el('div', { class: 'plot-body' }, columns);
  const years = el('div', { class: 'years', 'aria-hidden': 'true' });
  const drawing = el('div', { class: 'drawing low', 'aria-hidden': 'true' });
  const plot = el('div', { class: 'plot months-plot' }, drawing, body, years);
  const table = el('table');
  for (const node of [body, years]) node.style.setProperty('--n', shown.length);
  yearLabels(years, shown.map(({ key }) => key));
  fillTable(table, 'Alerts per month', ['Month', 'Alerts'], [...earlier, ...shown].map((month) => ({ data: { month: month.key }, cells: [periodName(month.key), month.count] })));
  const dense = density(plot, columns, () => shown.length);
  roving(columns);
  keepOneStop(columns);
  tips(plot, columns, (node) => [el('strong', null, words(shown.find(({ key }) => key === node.dataset.key)))]);
  const chart = surface(drawing, ({ colour }) => ({
    grid: [{ left: GUTTER, right: 0, top: 8, bottom: 4 }],
    xAxis: [columnsAxis(shown.map(({ key }) => key), colour)],
    yAxis: [wholeAxis(scale, colour)],
    series: [{ id: 'alerts', type: 'bar', silent: true, barMaxWidth: 28, barWidth: '68%', itemStyle: { color: colour.bar, borderRadius: [2, 2, 0, 0] }, data: shown.map((month) => month.count) }],
  }));
  requestAnimationFrame(() => {
    dense();
    chart.draw();
  });
  return el('div', { class: 'figure-part' }, plot, el('div', { class: 'table-wrap visually-hidden' }, table));
}
