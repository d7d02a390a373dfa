// One rule in a form, beside what it would have told.

import { alertsHead } from '../alerts/head.js';
import { readRules } from '../alerts/rules-known.js';
import { ask } from '../decide/ask.js';
import { deed } from '../decide/deed.js';
import { el } from '../dom.js';
import { formOf } from '../form/form.js';
import { post, put, remove } from '../live/api.js';
import { SEVERITIES } from '../text/alerts.js';
import { RULE_KINDS, ruleSentence, settingsOf, usualSettings } from '../text/rules.js';
import { routeHash } from '../text/routes.js';
import { conflictNotice } from './conflict.js';
import { changed } from './list.js';
import { dryRun } from './dry-run.js';

const HEAD = [
  { name: 'name', type: 'text', label: 'Name', required: true, most: 80 },
  { name: 'severity', type: 'one', label: 'Severity', options: Object.entries(SEVERITIES), help: 'How soon somebody should look.' },
];

export async function ruleEditor(id, query = {}) {
  const rules = await readRules();
  const rule = id === 'new' ? fresh(query.kind) : rules.find(({ ruleId }) => ruleId === id);
  if (!rule) throw new Error('There is no such rule; it may have been deleted.');
  return page(rule);
}

function fresh(kind) {
  const known = RULE_KINDS[kind]?.creatable ? kind : 'new-person';
  return { ruleId: null, name: RULE_KINDS[known].name, kind: known, enabled: true, severity: 'info', settings: usualSettings(known), version: null };
}

function page(rule) {
  const { fields } = RULE_KINDS[rule.kind] ?? { fields: [] };
  const head = formOf(HEAD, rule);
  const settings = formOf(fields, settingsOf(rule));
  const status = el('div', { class: 'form-status', role: 'status' });
  const read = () => {
    const [top, set] = [head.read(), settings.read()];
    return top && set && changed(rule, { ...top, settings: set });
  };
  const fail = (error) => {
    if (error.status === 409 || error.status === 412) return status.replaceChildren(conflictNotice(rule, read(), (version) => save({ ...rule, version }, read(), fail)));
    if (error.status !== 400 || !(settings.tell(error) || head.tell(error))) status.replaceChildren(el('p', { class: 'failure' }, error.message));
    return undefined;
  };
  const submit = (event) => {
    event.preventDefault();
    status.replaceChildren();
    const said = read();
    if (said) save(rule, said, fail);
  };
  const form = el('form', { class: 'sheet rule-form', novalidate: true, 'aria-label': 'The rule', on: { submit } }, rule.ruleId ? null : kindChoice(rule.kind), head.nodes, fields.length > 0 && el('h3', null, 'When it tells'), settings.nodes, status, actions(rule));
  const trial = fields.length > 0 ? dryRun(read, (error) => settings.tell(error) || head.tell(error)) : null;
  return [...alertsHead('rules', rule.ruleId ? rule.name : 'New rule', rule.ruleId ? ruleSentence(rule) : RULE_KINDS[rule.kind].says), el('div', { class: trial ? 'editor-columns' : 'editor-columns alone' }, form, trial)];
}

function kindChoice(kind) {
  const select = el('select', { on: { change: () => (location.hash = routeHash('rules', 'new', { kind: select.value })) } }, Object.entries(RULE_KINDS).filter(([, { creatable }]) => creatable).map(([name, { name: words }]) => el('option', { value: name, selected: name === kind }, words)));
  return el('label', { class: 'field' }, el('span', { class: 'field-label' }, 'Kind'), select);
}

function actions(rule) {
  const deletable = rule.ruleId && !rule.builtIn;
  return el('p', { class: 'actions' }, el('button', { class: 'button strong', data: { needs: 'admin' } }, rule.ruleId ? 'Save' : 'Create'), backLink(), deletable && el('button', { type: 'button', class: 'button danger', data: { needs: 'admin' }, on: { click: () => discard(rule) } }, 'Delete…'));
}

function backLink() {
  const link = el('a', { class: 'button' }, 'Back to the rules');
  link.href = routeHash('rules');
  return link;
}

function save(rule, said, failed) {
  const work = (by) => (rule.ruleId ? put(`alert-rules/${encodeURIComponent(rule.ruleId)}`, { ...said, version: rule.version, by }) : post('alert-rules', { ...without(said), by }));
  return deed({ kind: 'rule', words: `${rule.ruleId ? 'Save' : 'Create'}: ${said.name}`, says: 'saved', work, done: () => (location.hash = routeHash('rules')), failed });
}

function without({ version, ...rest }) {
  return rest;
}

async function discard(rule) {
  const body = [el('p', null, `“${rule.name}” will tell nothing new. What it has told stays on record.`)];
  if (!(await ask('Delete this rule', body, 'Delete'))) return;
  await deed({ kind: 'rule', words: `Delete: ${rule.name}`, says: 'deleted', work: (by) => remove(`alert-rules/${encodeURIComponent(rule.ruleId)}`, { by }), done: () => (location.hash = routeHash('rules')) });
}
