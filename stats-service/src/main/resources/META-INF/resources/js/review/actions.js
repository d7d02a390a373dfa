// What an analyst can do with a question, by key or button.

import { askCorrection, askSplit } from '../decide/dialogs.js';
import { confirm, notSamePerson, reject, samePerson } from '../decide/forms.js';

const isPair = ({ persons = [] }) => persons.length === 2;
const hasPerson = ({ persons = [] }) => persons.length > 0;
const canSplit = ({ persons = [] }) => persons.some(({ mentionIds = [] }) => mentionIds.length > 1);
const divisible = (item) => item.persons.find(({ mentionIds = [] }) => mentionIds.length > 1);

/** key → {label, fits(item), form(item) → form or null, or a promise of it, about(item) → persons}. */
export const ACTIONS = {
  m: { label: 'Same person', fits: isPair, form: ({ persons }) => samePerson(...persons), about: ({ persons }) => persons },
  n: { label: 'Not the same', fits: isPair, form: ({ persons }) => notSamePerson(...persons), about: ({ persons }) => persons },
  c: { label: 'Confirm', fits: hasPerson, form: ({ persons }) => confirm(persons[0]), about: ({ persons }) => [persons[0]] },
  r: { label: 'Reject', fits: hasPerson, form: ({ persons }) => reject(persons[0]), about: ({ persons }) => [persons[0]] },
  e: { label: 'Correct…', fits: hasPerson, form: ({ persons, attribute, values }) => askCorrection(persons[0], attribute, values), about: ({ persons }) => [persons[0]] },
  s: { label: 'Split…', fits: canSplit, form: (item) => askSplit(divisible(item)), about: (item) => [divisible(item)] },
};

/** Which action is the first answer to a question of a kind. */
export function mainAction({ kind }) {
  return { 'possibly-same': 'm', contradiction: 'e' }[kind] ?? 'c';
}
