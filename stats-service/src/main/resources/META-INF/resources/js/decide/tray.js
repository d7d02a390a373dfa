// What became of the decisions sent from here, in the corner of the page.

import { byId, el } from '../dom.js';
import { decisions } from './decisions.js';

const SHOWN = 3;
const STATES = { sending: 'sending…', waiting: 'sent, waiting', held: 'in the record', failed: 'not taken' };
const FADE_MS = 9000;

export function decisionTray() {
  const tray = byId('tray');
  let timer = null;
  decisions.listen((all) => {
    tray.hidden = false;
    tray.replaceChildren(...all.slice(-SHOWN).map(line));
    clearTimeout(timer);
    if (all.slice(-SHOWN).every(({ state }) => state === 'held')) timer = setTimeout(() => hide(tray), FADE_MS);
  });
}

function hide(tray) {
  if (!tray.matches(':hover') && !tray.contains(document.activeElement)) tray.hidden = true;
}

function line(entry) {
  const { decisionId, kind, words, state, problem, revoked, persons } = entry;
  const undoable = kind !== 'revoke' && !revoked && state === 'held';
  return el(
    'li',
    { class: 'tray-line', data: { state: revoked ? 'revoked' : state, testid: 'decision', kind } },
    el('span', { class: 'tray-words' }, el('bdi', null, words)),
    el('span', { class: 'tray-state' }, revoked ? 'taken back' : STATES[state]),
    problem && el('span', { class: 'failure' }, problem),
    undoable && el('button', { type: 'button', class: 'button quiet', on: { click: () => decisions.undo(decisionId, persons, words) } }, 'Undo'),
  );
}
