// Everything that is recorded about one person, which article says so, and what an analyst can do about it.

import { el } from '../dom.js';
import { get } from '../live/api.js';
import { knowledge } from '../knowledge.js';
import { inward, statusBadge } from '../list/cells.js';
import { displayName } from '../list/person-card.js';
import { day, when } from '../text/dates.js';
import { attributeName, attributeWords } from '../text/history.js';
import { personHash } from '../text/routes.js';
import { count, country, narrative, plain, statusNote } from '../text/words.js';
import { mentionReport } from './mention-report.js';
import { personActions, decisionsInForce } from './person-decisions.js';
import { revisions } from './person-history.js';
import { similar } from './person-similar.js';
import { timelineOf } from './person-timeline.js';

export async function personPage(id) {
  const path = `defectors/${encodeURIComponent(id)}`;
  const { asOf } = knowledge.query();
  const [person, past] = await Promise.all([get(path, { asOf }), get(`${path}/history`).catch(() => ({ items: [] }))]);
  const known = { ...person, displayName: displayName(person) };
  return [
    el('header', { class: 'page-head' }, heading(known), asOf ? null : personActions(known)),
    merged(person),
    el(
      'div',
      { class: 'page-columns' },
      el('div', null, section('What is known', facts(person)), contradictions(person), section('Reasons given', reasons(person)), section(`Reported in ${count(person.articleIds?.length ?? 0, 'article')}`, (person.mentions ?? []).map(mentionReport))),
      el('div', null, section('Reports over time', timelineOf(person)), similar(known), decisionsInForce(known), section('History of this record', revisions(past.items ?? []))),
    ),
    el('p', { class: 'faint small' }, 'Record ', el('code', null, person.defectorId), `, revision ${person.revision}`),
  ].filter(Boolean);
}

function heading(person) {
  return el(
    'div',
    null,
    el('p', { class: 'kicker' }, 'Person'),
    el('h2', { class: 'page-title', tabindex: '-1' }, el('bdi', null, person.displayName)),
    el('p', { class: 'page-status' }, statusBadge(person.status), ' · ', statusNote(person.status)),
  );
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

/** How many of the stories that say anything about it say this. */
function confidence({ confidence: share, sources, mentionIds }) {
  const percent = Math.round(share * 100);
  const support = sources === undefined ? count(mentionIds?.length ?? 0, 'mention') : count(sources, 'source');
  const bar = el('span', { class: 'agreement', 'aria-hidden': 'true' }, el('span'));
  bar.style.setProperty('--share', share);
  return el('span', { class: 'confidence', title: 'Of the stories that say anything about this, how many say this' }, bar, `${percent} % · ${support}`);
}

/** What some sources say against the record: kept and shown, never averaged. */
function contradictions({ otherValues = [] }) {
  if (otherValues.length === 0) return null;
  const lines = otherValues.map((other) => el('div', null, el('dt', null, attributeName(other.attribute)), el('dd', null, attributeWords(other), confidence(other))));
  return section('Said otherwise', el('p', { class: 'faint small' }, 'Some sources contradict the values above.'), el('dl', { class: 'facts' }, lines));
}

function reasons({ narratives = [] }) {
  if (narratives.length === 0) return el('p', { class: 'unknown' }, 'No article gives a reason for this person.');
  return el('ul', { class: 'reasons' }, narratives.map((found) => el('li', null, el('span', { class: 'narrative', data: { code: found.value } }, narrative(found.value)), confidence(found))));
}

function span(first, last) {
  if (!first) return null;
  return first === last || !last ? first : `${first} – ${last}`;
}

function section(title, ...content) {
  return el('section', { class: 'part' }, el('h3', null, title), content);
}
