// The figures at the top. A figure that changed shines for a moment.

import { byId, el } from './dom.js';
import { ago, clock, day } from './text/dates.js';
import { count, grouped } from './text/words.js';

const FIGURES = ['persons', 'articles', 'relevant', 'stories', 'claims'];
let latest = null;

export function showOverview(overview) {
  latest = overview;
  const past = document.documentElement.classList.contains('in-past');
  for (const name of FIGURES) if (!past || name !== 'persons') show(byId(`counter-${name}`), grouped(overview[name]));
  showTimes();
  showPipeline(overview);
}

/** While the page shows the past, the persons counted then stand in place of those of now. */
export function showPastTotal(total) {
  show(byId('counter-persons'), grouped(total));
  byId('counter-persons-note').textContent = latest ? `then; now ${grouped(latest.persons)}` : 'then';
}

export function showPresent() {
  byId('counter-persons-note').textContent = '';
  if (latest) show(byId('counter-persons'), grouped(latest.persons));
}

/** Relative times grow old by themselves; called now and then. */
export function showTimes() {
  if (!latest) return;
  show(byId('counter-newest'), ago(latest.newestArticleAt, new Date()) ?? '–');
  const published = day(latest.newestPublishedAt);
  byId('counter-newest-note').textContent = published ? `latest published ${published}` : 'no publication date yet';
  show(byId('counter-updated'), clock(newer(latest.recordedAt, latest.newestArticleAt), true) ?? '–');
}

function showPipeline({ lagRecords, deadLetters }) {
  const parts = [
    lagRecords > 0 ? `${count(lagRecords, 'record')} waiting` : 'nothing waiting',
    deadLetters > 0 && el('span', { class: 'caution' }, `${count(deadLetters, 'record')} set aside as unreadable`),
  ].filter(Boolean);
  const note = byId('counter-updated-note');
  note.replaceChildren(...parts.flatMap((part, i) => (i ? [', ', part] : [part])));
}

function newer(one, other) {
  return !one || new Date(one) < new Date(other ?? one) ? other : one;
}

function show(node, text) {
  if (node.textContent === text) return;
  const before = node.textContent;
  node.textContent = text;
  if (before === '–' || before === '') return;
  node.classList.remove('changed');
  void node.offsetWidth;
  node.classList.add('changed');
}
