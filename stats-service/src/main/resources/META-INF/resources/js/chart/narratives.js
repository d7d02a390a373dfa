// Stories per quarter for each reason, one small chart below the other on one scale, so that no colour has to be told from another.

import { el } from '../dom.js';
import { timeline } from '../text/periods.js';
import { count, narrative, NARRATIVES } from '../text/words.js';
import { barStyle, columnsAxis, wholeAxis } from './axes.js';
import { density, keyedColumns, yearLabels } from './frame.js';
import { aside, describe, percent, sentence, tableRows } from './narratives-words.js';
import { keepOneStop, roving } from './roving.js';
import { wholeScale } from './scale.js';
import { surface } from './surface.js';
import { fillTable } from './table.js';
import { tips } from './tip.js';

const GUTTER = 34;
const ROW = 94;
const HEAD = 24;

/** Draws into the figure. Returns {update(data, now)}: `now` is given when `data` are of the past. */
export function narrativesChart(figure) {
  const part = (name) => figure.querySelector(`[data-part="${name}"]`);
  const hits = part('hits');
  let data = null;
  let now = null;
  let shown = [];
  let mode = 'stories';

  const placeHits = keyedColumns(hits, (key) => el('div', { class: 'hit', role: 'img', data: { key } }));
  density(part('plot'), hits, () => shown.length);
  const drawing = surface(part('drawing'), options);
  const tip = tips(part('plot'), hits, (node) => describe(shown.find((bucket) => bucket.key === node.dataset.key), data.codes, mode));
  roving(hits);
  for (const button of figure.querySelectorAll('[data-mode]')) {
    button.addEventListener('click', () => {
      mode = button.dataset.mode;
      draw();
    });
  }

  function draw() {
    for (const button of figure.querySelectorAll('[data-mode]')) button.setAttribute('aria-pressed', String(button.dataset.mode === mode));
    if (!data) return;
    const line = timeline([...data.buckets, ...keysOnly(now, data)], { stories: 0, counts: {} }, 40, data.by);
    shown = line.shown;
    part('plot').style.setProperty('--n', shown.length);
    part('drawing').style.setProperty('height', `${data.codes.length * ROW}px`);
    part('rows').replaceChildren(...data.codes.map((code) => rowHead(code, data.total, mode)));
    placeHits(shown, (node, bucket) => node.setAttribute('aria-label', sentence(bucket, data.codes)));
    yearLabels(part('years'), shown.map((bucket) => bucket.key));
    keepOneStop(hits);
    figure.classList.remove('unread');
    figure.classList.toggle('empty', shown.length === 0);
    part('aside').textContent = aside(data);
    const { caption, heads, rows } = tableRows(data, [...line.earlier, ...shown], mode);
    fillTable(part('table'), caption, heads, rows);
    drawing.draw();
    tip.refresh();
  }

  function options({ colour }) {
    const keys = shown.map((bucket) => bucket.key);
    const scale = mode === 'share' ? { max: 1, ticks: [0, 0.5, 1] } : half(wholeScale(highest(now ?? data)));
    const words = { axisLabel: { color: colour['ink-3'], fontSize: 11.5, fontFamily: 'inherit', formatter: (value) => (mode === 'share' ? `${value * 100} %` : String(value)), showMinLabel: false } };
    const grids = data.codes.map((code, i) => ({ left: GUTTER + (mode === 'share' ? 12 : 0), right: 0, top: i * ROW + HEAD + 4, height: ROW - HEAD - 8 }));
    figure.style.setProperty('--gutter', `${grids[0]?.left ?? GUTTER}px`);
    return {
      grid: grids,
      xAxis: data.codes.map((code, i) => columnsAxis(keys, colour, { gridIndex: i })),
      yAxis: data.codes.map((code, i) => wholeAxis(scale, colour, { gridIndex: i, ...words })),
      series: data.codes.map((code, i) => (mode === 'share' ? shares(code, i, colour) : stories(code, i, colour))),
    };
  }

  function stories(code, i, colour) {
    const color = colour[code] ?? colour['ink-3'];
    const values = shown.map((bucket) => ({ value: bucket.counts[code] ?? 0, itemStyle: { ...barStyle(color, colour.line, bucket.partial), borderRadius: [2, 2, 0, 0] } }));
    return { id: `stories-${code}`, type: 'bar', silent: true, xAxisIndex: i, yAxisIndex: i, barMaxWidth: 30, barWidth: '68%', data: values };
  }

  // A share of nothing is no point; a point grows with the stories that it stands on.
  function shares(code, i, colour) {
    const color = colour[code] ?? colour['ink-3'];
    const most = Math.max(1, ...shown.map((bucket) => bucket.stories));
    const points = shown.map((bucket) => ({ value: bucket.stories > 0 ? (bucket.counts[code] ?? 0) / bucket.stories : null, symbolSize: 3 + 7 * Math.sqrt(bucket.stories / most) }));
    return { id: `share-${code}`, type: 'line', silent: true, xAxisIndex: i, yAxisIndex: i, symbol: 'circle', showAllSymbol: true, connectNulls: false, lineStyle: { width: 1.8, color }, itemStyle: { color }, areaStyle: { color, opacity: 0.14 }, data: points };
  }

  draw();
  return {
    update(newData, newNow = null) {
      data = newData;
      now = newNow;
      draw();
    },
  };
}

function rowHead(code, total, mode) {
  const figure = mode === 'share' ? percent(total.counts[code], total.stories) : count(total.counts[code] ?? 0, 'story', 'stories');
  return el(
    'div',
    { class: 'row-head' },
    el('span', { class: 'narrative', data: { code } }, narrative(code)),
    el('span', { class: 'row-says' }, NARRATIVES[code]?.says ?? ''),
    el('span', { class: 'row-total' }, figure),
  );
}

function keysOnly(now, data) {
  const known = new Set(data.buckets.map((bucket) => bucket.key));
  return (now?.buckets ?? []).filter(({ key }) => !known.has(key)).map(({ key }) => ({ key, stories: 0, counts: {} }));
}

// Small charts have room for two lines only.
function half({ max }) {
  return max > 1 && max % 2 === 0 ? { max, ticks: [0, max / 2, max] } : { max, ticks: [0, max] };
}

function highest({ buckets, codes }) {
  return Math.max(0, ...buckets.flatMap((bucket) => codes.map((code) => bucket.counts[code] ?? 0)));
}
