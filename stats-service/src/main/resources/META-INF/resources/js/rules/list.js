// The rules: on or off, what each does, what it has raised.

import { alertsHead } from '../alerts/head.js';
import { readRules } from '../alerts/rules-known.js';
import { severityMark } from '../alerts/marks.js';
import { deed } from '../decide/deed.js';
import { el } from '../dom.js';
import { inward, since } from '../list/cells.js';
import { put } from '../live/api.js';
import { RULE_KINDS, ruleSentence } from '../text/rules.js';
import { alertHash, routeHash, ruleHash } from '../text/routes.js';
import { count } from '../text/words.js';

/** `again()` reads the list anew. */
export async function rulesList(again) {
  const rules = await readRules();
  const on = rules.filter(({ enabled }) => enabled).length;
  const add = inward(routeHash('rules', 'new'), { class: 'button strong', data: { needs: 'admin' } }, 'New rule');
  return [...alertsHead('rules', 'Rules', `${count(rules.length, 'rule')}, ${on} on. A rule reads facts and says which alerts stand; it never tells the same fact twice.`, [add]), el('ul', { class: 'rule-list' }, rules.map((rule) => card(rule, again)))];
}

function card(rule, again) {
  const { ruleId, name, enabled, severity, raised = {}, changedAt, changedBy, kind } = rule;
  return el(
    'li',
    { class: enabled ? 'sheet rule' : 'sheet rule off', data: { testid: 'rule', id: ruleId, kind, enabled } },
    el('div', { class: 'card-head' }, el('h3', null, inward(ruleHash(ruleId), { class: 'card-open' }, el('bdi', null, name))), onSwitch(rule, again)),
    el('p', { class: 'card-line' }, ruleSentence(rule)),
    el('p', { class: 'faint small' }, severityMark(severity), ' · ', inward(alertHash(null, { rule: ruleId, state: 'open' }), null, `${raised.open ?? 0} open`), ' · ', inward(alertHash(null, { rule: ruleId }), null, `${raised.last30Days ?? 0} in 30 days`), changedAt && [' · changed ', since(changedAt), changedBy && [' by ', el('bdi', null, changedBy)]]),
    el('p', { class: 'actions' }, inward(ruleHash(ruleId), { class: 'button quiet' }, RULE_KINDS[kind]?.fields.length > 0 ? 'Edit and try' : 'Edit', el('span', { class: 'visually-hidden' }, `: ${name}`))),
  );
}

function onSwitch(rule, again) {
  const button = el('button', { type: 'button', role: 'switch', class: 'toggle', 'aria-checked': String(rule.enabled), 'aria-label': `Rule ${rule.name}`, on: { click: () => turn(rule, again) } }, el('span', { class: 'toggle-sign', 'aria-hidden': 'true' }), rule.enabled ? 'On' : 'Off');
  return button;
}

function turn(rule, again) {
  const words = `Turn ${rule.enabled ? 'off' : 'on'}: ${rule.name}`;
  const path = `alert-rules/${encodeURIComponent(rule.ruleId)}`;
  return deed({
    kind: 'rule',
    words,
    work: (by) => put(path, changed(rule, { enabled: !rule.enabled, by })),
    back: (by, { version }) => put(path, changed({ ...rule, version }, { enabled: rule.enabled, by })),
    done: again,
    failed: again,
  });
}

/** The body of a rule with changes, on top of the version that was read. */
export function changed({ name, kind, enabled, severity, settings, version }, changes) {
  return { name, kind, enabled, severity, settings, version, ...changes };
}
