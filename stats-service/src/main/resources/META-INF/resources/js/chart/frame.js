// What both charts share beside the drawing: the years below it, and one node per period that lives on, so that focus stays where it is.

import { arrange, el } from '../dom.js';
import { parts } from '../text/periods.js';

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

/** Marks the chart as dense when a column is narrower than its label. Returns a function that tells it. */
export function density(plot, body, columnCount, narrowest = 27) {
  const measure = () => {
    const dense = body.clientWidth / Math.max(1, columnCount()) < narrowest;
    plot.classList.toggle('dense', dense);
    return dense;
  };
  new ResizeObserver(measure).observe(body);
  return measure;
}
