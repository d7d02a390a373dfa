// Who is told: webhooks and mail subscriptions, how they are, and what they can be set to.

import { durationWords } from './durations.js';
import { KINDS, SEVERITIES } from './alerts.js';
import { grouped, plain } from './words.js';

const choices = (of) => Object.entries(of);
const ZONES = typeof Intl.supportedValuesOf === 'function' ? ['UTC', ...Intl.supportedValuesOf('timeZone')] : ['UTC'];

/** kind → {name, path, id: name of the id, where: name of the target, title}. */
export const RECEIVERS = {
  webhook: { name: 'Webhook', path: 'webhooks', id: 'webhookId', where: 'url', says: 'Alerts are sent to an address by HTTPS, signed by the Standard Webhooks rules.' },
  mail: { name: 'Mail', path: 'mail-subscriptions', id: 'mailSubscriptionId', where: 'address', says: 'Alerts are sent by e-mail: ids, kinds, figures and links, never names or quotations.' },
};

export const HEALTH = { healthy: 'Healthy', failing: 'Failing', disabled: 'Off', paused: 'Paused' };
const REASONS = { gone: 'the receiver said that it is gone (410)', 'by-hand': 'turned off by hand', 'failing-for-days': 'turned off after days of failures' };
const DIGESTS = [['none', 'One by one'], ['hourly', 'Together, each hour'], ['daily', 'Together, each day'], ['weekly', 'Together, each week']];

export const whyOff = (reason) => (reason ? REASONS[reason] ?? plain(reason).toLowerCase() : '');

/** The fields of a receiver's form; `rules` are those that can be chosen. */
export function receiverFields(kind, rules) {
  const target = kind === 'webhook' ? [{ name: 'url', type: 'text', html: 'url', label: 'Address', required: true, most: 2000, help: 'An https address that everybody can reach; private networks are refused.' }] : [{ name: 'address', type: 'text', html: 'email', label: 'E-mail address', required: true, most: 254 }, { name: 'role', type: 'text', label: 'Role of the reader', most: 60, help: 'Such as duty desk.' }];
  const payload = kind === 'webhook' ? [{ name: 'payload', type: 'one', label: 'What is sent', options: [['thin', 'Thin: ids, kinds, figures and a link'], ['full', 'Full: also names and quotations']], help: 'Full sends what is known about persons out of this system. Choose it only for a receiver that protects them as this system does.' }] : [];
  return [
    { name: 'name', type: 'text', label: 'Name', required: true, most: 80 },
    ...target,
    { heading: 'Which alerts' },
    { name: 'rule', type: 'some', label: 'Only these rules', options: rules.map(({ ruleId, name }) => [ruleId, name]), help: 'None ticked: all.' },
    { name: 'kind', type: 'some', label: 'Only these kinds', options: choices(KINDS), help: 'None ticked: all. Corrections reach whoever got what they correct, in any case.' },
    { name: 'severity', type: 'some', label: 'Only these severities', options: choices(SEVERITIES), help: 'None ticked: all.' },
    { heading: kind === 'webhook' ? 'What is sent, and when' : 'When' },
    ...payload,
    { name: 'digest', type: 'one', label: 'How', options: DIGESTS },
    { name: 'groupWait', type: 'duration', label: 'Wait for more of the same before the first is sent', units: ['S', 'TM', 'H'] },
    { name: 'repeat', type: 'duration', label: 'Say again while it stands and nobody acknowledged it, after', units: ['H', 'D'], help: 'Empty: never.' },
    { name: 'quietFrom', type: 'text', html: 'time', label: 'Quiet hours from', help: 'Empty: none. What comes meanwhile is sent afterwards.' },
    { name: 'quietTo', type: 'text', html: 'time', label: 'Quiet hours to' },
    { name: 'quietZone', type: 'text', label: 'Time zone of the quiet hours', options: ZONES },
    { name: 'quietExcept', type: 'some', label: 'Even then', options: choices(SEVERITIES) },
  ];
}

/** A receiver as the API has it, flat as the form has it. */
export function toForm({ filter = {}, quiet, repeat, ...rest }) {
  return { ...rest, ...filter, repeat: repeat ?? undefined, quietFrom: quiet?.from, quietTo: quiet?.to, quietZone: quiet?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone, quietExcept: quiet ? quiet.except : ['critical'] };
}

/** The body for the API of what the form says; an empty filter or quiet time is told as such, so that it can be taken away. */
export function toBody({ rule = [], kind = [], severity = [], quietFrom, quietTo, quietZone, quietExcept = [], repeat = null, ...rest }) {
  const quiet = quietFrom && quietTo ? { from: quietFrom, to: quietTo, zone: quietZone ?? 'UTC', except: quietExcept } : null;
  return { ...rest, repeat, filter: { rule, kind, severity }, quiet };
}

/** "All alerts, one by one" */
export function routeWords({ filter = {}, digest, quiet, payload, repeat }, ruleName) {
  const { rule = [], kind = [], severity = [] } = filter;
  const parts = [rule.length > 0 && rule.map(ruleName).join(' or '), kind.length > 0 && kind.map((code) => KINDS[code] ?? plain(code)).join(' or '), severity.length > 0 && severity.map((code) => SEVERITIES[code] ?? code).join(' or ')].filter(Boolean);
  const what = parts.length > 0 ? `Only ${parts.join('; ')}` : 'All alerts';
  const how = Object.fromEntries(DIGESTS)[digest ?? 'none'] ?? digest;
  return [what, how.toLowerCase(), payload === 'full' && 'with names and quotations', quiet && `quiet ${quiet.from} to ${quiet.to} ${quiet.zone}`, repeat && `again after ${durationWords(repeat)}`].filter(Boolean).join(', ');
}

/** [[name, value]] of how a receiver is, without what is not known; moments stay as they are. */
export function healthFigures({ waiting = 0, failed = 0, sent24h, p95Ms }) {
  const figures = [['Sent in 24 hours', sent24h], ['Waiting', waiting], ['Failed', failed]].filter(([, n]) => n !== undefined && n !== null).map(([name, n]) => [name, grouped(n)]);
  return Number.isFinite(p95Ms) ? [...figures, ['Answers within', `${grouped(p95Ms)} ms (19 of 20)`]] : figures;
}
