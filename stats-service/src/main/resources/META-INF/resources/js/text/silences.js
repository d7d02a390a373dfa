// Silences: what can be silenced from an alert, for how long, and what one keeps quiet, in words.

import { KINDS } from './alerts.js';
import { country, narrative, plain } from './words.js';

export const LENGTHS = [['1', '1 hour'], ['4', '4 hours'], ['12', '12 hours'], ['24', '1 day'], ['72', '3 days'], ['168', '7 days'], ['720', '30 days']];
const HOUR = 3600000;

/** What an analyst may silence, seen from one alert: [[name, words, matchers]]. */
export function scopesOf({ rule, kind, subject, labels = {} }, ruleName) {
  const narrow = subject?.id ? [['subject', 'This subject: what this rule tells about it', { rule: [rule], subject: [subject.id] }]] : [];
  const nation = labels.nationality ? [['nationality', `This nationality: every alert about persons from ${country(labels.nationality)}`, { nationality: [labels.nationality] }]] : [];
  const reasons = (labels.narrative ?? '').split(',').filter(Boolean);
  const reason = reasons.length > 0 ? [['narrative', `These reasons: every alert about ${reasons.map(narrative).join(' or ')}`, { narrative: reasons }]] : [];
  return [...narrow, ['rule', `This rule: everything that “${ruleName}” tells`, { rule: [rule] }], ...nation, ...reason, ['kind', `This kind: ${KINDS[kind] ?? plain(kind)}, of every rule`, { kind: [kind] }]];
}

/** The body of a silence that begins now. */
export function silenceOf(matchers, hours, comment, by, now = Date.now()) {
  return { matchers, startsAt: new Date(now).toISOString(), endsAt: new Date(now + Number(hours) * HOUR).toISOString(), by, comment };
}

/** "Rule new-persons; nationality Germany": what has to be true of an alert, all of it. */
export function matcherWords(matchers = {}, ruleName = (id) => id) {
  const value = { nationality: country, narrative, rule: ruleName, kind: (code) => KINDS[code] ?? plain(code), status: plain, severity: plain };
  const parts = Object.entries(matchers).filter(([, values]) => values?.length > 0).map(([name, values]) => `${plain(name)}: ${values.map(value[name] ?? String).join(' or ')}`);
  return parts.length > 0 ? parts.join('; ') : 'Nothing';
}
