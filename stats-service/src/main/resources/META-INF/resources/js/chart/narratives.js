// Stories per quarter for each reason, one small chart below the other on one scale, so that no colour has to be told from another.

import { el } from '../dom.js';
import { quarterName } from '../text/dates.js';
import { timeline } from '../text/periods.js';
import { NARRATIVES, count, grouped, narrative } from '../text/words.js';
import { fit, keyedColumns, yearLabels } from './frame.js';
import { keepOneStop, roving } from './roving.js';
import { wholeScale } from './scale.js';
import { fillTable } from './table.js';
import { tips } from './tip.js';

/** Draws into the figure. Returns {update(data)}. */
export function narrativesChart(figure) {
  const part = (name) => figure.querySelector(`[data-part="${name}"]`);
  const rows = new Map();
  let data = null;
  let shown = [];
  let mode = 'stories';

  const hits = part('hits');
  const placeHits = keyedColumns(hits, (key) => el('div', { class: 'hit', role: 'img', data: { key } }));
  const measure = fit(part('plot'), part('scroll'), () => shown.length);
  const tip = tips(part('plot'), hits, (node) => describe(shown.find((bucket) => bucket.key === node.dataset.key), data.codes, mode));
  roving(hits);
  for (const button of figure.querySelectorAll('[data-mode]')) {
    button.addEventListener('click', () => {
      mode = button.dataset.mode;
      draw();
    });
  }

  function draw() {
    for (const button of figure.querySelectorAll('[data-mode]')) {
      button.setAttribute('aria-pressed', String(button.dataset.mode === mode));
    }
    if (!data) return;
    const line = timeline(data.buckets, { stories: 0, counts: {} });
    shown = line.shown;
    const max = mode === 'share' ? 1 : wholeScale(highest(shown, data.codes)).max;
    part('body').style.setProperty('--n', shown.length);
    part('rows').replaceChildren(...data.codes.map((code) => rowOf(code).node));
    for (const code of data.codes) rowOf(code).update(shown, max, mode, data.total);
    placeHits(shown, (node, bucket) => node.setAttribute('aria-label', sentence(bucket, data.codes)));
    yearLabels(part('years'), shown.map((bucket) => bucket.key));
    keepOneStop(hits);
    measure();
    tip.refresh();
    figure.classList.remove('unread');
    figure.classList.toggle('empty', shown.length === 0);
    figure.classList.toggle('as-share', mode === 'share');
    part('aside').textContent = aside(data);
    table(part('table'), data, [...line.earlier, ...shown], mode);
  }

  function rowOf(code) {
    if (!rows.has(code)) rows.set(code, narrativeRow(code));
    return rows.get(code);
  }

  draw();
  return {
    update(newData) {
      data = newData;
      draw();
    },
  };
}

function narrativeRow(code) {
  const total = el('span', { class: 'row-total' });
  const top = el('span', { class: 'row-max' });
  const bars = el('div', { class: 'row-bars' });
  const name = el('span', { class: 'narrative', data: { code } }, narrative(code));
  const head = el('div', { class: 'row-head' }, name, el('span', { class: 'row-says' }, NARRATIVES[code]?.says ?? ''), total);
  const node = el('div', { class: 'row', data: { code } }, head, el('div', { class: 'row-plot' }, top, bars));
  const place = keyedColumns(bars, (key) => el('span', { class: 'row-bar', data: { key } }));
  return {
    node,
    update(buckets, max, mode, all) {
      total.textContent = mode === 'share' ? percent(all.counts[code], all.stories) : count(all.counts[code] ?? 0, 'story', 'stories');
      top.textContent = mode === 'share' ? '100 %' : grouped(max);
      place(buckets, (bar, bucket) => bar.style.setProperty('--value', value(bucket, code, mode) / max));
    },
  };
}

function highest(buckets, codes) {
  return Math.max(0, ...buckets.flatMap((bucket) => codes.map((code) => bucket.counts[code] ?? 0)));
}

function value(bucket, code, mode) {
  const stories = bucket.counts[code] ?? 0;
  if (mode !== 'share') return stories;
  return bucket.stories > 0 ? stories / bucket.stories : 0;
}

function percent(part, whole) {
  return whole > 0 ? `${Math.round((100 * (part ?? 0)) / whole)} %` : '–';
}

function sentence(bucket, codes) {
  const each = codes.map((code) => `${narrative(code)} ${bucket.counts[code] ?? 0}`).join(', ');
  return `${quarterName(bucket.key)}: ${count(bucket.stories, 'story', 'stories')}. ${each}.`;
}

function describe(bucket, codes, mode) {
  if (!bucket) return [];
  const words = (code) => {
    const stories = bucket.counts[code] ?? 0;
    return mode === 'share' ? `${percent(stories, bucket.stories)}` : grouped(stories);
  };
  return [
    el('strong', null, quarterName(bucket.key)),
    el('span', { class: 'tip-row' }, el('span', null, 'All stories'), el('b', null, grouped(bucket.stories))),
    ...codes.map((code) =>
      el('span', { class: 'tip-row' }, el('span', { class: 'narrative', data: { code } }, narrative(code)), el('b', null, words(code))),
    ),
  ];
}

function aside({ undated }) {
  const base = 'A story can give several reasons, so shares do not add up to 100 %.';
  return undated?.stories > 0 ? `${count(undated.stories, 'story', 'stories')} without a publication date. ${base}` : base;
}

function table(node, { codes, undated }, buckets, mode) {
  const cells = (group) => codes.map((code) => (mode === 'share' ? percent(group.counts[code], group.stories) : grouped(group.counts[code] ?? 0)));
  const rows = buckets.map((bucket) => ({
    data: { period: bucket.key, stories: bucket.stories },
    cells: [quarterName(bucket.key), grouped(bucket.stories), ...cells(bucket)],
  }));
  if (undated) rows.push({ data: {}, cells: ['No publication date', grouped(undated.stories), ...cells(undated)] });
  const caption = mode === 'share' ? 'Share of stories with each reason, per quarter' : 'Stories with each reason, per quarter';
  fillTable(node, caption, ['Quarter', 'Stories', ...codes.map(narrative)], rows);
}
