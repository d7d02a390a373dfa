// Everything that is recorded about one person, and which article says so.

import { el } from '../dom.js';
import { get } from '../live/api.js';
import { clock, day, when } from '../text/dates.js';
import { attributeName, attributeWords, changes } from '../text/history.js';
import { count, country, narrative, plain, statusNote } from '../text/words.js';
import { inward, statusBadge } from '../list/cells.js';
import { displayName, personHash } from '../list/person-card.js';
import { mentionReport } from './mention-report.js';

export async function personPanel(id) {
  const path = `defectors/${encodeURIComponent(id)}`;
  const [person, past] = await Promise.all([get(path), get(`${path}/history`).catch(() => ({ items: [] }))]);
  return [
    el('p', { class: 'kicker' }, 'Person'),
    el('h2', { tabindex: '-1', id: 'panel-title' }, el('bdi', null, displayName(person))),
    el('p', { class: 'panel-status' }, statusBadge(person.status), ' · ', statusNote(person.status)),
    merged(person),
    section('What is known', facts(person)),
    contradictions(person),
    section('Reasons given', reasons(person)),
    section(`Reported in ${count(person.articleIds?.length ?? 0, 'article')}`, (person.mentions ?? []).map(mentionReport)),
    similar(person),
    section('History of this record', history(past.items ?? [])),
    el('p', { class: 'faint small' }, 'Record ', el('code', null, person.defectorId), `, revision ${person.revision}`),
  ].filter(Boolean);
}

function merged({ mergedInto }) {
  if (!mergedInto) return null;
  return el('p', { class: 'notice' }, 'This is the same person as another record, which goes on: ', inward(personHash(mergedInto), null, 'open that record'), '.');
}

function facts(person) {
  const { names = [], nationality, gender, age, role, residence, defected } = person;
  const entries = [
    ...names.map((name, i) => entry(i === 0 ? 'Name' : 'Also called', el('bdi', null, name.value), name)),
    entry('Left', when(defected?.value), defected),
    entry('Nationality', nationality && country(nationality.value), nationality),
    entry('Lives in', residence && country(residence.value), residence),
    entry('Age', age && String(age.value), age),
    entry('Sex', gender && plain(gender.value), gender),
    entry('Role', role && plain(role.value), role),
    entry('Sources', `${count(person.sources, 'independent source')}, ${count(person.storyIds?.length ?? 0, 'story', 'stories')}, ${count(person.articleIds?.length ?? 0, 'article')}`),
    entry('Reported', span(day(person.firstReportedAt), day(person.lastReportedAt))),
  ];
  return el('dl', { class: 'facts' }, entries);
}

function entry(term, words, attribute) {
  return el('div', null, el('dt', null, term), el('dd', null, words ?? el('span', { class: 'unknown' }, 'not known'), attribute && confidence(attribute)));
}

/** How many of the independent sources that say anything about it say this. */
function confidence({ confidence: share, sources, mentionIds }) {
  const percent = Math.round(share * 100);
  const support = sources === undefined ? count(mentionIds?.length ?? 0, 'mention') : count(sources, 'source');
  const words = `${percent} % · ${support}`;
  const bar = el('span', { class: 'agreement', 'aria-hidden': 'true' }, el('span'));
  bar.style.setProperty('--share', share);
  return el('span', { class: 'confidence', title: 'Of the independent sources that say anything about this, how many say this' }, bar, words);
}

/** What some sources say against the record: kept and shown, never averaged. */
function contradictions({ otherValues = [] }) {
  if (otherValues.length === 0) return null;
  const lines = otherValues.map((other) => el('div', null, el('dt', null, attributeName(other.attribute)), el('dd', null, attributeWords(other), confidence(other))));
  return section('Said otherwise', el('p', null, 'Some sources contradict the values above.'), el('dl', { class: 'facts' }, lines));
}

function reasons({ narratives = [] }) {
  if (narratives.length === 0) return el('p', { class: 'unknown' }, 'No article gives a reason for this person.');
  return el('ul', { class: 'reasons' }, narratives.map((found) => el('li', null, el('span', { class: 'narrative', data: { code: found.value } }, narrative(found.value)), confidence(found))));
}

function similar({ possiblySame = [] }) {
  if (possiblySame.length === 0) return null;
  const links = possiblySame.map((id) => el('li', null, inward(personHash(id), null, id)));
  return section('Possibly the same person', el('p', null, 'An analyst has to decide; until then they are counted apart.'), el('ul', null, links));
}

function history(items) {
  const newestFirst = [...items].sort((a, b) => b.revision - a.revision);
  if (newestFirst.length === 0) return el('p', { class: 'unknown' }, 'No earlier revision.');
  return el('ol', { class: 'history' }, newestFirst.map((item, i) => revision(item, newestFirst[i + 1])));
}

function revision(item, previous) {
  const moment = `${day(item.recordedAt)}, ${clock(item.recordedAt)}`;
  return el('li', null, el('p', { class: 'faint small' }, `Revision ${item.revision} · ${moment}`), changes(item, previous).map((line) => el('p', null, line)));
}

function span(first, last) {
  if (!first) return null;
  return first === last || !last ? first : `${first} – ${last}`;
}

function section(title, ...content) {
  return el('section', null, el('h3', null, title), content);
}
