// What both charts share: the vertical scale with its lines, the years below, and one node per quarter that lives on, so that it can move.

import { arrange, el } from '../dom.js';
import { parts } from '../text/periods.js';

/** Horizontal lines with their figures, for ticks between 0 and max. */
export function scaleLines(container, { max, ticks }, words = String) {
  const lines = ticks.map((tick) => {
    const line = el('div', { class: tick === 0 ? 'line base' : 'line' }, el('span', null, words(tick)));
    line.style.setProperty('--at', tick / max);
    return line;
  });
  container.replaceChildren(...lines);
}

/** The years under the columns, each as wide as its quarters. */
export function yearLabels(container, keys) {
  const years = [];
  for (const key of keys) {
    const { year } = parts(key);
    const last = years[years.length - 1];
    if (last?.year === year) last.width += 1;
    else years.push({ year, width: 1 });
  }
  container.replaceChildren(
    ...years.map(({ year, width }) => {
      const label = el('span', { class: 'year' }, el('span', { class: 'long' }, year), el('span', { class: 'short' }, `’${year.slice(-2)}`));
      label.classList.toggle('slim', width < 2);
      label.style.setProperty('grid-column', `span ${width}`);
      return label;
    }),
  );
}

/** Keeps one node per key: `make(key)` once, `update(node, bucket)` each time. */
export function keyedColumns(container, make) {
  const nodes = new Map();
  return (buckets, update) => {
    const seen = new Set(buckets.map((bucket) => bucket.key));
    for (const key of nodes.keys()) if (!seen.has(key)) nodes.delete(key);
    const children = buckets.map((bucket) => {
      if (!nodes.has(bucket.key)) nodes.set(bucket.key, make(bucket.key));
      const node = nodes.get(bucket.key);
      update(node, bucket);
      return node;
    });
    arrange(container, children);
  };
}

/** Marks the chart as dense when a column is narrower than its label, and keeps the newest quarters in view. */
export function fit(plot, scroll, columnCount) {
  const measure = () => {
    plot.classList.toggle('dense', scroll.clientWidth / Math.max(1, columnCount()) < 27);
    if (!scroll.matches(':hover') && !scroll.contains(document.activeElement)) scroll.scrollLeft = scroll.scrollWidth;
  };
  new ResizeObserver(measure).observe(scroll);
  return measure;
}
