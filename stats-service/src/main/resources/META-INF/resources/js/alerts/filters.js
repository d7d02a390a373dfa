// What the list of alerts shows: chosen by links and lists, kept in the address.

import { el } from '../dom.js';
import { inward } from '../list/cells.js';
import { KINDS, SEVERITIES, STATES } from '../text/alerts.js';
import { alertHash } from '../text/routes.js';
import { knownRules } from './rules-known.js';

const SILENCED = { false: 'Not silenced', true: 'Silenced' };

/** Nodes for the present filter; each choice is an address. */
export function alertFilters(filter, openCount) {
  return [
    el('nav', { class: 'review-kinds', 'aria-label': 'State of the alerts' }, stateLink(filter, null, 'All'), Object.entries(STATES).map(([state, { name, says }]) => stateLink(filter, state, name, says, state === 'open' ? openCount : null))),
    el('div', { class: 'alert-selects', role: 'group', 'aria-label': 'More filters' }, select(filter, 'kind', 'Kind', names(KINDS)), select(filter, 'severity', 'Severity', names(SEVERITIES)), select(filter, 'rule', 'Rule', rules(filter.rule)), select(filter, 'silenced', 'Silenced', names(SILENCED)), filter.subject && inward(alertHash(null, { ...filter, subject: null }), { class: 'kind', 'aria-current': 'true' }, 'About one subject ', el('span', { class: 'filter-clear' }, 'clear'))),
  ];
}

function stateLink(filter, state, name, says, count = null) {
  const chosen = (filter.state ?? null) === state;
  return inward(alertHash(null, { ...filter, state }), { class: 'kind', title: says, 'aria-current': chosen ? 'true' : null, data: { state: state ?? 'all' } }, name, count ? el('span', { class: 'kind-count' }, count) : '');
}

function select(filter, name, label, options) {
  const node = el('select', { name, 'aria-label': label, on: { change: () => (location.hash = alertHash(null, { ...filter, [name]: node.value })) } }, [['', `${label}: all`], ...options].map(([value, words]) => el('option', { value, selected: value === (filter[name] ?? '') }, words)));
  return node;
}

function names(of) {
  return Object.entries(of).map(([value, words]) => [value, words]);
}

// A rule that was deleted since still has its alerts.
function rules(chosen) {
  const known = knownRules().map(({ ruleId, name }) => [ruleId, name]);
  return chosen && !known.some(([id]) => id === chosen) ? [...known, [chosen, chosen]] : known;
}
