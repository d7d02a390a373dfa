// What an analyst decided about a person, and the buttons to decide.

import { el } from '../dom.js';
import { decisions } from '../decide/decisions.js';
import { askCorrection, askSplit } from '../decide/dialogs.js';
import { confirm, reject } from '../decide/forms.js';
import { clock, day } from '../text/dates.js';
import { attributeName, attributeWords } from '../text/history.js';
import { plain } from '../text/words.js';

export function personActions(person) {
  if (person.status === 'merged') return null;
  const act = (label, form, more) => el('button', { type: 'button', class: 'button', ...more, on: { click: async () => {
    const ready = await form();
    if (ready) await decisions.take(ready, [person]);
  } } }, label);
  return el(
    'div',
    { class: 'actions', role: 'group', 'aria-label': 'Decide about this person', data: { needs: 'analyst' } },
    person.status !== 'confirmed' && act('Confirm', () => confirm(person), { class: 'button strong' }),
    person.status !== 'rejected' && act('Reject', () => reject(person)),
    act('Correct…', () => askCorrection(person, null, [])),
    (person.mentionIds?.length ?? 0) > 1 && act('Split…', () => askSplit(person)),
  );
}

/** Decisions that hold now, each with a way to take it back. */
export function decisionsInForce(person) {
  const list = person.decisions ?? [];
  if (list.length === 0) return null;
  return el('section', { class: 'part' }, el('h3', null, 'Decided'), el('ul', { class: 'in-force' }, list.map((decision) => line(person, decision))));
}

function line(person, decision) {
  const undo = () => decisions.undo(decision.decisionId, [person], plain(decision.kind));
  return el(
    'li',
    null,
    el('span', null, el('b', null, words(decision)), el('span', { class: 'faint small' }, ` ${decision.by}, ${day(decision.at)}, ${clock(decision.at)}`)),
    decision.kind !== 'erase' && el('button', { type: 'button', class: 'button quiet', on: { click: undo } }, 'Undo'),
  );
}

function words({ kind, attribute, value, reported }) {
  if (kind !== 'correct-attribute') return plain(kind);
  const said = reported ? ` (the texts say ${attributeWords({ attribute, value: reported })})` : '';
  return `${attributeName(attribute)}: ${value ? attributeWords({ attribute, value }) : 'not known'}${said}`;
}
