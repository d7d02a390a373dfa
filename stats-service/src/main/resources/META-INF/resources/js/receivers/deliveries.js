// What became of each delivery to a receiver, with a way to send failed ones again.

import { moment } from '../alerts/marks.js';
import { deed } from '../decide/deed.js';
import { el } from '../dom.js';
import { inward } from '../list/cells.js';
import { get, post } from '../live/api.js';
import { until } from '../text/durations.js';
import { alertHash } from '../text/routes.js';
import { count } from '../text/words.js';
import { pathOf } from './actions.js';

const STATES = { failed: 'Failed', waiting: 'Waiting', sending: 'Sending', sent: 'Sent', muted: 'Silenced', dropped: 'Not needed any more' };
const LIMIT = 50;

/** A section that reads its list by itself; failed ones first when there are any. */
export function deliveriesOf(kind, receiver) {
  let state = receiver.health?.failed > 0 ? 'failed' : '';
  const body = el('div', { class: 'deliveries', 'aria-live': 'polite' });
  const select = el('select', { 'aria-label': 'State of the deliveries', on: { change: choose } }, [['', 'All'], ...Object.entries(STATES)].map(([value, words]) => el('option', { value, selected: value === state }, words)));

  function choose() {
    state = select.value;
    read();
  }

  async function read() {
    body.setAttribute('aria-busy', 'true');
    try {
      const { items, next } = await get(`${pathOf(kind, receiver)}/deliveries`, { state, limit: LIMIT });
      body.replaceChildren(...list(items, next, again));
    } catch (error) {
      body.replaceChildren(el('p', { class: 'failure' }, error.message, ' ', el('button', { type: 'button', class: 'button quiet', on: { click: read } }, 'Try again')));
    }
    body.removeAttribute('aria-busy');
  }

  function again(items) {
    const ids = items.map(({ deliveryId }) => deliveryId);
    return deed({ kind: 'replay', words: `Send ${count(ids.length, 'delivery', 'deliveries')} again: ${receiver.name}`, says: 'on the way', work: (by) => post(`${pathOf(kind, receiver)}/replay`, { deliveryIds: ids, by }), done: read });
  }

  read();
  return el('section', { class: 'sheet', 'aria-labelledby': 'deliveries-title' }, el('div', { class: 'card-head' }, el('h3', { id: 'deliveries-title' }, 'Deliveries'), select), body);
}

function list(items, next, again) {
  const failed = items.filter(({ state }) => state === 'failed');
  return [
    failed.length > 1 && el('p', { class: 'actions' }, el('button', { type: 'button', class: 'button', on: { click: () => again(failed) } }, `Send these ${failed.length} again`)),
    items.length > 0 ? el('ul', { class: 'delivery-list' }, items.map((item) => line(item, again))) : el('p', { class: 'empty-words' }, 'None.'),
    next && el('p', { class: 'faint small' }, `The newest ${LIMIT} are shown.`),
  ].filter(Boolean);
}

function line(item, again) {
  const { deliveryId, alertId, state, attempts = [], nextAt } = item;
  const last = attempts[attempts.length - 1];
  return el(
    'li',
    { class: 'delivery', data: { testid: 'delivery', id: deliveryId, state } },
    el('span', { class: 'health', data: { state: { failed: 'failing', sent: 'healthy', waiting: 'paused', sending: 'paused' }[state] ?? 'disabled' } }, STATES[state] ?? state),
    el('span', { class: 'small' }, inward(alertHash(alertId), null, 'the alert'), last && [' · ', moment(last.at), ' · ', last.error ?? `HTTP ${last.status}`], attempts.length > 1 && ` · ${attempts.length} tries`, nextAt && state === 'waiting' && ` · next try ${until(nextAt)}`),
    state === 'failed' && el('button', { type: 'button', class: 'button quiet', on: { click: () => again([item]) } }, 'Send again'),
  );
}
