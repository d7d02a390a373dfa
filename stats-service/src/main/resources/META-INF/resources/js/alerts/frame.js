// The parts of the alerts page that stay while their content changes.

import { whoActs } from '../decide/analyst.js';
import { el } from '../dom.js';
import { inward } from '../list/cells.js';
import { getCsv } from '../live/api.js';
import { csv, offerDownload } from '../text/csv.js';
import { routeHash, ruleHash } from '../text/routes.js';
import { count } from '../text/words.js';
import { ALERT_ACTIONS } from './actions.js';
import { alertFilters } from './filters.js';
import { alertsHead } from './head.js';

const COLUMNS = ['alertId', 'raisedAt', 'rule', 'kind', 'severity', 'state', 'revision', 'title'];

/** {list, detail, update(what), show(nodes, alert, act), holdStill(added, render)} inside the stage. */
export function alertsFrame(stage, { more, csv: filterNow }) {
  let shown = [];
  const filters = el('div', { class: 'alert-filters' });
  const list = el('ul', { class: 'review-list', 'aria-label': 'Alerts' });
  const status = el('p', { class: 'sheet-count', data: { testid: 'alerts-status' } });
  const older = el('button', { type: 'button', class: 'button more', hidden: true, on: { click: () => more().catch((error) => (status.textContent = error.message)) } }, 'Load older alerts');
  const fresh = el('button', { type: 'button', class: 'fresh', hidden: true, on: { click: toTop } });
  const detail = el('section', { class: 'review-detail sheet', 'aria-label': 'The alert', tabindex: '0' });
  const file = el('button', { type: 'button', class: 'button quiet', on: { click: () => download(filterNow(), shown) } }, 'CSV', el('span', { class: 'visually-hidden' }, ' file of these alerts'));
  const keys = el('span', { class: 'keys-hint' }, ' · ', el('kbd', null, 'j'), ' ', el('kbd', null, 'k'), ' move, ', el('kbd', null, '?'), ' all keys');
  stage.replaceChildren(...alertsHead('alerts', 'Alerts', ['New facts, each told once. ', whoActs('Acting'), keys], [file]), filters, el('div', { class: 'review-columns' }, el('div', { class: 'alert-list' }, el('div', { class: 'fresh-rail' }, fresh), status, list, older), detail));

  function update({ filter, items, next, rules }) {
    shown = items;
    const focused = filters.contains(document.activeElement) ? document.activeElement.name : null;
    filters.replaceChildren(...alertFilters(filter, null));
    if (focused) filters.querySelector(`[name="${focused}"]`)?.focus();
    list.hidden = items.length === 0;
    status.replaceChildren(...(items.length > 0 ? [`${count(items.length, 'alert')}${next ? ', and older ones' : ''}`] : nothing(filter, rules)));
    older.hidden = !next;
  }

  function show(nodes, alert, act) {
    detail.hidden = !nodes;
    if (!nodes) return;
    const open = new Set([...detail.querySelectorAll('details[open]')].map((node) => node.dataset.keep));
    const focused = detail.contains(document.activeElement) ? document.activeElement.dataset.key : null;
    detail.replaceChildren(...nodes, buttons(alert, act));
    for (const node of detail.querySelectorAll('details[data-keep]')) if (open.has(node.dataset.keep)) node.open = true;
    if (focused) (detail.querySelector(`[data-key="${focused}"]`) ?? detail).focus({ preventScroll: true });
  }

  // What is read stays where it is: rows that enter above push the list down only when nobody looks at it.
  function holdStill(added, render) {
    const busy = list.scrollTop > 0 || list.matches(':hover') || list.contains(document.activeElement);
    const [top, height] = [list.scrollTop, list.scrollHeight];
    render();
    if (added === 0 || !busy) return;
    list.scrollTop = top + list.scrollHeight - height;
    fresh.hidden = list.scrollTop === 0;
    fresh.dataset.count = Number(fresh.dataset.count ?? 0) + added;
    fresh.textContent = count(Number(fresh.dataset.count), 'new alert');
  }

  function toTop() {
    list.scrollTop = 0;
    seen();
  }

  function seen() {
    if (list.scrollTop > 0) return;
    fresh.hidden = true;
    delete fresh.dataset.count;
  }

  list.addEventListener('scroll', seen, { passive: true });
  return { list, detail, update, show, holdStill };
}

function buttons(alert, act) {
  const fitting = Object.entries(ALERT_ACTIONS).filter(([, action]) => action.fits(alert));
  return el('div', { class: 'actions review-actions', role: 'group', 'aria-label': 'What to do', data: { needs: 'analyst' } }, fitting.map(([key, action]) => el('button', { type: 'button', class: action.main ? 'button strong' : 'button', data: { key }, on: { click: () => act(key) } }, action.label(alert), ' ', el('kbd', { 'aria-hidden': 'true' }, action.key ?? key))));
}

// Silence is only good news when somebody watches.
function nothing(filter, rules) {
  const watching = rules.filter(({ enabled }) => enabled);
  const which = watching.length > 0 ? ['These rules watch: ', watching.map((rule, i) => [i > 0 && ', ', inward(ruleHash(rule.ruleId), null, rule.name)]), '. New alerts appear here by themselves.'] : [el('span', { class: 'caution' }, 'No rule is on, so nothing is watched. '), inward(routeHash('rules'), null, 'Turn one on'), '.'];
  const filtered = Object.keys(filter).length > 0;
  return [filtered ? 'No alert fits these filters. ' : 'No alert yet. ', filtered && inward(routeHash('alerts'), null, 'Show all'), filtered && '. ', ...which].flat(2).filter(Boolean);
}

async function download(filter, shown) {
  const fromService = await getCsv('alerts', filter).catch(() => null);
  offerDownload('alerts.csv', fromService ?? csv(COLUMNS, shown.map((alert) => COLUMNS.map((name) => alert[name]))));
}
