// What each kind of rule can be set to, and what a rule does, in one sentence.

import { durationWords } from './durations.js';
import { NARRATIVES, country, narrative, plain } from './words.js';

const NARRATIVE_CHOICES = Object.entries(NARRATIVES).map(([code, { name }]) => [code, name]);
const STATUS_CHOICES = [['suggested', 'Suggested'], ['confirmed', 'Confirmed']];
const SLICES = [['total', 'All persons'], ['quarter', 'Quarter of leaving'], ['month', 'Month of leaving'], ['year', 'Year of leaving'], ['nationality', 'Nationality'], ['gender', 'Sex'], ['residence', 'Residence'], ['role', 'Role'], ['status', 'Status'], ['narrative', 'Reason']];
const CHANGES = [['status', 'Status'], ['merged', 'Merged with another'], ['split', 'Split in two'], ['defected', 'Date of leaving'], ['nationality', 'Nationality'], ['gender', 'Sex'], ['narratives', 'Reasons given']];
const CHANGE_NAMES = Object.fromEntries(CHANGES.map(([code, name]) => [code, name.toLowerCase()]));

const FRESHNESS = { name: 'freshness', type: 'duration', label: 'News are articles published at most this long before they were read', units: ['H', 'D'], help: 'What is older is history and alerts nobody.', otherwise: 'P7D' };
const PERSONS = [
  { name: 'nationality', type: 'list', label: 'Nationality', form: /^[A-Z]{2}$/, wrong: 'Give two letters for each country, such as DE, TN.', help: 'Two letters each, with commas between. Empty: every nationality, and persons of whom it is not known.', note: (codes) => codes.filter((code) => /^[A-Z]{2}$/.test(code)).map(country).join(', ') },
  { name: 'status', type: 'some', label: 'Status', options: STATUS_CHOICES, help: 'None ticked: both.' },
  { name: 'narrative', type: 'some', label: 'Reasons given', options: NARRATIVE_CHOICES, help: 'None ticked: any reason, or none.' },
  { name: 'minSources', type: 'number', label: 'Independent sources, at least', min: 1, max: 1000, otherwise: 1 },
  FRESHNESS,
  { name: 'leftWithin', type: 'duration', label: 'Left at most this long before the news', units: ['D', 'W', 'M', 'Y'], help: 'A case retold years later is not news.', otherwise: 'P2Y' },
];

/** kind → {name, says, fields: of its settings, creatable}. */
export const RULE_KINDS = {
  'new-person': { name: 'New person', says: 'Tells once about each person who is newly reported to have left.', creatable: true, fields: PERSONS },
  'narrative-surge': {
    name: 'Surge of a reason',
    says: 'Tells when more stories report a reason than its own past makes likely.',
    creatable: true,
    fields: [
      { name: 'narrative', type: 'some', label: 'Reasons watched', options: NARRATIVE_CHOICES, help: 'None ticked: all.' },
      { name: 'days', type: 'number', label: 'Days looked at together', min: 1, max: 28, otherwise: 7 },
      { name: 'minimum', type: 'number', label: 'Stories in these days, at least', min: 1, max: 10000, help: 'Below this, nothing is told however unlikely it is.', otherwise: 3 },
      { name: 'chance', type: 'number', label: 'Chance of a false alarm on a usual day', min: 0.000001, max: 0.49, step: 0.0001, help: 'Smaller means fewer and surer alerts. 0.001 is about one false alarm in a thousand days for each reason.', otherwise: 0.001 },
      FRESHNESS,
    ],
  },
  threshold: {
    name: 'Threshold',
    says: 'Tells once when a count of persons reaches a step.',
    creatable: true,
    fields: [
      { name: 'slice', type: 'one', label: 'Count of', options: SLICES, otherwise: 'total' },
      { name: 'key', type: 'text', label: 'Only this one', help: 'A key such as 2015-Q2, DE or corruption. Empty: each of them.' },
      { name: 'bound', type: 'one', label: 'Bound', options: [['best', 'Best count'], ['low', 'Lowest: for certain'], ['high', 'Highest: at most']], otherwise: 'best' },
      { name: 'at', type: 'numbers', label: 'Steps', required: true, help: 'Whole numbers with commas between.', otherwise: [10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10000] },
      FRESHNESS,
    ],
  },
  'person-changed': { name: 'Person changed', says: 'Tells when something known about a person changes.', creatable: true, fields: [{ name: 'changes', type: 'some', label: 'Changes told', options: CHANGES, help: 'None ticked: all.' }, ...PERSONS] },
  correction: { name: 'Corrections', says: 'Tells those who got an alert when it is no longer so. It cannot be deleted.', creatable: false, fields: [] },
  'feed-silent': { name: 'Feed silent', says: 'Tells when a feed has not been heard for longer than is usual for it.', creatable: false, fields: [] },
};

/** The settings a new rule of a kind begins with. */
export function usualSettings(kind) {
  return Object.fromEntries(RULE_KINDS[kind].fields.filter(({ otherwise }) => otherwise !== undefined).map(({ name, otherwise }) => [name, otherwise]));
}

/** A rule's settings with what holds when nothing is said. */
export function settingsOf({ kind, settings = {} }) {
  return { ...(RULE_KINDS[kind] ? usualSettings(kind) : {}), ...settings };
}

/** What this very rule does, in a sentence. */
export function ruleSentence(rule) {
  const { kind } = rule;
  const settings = settingsOf(rule);
  const says = RULE_KINDS[kind]?.says ?? `A rule of the kind ${plain(kind)}.`;
  const limits = [about(settings), ...figures(kind, settings)].filter(Boolean);
  return limits.length > 0 ? `${says} ${upper(limits.join('; '))}.` : says;
}

function about({ nationality = [], status = [], narrative: reasons = [], changes = [] }) {
  const parts = [nationality.length > 0 && `from ${either(nationality.map(country))}`, status.length > 0 && either(status), reasons.length > 0 && `for ${either(reasons.map((code) => narrative(code).toLowerCase()))}`, changes.length > 0 && `of ${either(changes.map((code) => CHANGE_NAMES[code] ?? code))}`];
  return parts.filter(Boolean).length > 0 ? `only ${parts.filter(Boolean).join(', ')}` : null;
}

function figures(kind, { minSources, freshness, leftWithin, days, minimum, slice, key, bound, at = [] }) {
  const sliceName = Object.fromEntries(SLICES)[slice]?.toLowerCase() ?? slice;
  return [
    minSources > 1 && `at least ${minSources} independent sources`,
    kind === 'threshold' && `${bound ?? 'best'} count ${slice === 'total' ? 'of all persons' : `by ${sliceName}`}${key ? ` (${key})` : ''} at ${at.slice(0, 6).join(', ')}${at.length > 6 ? ' and more' : ''}`,
    days && `${days} days together, at least ${minimum ?? 3} stories`,
    freshness && `news of the last ${durationWords(freshness)}`,
    leftWithin && `who left at most ${durationWords(leftWithin)} before`,
  ];
}

function either(words) {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words[words.length - 1]}`;
}

function upper(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
