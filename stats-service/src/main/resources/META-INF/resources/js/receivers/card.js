// One receiver: who, what for, how it is, and what can be done.

import { moment } from '../alerts/marks.js';
import { ruleName } from '../alerts/rules-known.js';
import { el } from '../dom.js';
import { inward } from '../list/cells.js';
import { HEALTH, RECEIVERS, healthFigures, routeWords, whyOff } from '../text/receivers.js';
import { routeHash } from '../text/routes.js';
import { plain } from '../text/words.js';
import { discard, rotate, test, turn } from './actions.js';

export const receiverHash = (kind, id) => routeHash('receivers', id, { as: kind === 'mail' ? 'mail' : null });

export function receiverCard(kind, receiver, again) {
  const { name, enabled } = receiver;
  const { id, where } = RECEIVERS[kind];
  const key = receiver[id];
  return el(
    'li',
    { class: enabled ? 'sheet rule' : 'sheet rule off', data: { testid: 'receiver', id: key, kind, state: receiver.state } },
    el('div', { class: 'card-head' }, el('h3', null, inward(receiverHash(kind, key), { class: 'card-open' }, el('bdi', null, name))), healthMark(receiver)),
    el('p', { class: 'card-line address' }, `${RECEIVERS[kind].name} · `, el('bdi', null, receiver[where])),
    el('p', { class: 'card-line' }, routeWords(receiver, ruleName)),
    healthLines(receiver),
    buttons(kind, receiver, again),
  );
}

export function healthMark({ state, disabledReason }) {
  const why = state === 'disabled' ? whyOff(disabledReason) : '';
  return el('span', { class: 'health', data: { state } }, HEALTH[state] ?? plain(state), why && `: ${why}`);
}

export function healthLines({ health = {} }) {
  const { lastSuccess, lastFailure, lastError, line } = health;
  return [
    line && el('p', { class: 'caution' }, line),
    el('dl', { class: 'health-figures' }, healthFigures(health).map(([name, value]) => el('div', null, el('dt', null, name), el('dd', null, value)))),
    el('p', { class: 'faint small' }, 'Last reached: ', moment(lastSuccess), lastFailure && ['. Last failure: ', moment(lastFailure), lastError && [', ', el('span', { class: 'failure' }, lastError)]], '.'),
  ].filter(Boolean);
}

function buttons(kind, receiver, again) {
  const hook = kind === 'webhook';
  const button = (words, click, more) => el('button', { type: 'button', class: 'button quiet', ...more, on: { click } }, words, el('span', { class: 'visually-hidden' }, `: ${receiver.name}`));
  return el(
    'p',
    { class: 'actions' },
    button(receiver.enabled ? 'Turn off' : 'Turn on', () => turn(kind, receiver, again), { data: { do: 'turn' } }),
    hook && button('Send a test', (event) => test(kind, receiver, event.currentTarget), { data: { do: 'test' } }),
    hook && button('New secret…', () => rotate(receiver, again), { data: { do: 'rotate' } }),
    inward(receiverHash(kind, receiver[RECEIVERS[kind].id]), { class: 'button quiet' }, 'Edit and deliveries', el('span', { class: 'visually-hidden' }, `: ${receiver.name}`)),
    button('Delete…', () => discard(kind, receiver, again), { class: 'button quiet danger', data: { do: 'delete' } }),
  );
}
