// Persons who may be this one, with why, each to be opened beside this one and decided about.

import { el } from '../dom.js';
import { decisions } from '../decide/decisions.js';
import { notSamePerson, samePerson } from '../decide/forms.js';
import { get } from '../live/api.js';
import { compare } from '../list/compare.js';
import { inward } from '../list/cells.js';
import { displayName } from '../list/person-card.js';
import { personHash } from '../text/routes.js';

export function similar(person) {
  const links = linksOf(person);
  if (links.length === 0) return null;
  return el(
    'section',
    { class: 'part' },
    el('h3', null, 'Possibly the same person'),
    el('p', { class: 'faint small' }, 'An analyst has to decide; until then they are counted apart.'),
    links.map((link) => one(person, link)),
  );
}

function linksOf({ possibleLinks = [], possiblySame = [] }) {
  const told = new Set(possibleLinks.map(({ defectorId }) => defectorId));
  return [...possibleLinks, ...possiblySame.filter((id) => !told.has(id)).map((defectorId) => ({ defectorId, why: [] }))];
}

function one(person, { defectorId, score, why = [] }) {
  const sure = Number.isFinite(score) ? `${Math.round(score * 100)} %` : '';
  const name = el('span', { class: 'similar-name' }, defectorId);
  const body = el('div', { class: 'similar-body' });
  const node = el('details', { class: 'similar', data: { keep: defectorId } }, el('summary', null, name, el('span', { class: 'faint' }, sure), why.length > 0 && el('span', { class: 'similar-why' }, why.join('; '))), body);
  const reading = get(`defectors/${encodeURIComponent(defectorId)}`).then((other) => ({ ...other, displayName: displayName(other) }));
  reading.then((other) => (name.textContent = other.displayName)).catch(() => node.remove());
  node.addEventListener('toggle', async () => {
    if (!node.open || body.hasChildNodes()) return;
    const other = await reading;
    body.replaceChildren(compare(withQuotes(person), withQuotes(other), why, score), buttons(person, other));
  });
  return node;
}

function buttons(person, other) {
  const act = (label, form, more) => el('button', { type: 'button', class: 'button', ...more, data: { needs: 'analyst' }, on: { click: () => decisions.take(form(person, other), [person, other]) } }, label);
  return el('p', { class: 'actions' }, act('Same person', samePerson, { class: 'button strong' }), act('Not the same', notSamePerson), inward(personHash(other.defectorId), { class: 'button quiet' }, 'Open the other'));
}

// A person's own page carries mentions, a list carries quotes.
function withQuotes(person) {
  if (person.quotes?.length) return person;
  const quotes = (person.mentions ?? []).map((mention) => ({ ...(mention.article ?? {}), publishedAt: mention.publishedAt, quote: mention.evidence[0]?.quote ?? '' }));
  return { ...person, quotes };
}
