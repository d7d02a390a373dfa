// One question of the review queue in words: in the list, and with all that is needed to answer it.

import { el } from '../dom.js';
import { compare, sentences } from '../list/compare.js';
import { inward, statusBadge } from '../list/cells.js';
import { displayName, personFacts } from '../list/person-card.js';
import { attributeName, attributeWords } from '../text/history.js';
import { articleHash, personHash } from '../text/routes.js';
import { count } from '../text/words.js';

export const KINDS = {
  'possibly-same': { name: 'Possibly the same', ask: 'Are these one person?' },
  unconfirmed: { name: 'Unconfirmed', ask: 'Did this person leave?' },
  contradiction: { name: 'Contradiction', ask: 'What is right?' },
  unread: { name: 'Not read', ask: 'Read it by hand' },
};

export function kindName(kind) {
  return KINDS[kind]?.name ?? kind;
}

/** The persons of an item with the name to show. */
export function personsOf(item) {
  return (item.persons ?? []).map((person) => ({ ...person, displayName: displayName(person) }));
}

export function title(item) {
  if (item.article) return item.article.title || 'Untitled article';
  return personsOf(item).map((person) => person.displayName).join(' · ');
}

/** "moves the total by 1", or nothing when it moves nothing. */
export function effectWords({ effect }) {
  const most = effect ? Math.max(Math.abs(effect.low ?? 0), Math.abs(effect.best ?? 0), Math.abs(effect.high ?? 0)) : 0;
  return most > 0 ? `moves the total by up to ${count(most, 'person')}` : 'changes no total';
}

export function detail(item) {
  const persons = personsOf(item);
  const parts = [el('p', { class: 'kicker' }, kindName(item.kind)), el('h3', { class: 'review-ask' }, KINDS[item.kind]?.ask ?? title(item)), el('p', { class: 'faint small' }, effectWords(item))];
  if (item.kind === 'possibly-same' && persons.length === 2) return [...parts, compare(...persons, item.why, item.score)];
  if (item.article) return [...parts, article(item)];
  return [...parts, persons.map(person), item.attribute && values(item), why(item)].flat().filter(Boolean);
}

function person(one) {
  return el(
    'div',
    { class: 'review-person' },
    el('h4', null, inward(personHash(one.defectorId), { class: 'card-open' }, el('bdi', null, one.displayName)), ' ', statusBadge(one.status)),
    personFacts(one),
    sentences(one),
  );
}

function values({ attribute, values: said = [] }) {
  const lines = said.map((value) => el('li', null, el('b', null, attributeWords({ attribute, value: value.value })), ` ${count(value.sources ?? 0, 'source')}, ${count(value.mentions ?? 0, 'mention')}`));
  return [el('h4', null, `${attributeName(attribute)}, as the sources have it`), el('ul', { class: 'said' }, lines)];
}

function why({ why: reasons = [] }) {
  return reasons.length > 0 && el('p', { class: 'faint small' }, reasons.join('; '));
}

function article({ article: one, why: reasons = [] }) {
  return el('div', { class: 'review-person' }, el('h4', null, inward(articleHash(one.articleId), { dir: 'auto' }, one.title || 'Untitled article')), el('p', { class: 'faint' }, el('bdi', null, one.publisher), reasons.length > 0 && ` · ${reasons.join('; ')}`));
}
