// While the page shows the past it says so, with the way back, and who makes the difference to now.

import { byId, el } from '../dom.js';
import { knowledge } from '../knowledge.js';
import { newestOnly, get } from '../live/api.js';
import { afterwards } from '../live/batch.js';
import { inward } from '../list/cells.js';
import { optional } from '../optional.js';
import { day, periodName, clock } from '../text/dates.js';
import { personHash } from '../text/routes.js';
import { count, grouped, plain } from '../text/words.js';

const SHOWN = 60;
const CHANGES = { entered: 'entered', left: 'left', moved: 'moved to another period', changed: 'changed' };

export function pastBanner() {
  const [banner, words, part, list, summary] = ['past', 'past-words', 'past-diff', 'past-diff-list', 'past-diff-summary'].map(byId);
  const newest = newestOnly();
  const readSoon = afterwards(() => read());
  byId('past-live').addEventListener('click', () => knowledge.backToLive());
  part.addEventListener('toggle', () => part.open && read());

  function show() {
    const { axis, at } = knowledge.get();
    banner.hidden = !at;
    document.documentElement.classList.toggle('in-past', Boolean(at));
    if (!at) return;
    words.replaceChildren(...sentence(axis, at));
    readSoon();
  }

  async function read() {
    const { axis, at } = knowledge.get();
    if (!at) return;
    const diff = await newest((signal) => optional('differences between two days', [part], () => get('aggregates/defections/diff', { by: 'quarter', axis, before: at, limit: SHOWN }, signal))).catch(() => null);
    if (diff === undefined) return;
    summary.textContent = diff ? difference(diff) : 'What differs from now could not be read.';
    if (part.open && diff) list.replaceChildren(...persons(diff));
  }

  knowledge.listen(show);
  show();
}

function sentence(axis, at) {
  const moment = at.length > 10 ? `${day(at)}, ${clock(at)}` : day(at);
  const how = axis === 'published' ? 'by what had been published until then' : 'as this system had recorded it';
  return ['As known on ', el('strong', null, moment), el('span', { class: 'past-how' }, ` — ${how}`)];
}

const everybody = (changes) => Object.values(changes).reduce((sum, n) => sum + n, 0);

function difference({ changes, total }) {
  const all = everybody(changes);
  if (all === 0) return 'Nobody differs from now.';
  const kinds = Object.keys(CHANGES)
    .map((change) => [change, changes[change]])
    .filter(([, n]) => n > 0)
    .map(([change, n]) => `${grouped(n)} ${CHANGES[change]}`);
  return `${count(all, 'person')} ${all === 1 ? 'makes' : 'make'} the difference to now (${grouped(total.before)} → ${grouped(total.after)}): ${kinds.join(', ')}`;
}

function persons({ changes, persons: shown }) {
  const rows = shown.map((person) =>
    el(
      'li',
      { class: 'diff-row', data: { change: person.change } },
      el('span', { class: 'diff-change' }, plain(person.change)),
      inward(personHash(person.defectorId), null, el('bdi', null, person.name || 'Unnamed person')),
      el('span', { class: 'faint' }, where(person)),
      person.reasons?.length > 0 && el('span', { class: 'faint' }, person.reasons.map(plain).join(', ').toLowerCase()),
    ),
  );
  const more = everybody(changes) - shown.length;
  if (more > 0) rows.push(el('li', { class: 'faint' }, `and ${count(more, 'more person')}`));
  return rows;
}

function where({ from = [], to = [] }) {
  const words = (keys) => (keys.length > 0 ? keys.map(periodName).join(', ') : 'no period');
  if (from.length === 0 && to.length === 0) return '';
  return from.length === 0 ? words(to) : `${words(from)} → ${words(to)}`;
}
