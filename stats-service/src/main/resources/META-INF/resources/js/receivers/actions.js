// What an operator can do with a receiver.

import { ask } from '../decide/ask.js';
import { deed } from '../decide/deed.js';
import { tell } from '../decide/tray.js';
import { el } from '../dom.js';
import { patch, post, remove } from '../live/api.js';
import { RECEIVERS } from '../text/receivers.js';
import { showSecret } from './secret.js';

export function pathOf(kind, receiver) {
  const { path, id } = RECEIVERS[kind];
  return `${path}/${encodeURIComponent(receiver[id])}`;
}

export function turn(kind, receiver, again) {
  const to = (enabled) => (by) => patch(pathOf(kind, receiver), { enabled, by });
  return deed({ kind: 'receiver', words: `Turn ${receiver.enabled ? 'off' : 'on'}: ${receiver.name}`, work: to(!receiver.enabled), back: to(receiver.enabled), done: again, failed: again });
}

/** Sends a test message and says what came back. */
export async function test(kind, receiver, button) {
  const id = `test-${receiver[RECEIVERS[kind].id]}`;
  const words = `Test: ${receiver.name}`;
  const data = { testid: 'deed', kind: 'test' };
  button.disabled = true;
  tell(id, { words, state: 'sending', says: 'sending…', data });
  try {
    const { ok, status, error, ms } = await post(`${pathOf(kind, receiver)}/test`, {});
    const came = error ?? (status ? `HTTP ${status}` : 'no answer');
    tell(id, ok ? { words, state: 'held', says: `reached${status ? `, HTTP ${status}` : ''}${Number.isFinite(ms) ? `, ${ms} ms` : ''}`, data } : { words, state: 'failed', says: 'not reached', problem: came, data });
  } catch (error) {
    tell(id, { words, state: 'failed', says: 'not sent', problem: error.message, data });
  } finally {
    button.disabled = false;
  }
}

export async function rotate(receiver, again) {
  const body = [el('p', null, `“${receiver.name}” gets a new secret, which is shown once. The old one signs too for 24 hours, so that the receiver can change over.`)];
  if (!(await ask('Make a new secret', body, 'Make it'))) return;
  const answer = await deed({ kind: 'secret', words: `New secret: ${receiver.name}`, says: 'made', work: (by) => post(`${pathOf('webhook', receiver)}/rotate-secret`, { by }) });
  if (answer?.secret) await showSecret(receiver.name, answer);
  again();
}

export async function discard(kind, receiver, again) {
  const waiting = receiver.health?.waiting > 0 ? ` ${receiver.health.waiting} waiting for it will not be sent.` : '';
  if (!(await ask('Delete this receiver', [el('p', null, `“${receiver.name}” is told nothing any more.${waiting} To stop for a while, turn it off instead.`)], 'Delete'))) return;
  await deed({ kind: 'receiver', words: `Delete: ${receiver.name}`, says: 'deleted', work: (by) => remove(pathOf(kind, receiver), { by }), done: again });
}
