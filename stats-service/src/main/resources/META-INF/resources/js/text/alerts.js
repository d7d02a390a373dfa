// What alerts say, in words, and which of them a filter keeps.

import { day, periodName, preposition, when } from './dates.js';
import { routeHash } from './routes.js';
import { count, country, grouped, narrative, plain } from './words.js';

export const KINDS = {
  'new-defector': 'New person',
  'narrative-surge': 'Surge of a reason',
  threshold: 'Threshold crossed',
  'person-changed': 'Person changed',
  correction: 'Correction',
  'feed-silent': 'Feed silent',
};
export const SEVERITIES = { info: 'Info', warning: 'Warning', critical: 'Critical' };
export const STATES = {
  open: { name: 'Open', says: 'It stands, and nobody has said that they saw it.' },
  acknowledged: { name: 'Acknowledged', says: 'It stands, and somebody has seen it.' },
  withdrawn: { name: 'Withdrawn', says: 'It is no longer so. Whoever was told gets a correction.' },
  expired: { name: 'Over', says: 'It was so, and has passed.' },
};

const FILTERS = ['state', 'kind', 'rule', 'severity', 'silenced', 'subject'];
// In the order in which they are shown; what is not named here comes after.
const FACTS = {
  changed: 'What changed',
  alertRule: 'Rule of it',
  nationality: 'Nationality',
  gender: 'Sex',
  left: 'Left',
  defected: 'Left',
  narratives: 'Reasons given',
  sources: 'Independent sources',
  status: 'Status',
  narrative: 'Reason',
  observed: 'Stories seen',
  expected: 'Stories expected',
  days: 'Days looked at together',
  from: 'First day',
  to: 'Last day',
  chance: 'Chance of it without a surge',
  slice: 'Counted by',
  key: 'Counted',
  at: 'Step reached',
  count: 'Persons when told',
  bound: 'Bound',
  lastSuccess: 'Last heard',
  silentFor: 'Silent for',
};
const ORDER = Object.keys(FACTS);
const VALUES = { nationality: country, residence: country, narrative, narratives: narrative, gender: plain, role: plain, status: plain, slice: plain, chance: oneIn, bound: plain };
const AN_INSTANT = /^\d{4}-\d\d-\d\d(T[\d:.]+Z)?$/;

/** Those parameters of an address's query that choose alerts. */
export function alertFilter(query) {
  return Object.fromEntries(FILTERS.filter((name) => query[name]).map((name) => [name, query[name]]));
}

/** Whether an alert belongs to what a filter chooses; as the service does it. */
export function fits(alert, { state, kind, rule, severity, silenced, subject }) {
  if (silenced && (silenced === 'true') !== Boolean(alert.silencedBy)) return false;
  return (!state || state === alert.state) && (!kind || kind === alert.kind) && (!rule || rule === alert.rule) && (!severity || severity === alert.severity) && (!subject || subject === alert.subject?.id);
}

export const kindName = (kind) => KINDS[kind] ?? plain(kind);
export const severityName = (severity) => SEVERITIES[severity] ?? plain(severity);
export const stateName = (state) => STATES[state]?.name ?? plain(state);

/** "Independent sources" for `sources`, "First reported" for `firstReportedAt`. */
export function factName(name) {
  return FACTS[name] ?? plain(name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase());
}

/** A fact's value as people say it: "Syria" for SY, "12 March 2015" for a day; null for a missing one. */
export function factValue(name, value) {
  if (value === null || value === undefined || value === '') return null;
  const text = String(value);
  if (VALUES[name]) return text.split(/,\s*/).map(VALUES[name]).join(', ');
  const [from, to] = text.split('/');
  if (to && AN_INSTANT.test(from) && AN_INSTANT.test(to)) return when({ from, to }) ?? text;
  if (AN_INSTANT.test(text)) return day(text) ?? text;
  return /^\d{4,}$/.test(text) && !/year|key|bucket/i.test(name) ? grouped(Number(text)) : text;
}

/** Facts as [name, value], the telling ones first. */
export function factsInOrder(facts = {}) {
  const place = (name) => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);
  return Object.entries(facts).sort(([one], [other]) => place(one) - place(other));
}

/** "Nationality: not known → Syria" for one change. */
export function changeWords({ name, before, after }) {
  return `${factName(name)}: ${factValue(name, before) ?? 'not known'} → ${factValue(name, after) ?? 'not known'}`;
}

/** The address inside this page of what an alert is about; null when there is none but the alert itself. */
export function alertTarget({ link, subject, facts = {} }) {
  if (subject?.type === 'bucket' && facts.slice) return facts.slice === 'total' ? '#overview' : routeHash('overview', null, { by: facts.slice, key: facts.key });
  if (subject?.type === 'narrative') return routeHash('overview', null, { by: 'narrative', key: subject.id });
  if (subject?.type === 'feed') return '#overview';
  const at = String(link ?? '').indexOf('#');
  return at < 0 || link.startsWith('#alerts', at) ? null : link.slice(at);
}

/** What a person is asked to open: "Open the person". */
export function targetWords({ subject }) {
  return { defector: 'Open the person', person: 'Open the person', narrative: 'Open the persons who say so', bucket: 'Open the persons counted', feed: 'Open the feeds', claim: 'Open the claims' }[subject?.type] ?? 'Open what it is about';
}

/**
 * What tells an alert from others of its kind, in one line: the person's name as known now, or what is known of them; the
 * figures of a count; otherwise its title.
 */
export function headline(alert) {
  const { kind, subject, subjectName, facts = {}, title } = alert;
  if (kind === 'correction') return subjectName ? `${subjectName}: ${title.charAt(0).toLowerCase()}${title.slice(1)}` : title;
  if (subject?.type === 'defector') return subjectName || gist(alert) || title;
  if (kind === 'narrative-surge' && facts.observed) return `${narrative(facts.narrative)}: ${count(Number(facts.observed), 'story', 'stories')} in ${count(Number(facts.days ?? 7), 'day')}, ${facts.expected} expected`;
  if (kind === 'threshold' && facts.at) return `${grouped(Number(facts.at))} persons or more: ${bucketName(facts)}`;
  return title;
}

/** What is known of the person an alert is about: "Syria, left in March 2015, 2 sources". */
export function gist({ subject, facts = {} }) {
  if (subject?.type !== 'defector') return '';
  const [from, to] = (facts.left ?? facts.defected ?? '').split('/');
  const left = to && when({ from, to });
  const parts = [facts.nationality && country(facts.nationality), facts.gender && plain(facts.gender).toLowerCase(), left && ['left', preposition({ from, to }), left].filter(Boolean).join(' '), facts.narratives && factValue('narratives', facts.narratives).toLowerCase(), facts.sources && count(Number(facts.sources), 'independent source')];
  return parts.filter(Boolean).join(', ');
}

function bucketName({ slice, key }) {
  if (slice === 'total') return 'all who left';
  if (key === 'unknown' || key === 'undated') return `${plain(slice).toLowerCase()} not known`;
  return ['quarter', 'month', 'year'].includes(slice) ? `left in ${slice === 'quarter' ? 'the ' : ''}${periodName(key)}` : factValue(slice, key);
}

// "1 in 2,500" for 4.0e-4: a chance as people say it.
function oneIn(chance) {
  return Number(chance) > 0 ? `1 in ${grouped(Math.round(1 / Number(chance)))}` : chance;
}

/** An alert came for the first time: news to say, not a change of what was said. */
export function isNews({ revision, state, acknowledged }) {
  return revision === 1 && state === 'open' && !acknowledged;
}
