// The alerts: a list to walk through, newest first and live, and the one that is looked at beside it, with keys as in the review.

import { ALERT_ACTIONS, undoLastDeed } from '../alerts/actions.js';
import { alertDetail } from '../alerts/detail.js';
import { alertsFrame } from '../alerts/frame.js';
import { knownRules, readRules } from '../alerts/rules-known.js';
import { alertRow } from '../alerts/row.js';
import { byId } from '../dom.js';
import { get, notOffered } from '../live/api.js';
import { batch } from '../live/batch.js';
import { alertFilter } from '../text/alerts.js';
import { placeOf, withArrived } from '../text/alert-queue.js';
import { step } from '../text/queue.js';
import { alertHash } from '../text/routes.js';
import { failure, skeleton } from './stage.js';

const PAGE = 50;

export function alertsView() {
  const stage = byId('stage');
  let open = false;
  let filter = {};
  let items = [];
  let next = null;
  let index = 0;
  let whole = null;
  let run = 0;
  let parts = null;

  async function show(id, query, again) {
    open = true;
    filter = alertFilter(query);
    if (!again) {
      stage.className = 'stage review alerts';
      stage.replaceChildren(skeleton());
      parts = null;
    }
    await read(id, !again);
  }

  async function read(id = items[index]?.alertId, first = false) {
    const mine = ++run;
    try {
      const [page] = await Promise.all([get('alerts', { ...filter, limit: PAGE }), readRules().catch(() => [])]);
      if (mine !== run || !open) return;
      items = await withChosen(page.items, id);
      if (mine !== run || !open) return;
      next = page.next ?? null;
      index = placeOf(items, id);
    } catch (error) {
      if (mine !== run || !open) return;
      parts = null;
      const told = notOffered(error) ? new Error('This service does not keep alerts.') : error;
      stage.replaceChildren(...failure(told, () => read(id, true)));
      return;
    }
    render();
    readWhole();
    if (first) stage.querySelector('h2')?.focus({ preventScroll: true });
  }

  function render() {
    parts ??= alertsFrame(stage, { more, csv: () => filter });
    parts.update({ filter, items, next, rules: knownRules() });
    const focused = parts.list.contains(document.activeElement);
    parts.list.replaceChildren(...items.map((alert, i) => alertRow(alert, i === index, () => choose(i))));
    if (focused) parts.list.querySelector('[aria-current]')?.focus({ preventScroll: true });
    parts.show(items[index] ? alertDetail(items[index], whole) : null, items[index], act);
  }

  function choose(i) {
    if (items.length === 0) return;
    index = i;
    whole = null;
    history.replaceState(history.state, '', alertHash(items[index].alertId, filter));
    render();
    parts.list.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
    parts.detail.scrollTop = 0;
    readWhole();
  }

  // The revisions come with the single alert only.
  const readWhole = batch(async () => {
    const id = items[index]?.alertId;
    if (!id || !(items[index].revision > 1)) return;
    const answer = await get(`alerts/${encodeURIComponent(id)}`).catch(() => null);
    if (!open || !answer || items[index]?.alertId !== id) return;
    whole = answer;
    render();
  }, 200);

  async function more() {
    const mine = run;
    const page = await get('alerts', { ...filter, limit: PAGE, cursor: next });
    if (mine !== run || !open) return;
    const known = new Set(items.map(({ alertId }) => alertId));
    items = [...items, ...page.items.filter(({ alertId }) => !known.has(alertId))];
    next = page.next ?? null;
    render();
  }

  function arrived(alerts) {
    if (!open || !parts) return;
    const chosen = items[index]?.alertId;
    const { items: now, added } = withArrived(items, alerts, filter);
    if (alerts.some(({ alertId }) => alertId === chosen)) whole = null;
    items = now;
    index = placeOf(items, chosen);
    parts.holdStill(added.length, render);
    readWhole();
  }

  function act(key) {
    const alert = items[index];
    if (key === '?') return byId('keys').showModal();
    if (key === 'u') return undoLastDeed();
    const action = ALERT_ACTIONS[key];
    return alert && action?.fits(alert) ? action.run(alert, (changed) => changed && arrived([changed])) : undefined;
  }

  function pressed(event) {
    if (!open || !parts || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]') || event.target.closest('input, textarea, select')) return;
    const move = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
    const inList = parts.list.contains(event.target) || event.target === document.body;
    if (move && (inList || event.key.length === 1)) {
      event.preventDefault();
      choose(step(index, move, items.length));
    } else if (event.key === 'Enter' ? inList : event.key in ALERT_ACTIONS || event.key === 'u' || event.key === '?') {
      event.preventDefault();
      act(event.key);
    }
  }

  addEventListener('keydown', pressed);
  return {
    title: 'Alerts',
    show,
    leave() {
      open = false;
      run += 1;
    },
    arrived,
    refresh: () => open && parts && read(),
  };
}

// An alert that was asked for by its address stands first when the list does not hold it.
async function withChosen(list, id) {
  if (!id || list.some(({ alertId }) => alertId === id)) return list;
  const one = await get(`alerts/${encodeURIComponent(id)}`).catch(() => null);
  return one ? [one, ...list] : list;
}
