// Two persons side by side: where they agree, where they do not, and what each is known from.

import { el } from '../dom.js';
import { when } from '../text/dates.js';
import { personHash } from '../text/routes.js';
import { count, country, narrative, plain } from '../text/words.js';
import { inward, quotation, statusBadge } from './cells.js';
import { displayName } from './person-card.js';

const QUOTES = 3;

const LINES = [
  ['Also called', ({ names = [] }) => names.slice(1).map(({ value }) => value).join(', ')],
  ['Left', ({ defected }) => when(defected?.value)],
  ['Nationality', ({ nationality }) => nationality && country(nationality.value)],
  ['Age', ({ age }) => age && String(age.value)],
  ['Sex', ({ gender }) => gender && plain(gender.value)],
  ['Role', ({ role }) => role && plain(role.value)],
  ['Lives in', ({ residence }) => residence && country(residence.value)],
  ['Reasons', ({ narratives = [] }) => narratives.map(({ value }) => narrative(value)).sort().join(', ')],
  ['Known from', ({ sources, articleIds = [] }) => `${count(sources, 'source')}, ${count(articleIds.length, 'article')}`],
];

/** A table of the two with a mark where they differ, their sentences below, and why they may be one. */
export function compare(one, other, why = [], score = null) {
  const rows = LINES.map(([name, words]) => line(name, words(one), words(other))).filter(Boolean);
  return el(
    'div',
    { class: 'compare' },
    el(
      'table',
      { class: 'compare-table' },
      el('caption', { class: 'visually-hidden' }, 'Two persons side by side'),
      el('thead', null, el('tr', null, el('td', null), [one, other].map(head))),
      el('tbody', null, rows),
    ),
    reasons(why, score),
    el('div', { class: 'compare-quotes' }, [one, other].map((person) => el('div', null, el('h4', { class: 'visually-hidden' }, displayName(person)), sentences(person)))),
  );
}

/** Why the machine holds two for possibly one. */
export function reasons(why, score) {
  if (why.length === 0) return null;
  const sure = Number.isFinite(score) ? ` (${Math.round(score * 100)} %)` : '';
  return el('p', { class: 'compare-why' }, el('b', null, `Why they may be one${sure}: `), why.join('; '));
}

export function sentences({ quotes = [] }) {
  return quotes.slice(0, QUOTES).map((quote) => quotation(quote.quote, quote));
}

function head(person) {
  return el('th', { scope: 'col' }, inward(personHash(person.defectorId), { class: 'card-open' }, el('bdi', null, displayName(person))), statusBadge(person.status));
}

function line(name, left, right) {
  if (!left && !right) return null;
  const cell = (words) => el('td', null, words || el('span', { class: 'unknown' }, 'not known'));
  const differs = left && right && left !== right && name !== 'Known from' && name !== 'Also called';
  return el('tr', { class: differs ? 'differs' : null }, el('th', { scope: 'row' }, name, differs && el('span', { class: 'visually-hidden' }, ' (differs)')), cell(left), cell(right));
}
