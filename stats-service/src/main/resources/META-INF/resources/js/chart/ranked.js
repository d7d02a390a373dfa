// The counts by one attribute as ranked bars; each row is a button that lists its persons.

import { el } from '../dom.js';
import { country, count, grouped, narrative, plain } from '../text/words.js';
import { keepOneStop, roving } from './roving.js';

const FIRST = 8;
const WORDS = { nationality: country, residence: country, narrative, gender: plain, role: plain, status: plain };

/** `onPick(by, key)` when a row is chosen. Returns {update(data, now), select(by, key)}. */
export function rankedBars({ list, note, more }, onPick) {
  let data = null;
  let now = null;
  let selected = null;
  let all = false;

  roving(list);

  function draw() {
    if (!data) return;
    const buckets = all ? data.buckets : head(data.buckets);
    const max = Math.max(1, ...[...data.buckets, ...(now?.buckets ?? [])].map((bucket) => bucket.high));
    const focused = list.contains(document.activeElement) ? document.activeElement.dataset.key : null;
    list.replaceChildren(...buckets.map((bucket) => row(bucket, max)));
    keepOneStop(list, 'first');
    if (focused !== null) [...list.querySelectorAll('[data-key]')].find(({ dataset }) => dataset.key === focused)?.focus();
    more.hidden = data.buckets.length <= buckets.length && !all;
    more.textContent = all ? 'Show fewer' : `Show all ${grouped(data.buckets.length)}`;
    note.textContent = words(data);
  }

  function row(bucket, max) {
    const bar = el('span', { class: 'rank-track', 'aria-hidden': 'true' }, el('span', { class: 'rank-bar' }), bucket.low !== bucket.high && el('span', { class: 'rank-range' }));
    for (const bound of ['low', 'best', 'high']) bar.style.setProperty(`--${bound}`, bucket[bound] / max);
    const name = nameOf(data.by, bucket.key);
    const chosen = selected?.by === data.by && selected.key === bucket.key;
    const range = bucket.low === bucket.high ? '' : `, at least ${bucket.low}, at most ${bucket.high}`;
    return el(
      'li',
      null,
      el(
        'button',
        { type: 'button', class: bucket.key === 'unknown' ? 'rank unknown-value' : 'rank', 'aria-pressed': String(chosen), 'aria-label': `${name}: ${count(bucket.best, 'person')}${range}. Show these persons.`, data: { by: data.by, key: bucket.key, low: bucket.low, best: bucket.best, high: bucket.high }, on: { click: () => onPick(data.by, bucket.key) } },
        el('span', { class: 'rank-name' }, name),
        bar,
        el('span', { class: 'rank-figure' }, grouped(bucket.best)),
      ),
    );
  }

  more.addEventListener('click', () => {
    all = !all;
    draw();
  });
  return {
    update(newData, newNow = null) {
      data = newData;
      now = newNow;
      draw();
    },
    select(choice) {
      selected = choice;
      draw();
    },
  };
}

/** "Germany", "Religious police", "Not known". */
export function nameOf(by, key) {
  if (key === 'unknown') return 'Not known';
  return (WORDS[by] ?? plain)(key);
}

// The largest, and those of whom nothing is known.
function head(buckets) {
  if (buckets.length <= FIRST + 1) return buckets;
  const unknown = buckets.filter((bucket) => bucket.key === 'unknown');
  return [...buckets.filter((bucket) => bucket.key !== 'unknown').slice(0, FIRST), ...unknown];
}

function words({ by, buckets, total }) {
  if (buckets.length === 0) return 'Nobody is counted yet.';
  return by === 'narrative' ? 'A person can give several reasons, so these do not add up to the total.' : `Adds up to ${count(total, 'person')}.`;
}
