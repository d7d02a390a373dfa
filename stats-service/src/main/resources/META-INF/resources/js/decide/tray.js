// What became of what was done here, in the corner of the page, each with its way back.

import { byId, el } from '../dom.js';
import { decisions } from './decisions.js';

const SHOWN = 3;
const STATES = { sending: 'sending…', waiting: 'sent, waiting', held: 'in the record', failed: 'not taken' };
const FADE_MS = 9000;

const lines = new Map();
let timer = null;

/**
 * Shows a line, or another state of the one with this id: {words, state: sending|waiting|held|failed|revoked, says,
 * problem?, undo?, data?}.
 */
export function tell(id, line) {
  const tray = byId('tray');
  lines.set(id, line);
  const shown = [...lines.values()].slice(-SHOWN);
  tray.hidden = false;
  tray.replaceChildren(...shown.map(drawn));
  clearTimeout(timer);
  if (shown.every(({ state }) => state === 'held' || state === 'revoked')) timer = setTimeout(() => hide(tray), FADE_MS);
}

export function decisionTray() {
  decisions.listen((all) => all.slice(-SHOWN).forEach((entry) => tell(entry.decisionId, lineOf(entry))));
}

function lineOf({ decisionId, kind, words, state, problem, revoked, persons }) {
  const undoable = kind !== 'revoke' && !revoked && state === 'held';
  return {
    words,
    state: revoked ? 'revoked' : state,
    says: revoked ? 'taken back' : STATES[state],
    problem,
    undo: undoable ? () => decisions.undo(decisionId, persons, words) : null,
    data: { testid: 'decision', kind },
  };
}

function hide(tray) {
  if (!tray.matches(':hover') && !tray.contains(document.activeElement)) tray.hidden = true;
}

function drawn({ words, state, says, problem, undo, data }) {
  return el(
    'li',
    { class: 'tray-line', data: { ...data, state } },
    el('span', { class: 'tray-words' }, el('bdi', null, words)),
    el('span', { class: 'tray-state' }, says),
    problem && el('span', { class: 'failure' }, problem),
    undo && el('button', { type: 'button', class: 'button quiet', on: { click: undo } }, 'Undo'),
  );
}
