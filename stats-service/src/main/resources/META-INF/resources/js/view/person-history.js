// What changed in a person's record, revision by revision, the newest first.

import { el } from '../dom.js';
import { clock, day } from '../text/dates.js';
import { changes } from '../text/history.js';

const FIRST = 8;

export function revisions(items) {
  const newestFirst = [...items].sort((a, b) => b.revision - a.revision);
  if (newestFirst.length === 0) return el('p', { class: 'unknown' }, 'No earlier revision.');
  const lines = newestFirst.map((item, i) => revision(item, newestFirst[i + 1]));
  if (lines.length <= FIRST) return el('ol', { class: 'history' }, lines);
  const earlier = el('details', { data: { keep: 'history' } }, el('summary', null, `${lines.length - FIRST} earlier revisions`), el('ol', { class: 'history' }, lines.slice(FIRST)));
  return [el('ol', { class: 'history' }, lines.slice(0, FIRST)), earlier];
}

function revision(item, previous) {
  const moment = `${day(item.recordedAt)}, ${clock(item.recordedAt)}`;
  return el('li', null, el('p', { class: 'faint small' }, `Revision ${item.revision} · ${moment}`), changes(item, previous).map((line) => el('p', null, line)));
}
