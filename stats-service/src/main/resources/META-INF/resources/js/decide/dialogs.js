// Two questions before a decision: which reports belong to somebody else, and what an attribute should be.

import { byId, el } from '../dom.js';
import { get } from '../live/api.js';
import { day } from '../text/dates.js';
import { attributeName, attributeWords } from '../text/history.js';
import { ask } from './ask.js';
import { correct, split } from './forms.js';

const ATTRIBUTES = ['nationality', 'gender', 'age', 'role', 'residence', 'defected', 'name'];
const HINTS = {
  nationality: 'Two letters, such as DE',
  residence: 'Two letters, such as TR',
  gender: 'male or female',
  age: 'A number',
  role: 'A word, such as fighter',
  defected: 'Two days with a slash, such as 2015-03-01/2015-03-31',
  name: 'As it should be shown',
};

/** The form of a split, or null when the question was closed or no part was chosen. */
export async function askSplit(person) {
  const { mentions = [] } = await get(`defectors/${encodeURIComponent(person.defectorId)}`);
  const choices = mentions.map((mention) =>
    el(
      'li',
      null,
      el('label', { class: 'choice' }, el('input', { type: 'checkbox', value: mention.mentionId }), el('span', null, el('b', null, mention.article?.publisher ?? 'An article'), ` · ${day(mention.publishedAt) ?? 'no date'}`, el('span', { class: 'choice-quote', dir: 'auto' }, mention.evidence[0]?.quote ?? ''))),
    ),
  );
  const body = [el('p', null, 'Tick the reports that are about somebody else. They become a person of their own.'), el('ul', { class: 'choices' }, choices)];
  if (!(await ask('Split this person', body, 'Split'))) return null;
  const chosen = [...byId('question').querySelectorAll('input:checked')].map((box) => box.value);
  return chosen.length > 0 && chosen.length < mentions.length ? split({ mentionIds: mentions.map(({ mentionId }) => mentionId) }, chosen) : null;
}

/** The form of a correction, or null. `values` are offered as ready answers: [{attribute, value}]. */
export async function askCorrection(person, attribute = null, values = []) {
  const select = el('select', { name: 'attribute' }, ATTRIBUTES.map((name) => el('option', { value: name, selected: name === attribute }, attributeName(name))));
  const input = el('input', { name: 'value', type: 'text', autocomplete: 'off', 'aria-describedby': 'question-hint' });
  const hint = el('p', { class: 'faint small', id: 'question-hint' });
  const tell = () => (hint.textContent = `${HINTS[select.value]}. Empty: it is not known.`);
  const ready = values.map(({ value }) => el('button', { type: 'button', class: 'button quiet', on: { click: () => (input.value = value) } }, attributeWords({ attribute: select.value, value })));
  select.addEventListener('change', tell);
  tell();
  const body = [el('label', { class: 'field' }, 'What', select), el('label', { class: 'field' }, 'Should be', input), hint, ready.length > 0 && el('p', { class: 'ready' }, 'Said so far: ', ready)];
  if (!(await ask('Correct an attribute', body.filter(Boolean), 'Correct'))) return null;
  return correct(person, select.value, input.value.trim());
}
