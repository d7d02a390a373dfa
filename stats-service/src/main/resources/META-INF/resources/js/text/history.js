// What changed from one revision of a person to the next, in words.

import { when } from './dates.js';
import { country, narrative, plain } from './words.js';

const SINGLE = {
  nationality: ['nationality', country],
  gender: ['gender', plain],
  age: ['age', String],
  role: ['role', plain],
  residence: ['country of residence', country],
  defected: ['when they left', when],
};

/** "Nationality" for an attribute's code. */
export function attributeName(attribute) {
  return plain(SINGLE[attribute]?.[0] ?? attribute);
}

/** A value that comes as text, in words; an interval comes as two days with a slash between. */
export function attributeWords({ attribute, value }) {
  if (attribute === 'defected') return value.split('/').filter((part, i, all) => all.indexOf(part) === i).join(' – ');
  return SINGLE[attribute] ? SINGLE[attribute][1](value) : value;
}

/** Sentences for one revision; `previous` is absent for the first. */
export function changes(current, previous) {
  if (!previous) return ['First recorded'];
  const found = [];
  if (current.status !== previous.status) found.push(`Status: ${previous.status} → ${current.status}`);
  if (current.mergedInto && current.mergedInto !== previous.mergedInto) found.push(`Merged into ${current.mergedInto}`);
  for (const [field, [label, words]] of Object.entries(SINGLE)) {
    const line = changed(label, words, current[field]?.value, previous[field]?.value);
    if (line) found.push(line);
  }
  found.push(...added('Name', values(current.names), values(previous.names)));
  found.push(...added('Reason', values(current.narratives).map(narrative), values(previous.narratives).map(narrative)));
  if (current.sources !== previous.sources) found.push(`Independent sources: ${previous.sources} → ${current.sources}`);
  const articles = current.articleIds?.length ?? 0;
  const before = previous.articleIds?.length ?? 0;
  if (articles !== before) found.push(`Articles: ${before} → ${articles}`);
  return found.length ? found : ['Details of the evidence'];
}

function changed(label, words, now, then) {
  if (JSON.stringify(now) === JSON.stringify(then)) return null;
  const name = plain(label);
  if (then === undefined || then === null) return `${name}: ${words(now)}`;
  return `${name}: ${words(then)} → ${now === undefined || now === null ? 'unknown' : words(now)}`;
}

function added(label, now, then) {
  return [
    ...now.filter((value) => !then.includes(value)).map((value) => `${label} added: ${value}`),
    ...then.filter((value) => !now.includes(value)).map((value) => `${label} removed: ${value}`),
  ];
}

function values(attributes) {
  return (attributes ?? []).map((attribute) => attribute.value);
}
