// One person in the list: who, when they left, what they say, and the sentences that prove it.

import { el } from '../dom.js';
import { preposition, when } from '../text/dates.js';
import { personHash } from '../text/routes.js';
import { count, country, plain, statusNote } from '../text/words.js';
import { chip, inward, narrativeList, quotation, statusBadge } from './cells.js';

const QUOTES = 2;
const UNNAMED = { male: 'Unnamed man', female: 'Unnamed woman' };

export function personCard(person) {
  const quotes = distinct(person.quotes ?? []);
  return el(
    'li',
    { class: 'card person', data: { testid: 'person-card', id: person.defectorId, status: person.status } },
    el('div', { class: 'card-head' }, heading(person), statusBadge(person.status, statusNote(person.status))),
    personFacts(person),
    quotes.slice(0, QUOTES).map((quote) => quotation(quote.quote, quote)),
    quotes.length > QUOTES && el('p', { class: 'card-more' }, `and ${count(quotes.length - QUOTES, 'more sentence')}`),
  );
}

/** When they left, what they are, why they left: the lines below a name. */
export function personFacts(person) {
  return [
    el('p', { class: 'card-line' }, ...leaving(person)),
    attributes(person),
    narrativeList((person.narratives ?? []).map((attribute) => attribute.value)),
  ];
}

export function displayName(person) {
  if (person.names?.length > 0) return person.displayName || person.names[0].value;
  return UNNAMED[person.gender?.value] ?? 'Unnamed person';
}

// Copies of one story repeat a sentence word for word; once is enough here, the panel has them all.
function distinct(quotes) {
  return quotes.filter(({ quote }, i) => quotes.findIndex((other) => other.quote === quote) === i);
}

function heading(person) {
  return el('h3', null, inward(personHash(person.defectorId), { class: 'card-open' }, el('bdi', null, displayName(person))));
}

function leaving({ defected, sources, articleIds }) {
  const left = when(defected?.value);
  const articles = articleIds?.length ?? 0;
  const reported = count(sources, 'independent source') + (articles > sources ? ` in ${count(articles, 'article')}` : '');
  return [left ? [`Left ${preposition(defected.value)} `, el('strong', null, left)] : el('span', { class: 'unknown' }, 'Date of leaving unknown'), ' · ', reported].flat();
}

function attributes({ nationality, age, gender, role }) {
  const chips = [
    nationality && chip(country(nationality.value), 'Nationality'),
    age && chip(`Aged ${age.value}`, 'Age when reported'),
    gender && chip(plain(gender.value), 'Sex'),
    role && chip(plain(role.value), 'Role'),
  ].filter(Boolean);
  return chips.length > 0 ? el('ul', { class: 'chips', 'aria-label': 'Attributes' }, chips) : null;
}
