// Decisions that were sent from this page: each waits until the facts show it, and none is called done before.

import { get, post } from '../live/api.js';
import { decisionWords, shows } from '../text/pending.js';
import { askAnalyst } from './analyst.js';

const ASK_EVERY_MS = 4000;
const KEPT = 30;

const sent = [];
const listeners = new Set();
let asking = null;

/** Each decision of this page, newest last: {decisionId, kind, words, state: sending|waiting|held|failed, problem?, revoked?}. */
export const decisions = {
  all: () => sent,
  listen: (listener) => listeners.add(listener),
  /** Sends one about these persons (as the API gives them); true once the service has taken it. */
  async take(form, persons) {
    const by = await askAnalyst();
    if (!by) return false;
    const entry = entryOf(form, persons);
    sent.push(entry);
    if (sent.length > KEPT) sent.shift();
    return submit(entry, { ...form, by, decisionId: entry.decisionId });
  },
  /** Takes the newest decision back that holds or waits and was not taken back yet. */
  undoLast() {
    const last = [...sent].reverse().find(({ kind, state, revoked }) => kind !== 'revoke' && !revoked && state !== 'failed');
    return last ? decisions.undo(last.decisionId, last.persons, last.words) : Promise.resolve(false);
  },
  async undo(decisionId, persons, words) {
    const revoked = sent.find((entry) => entry.decisionId === decisionId);
    const fresh = await Promise.all(persons.map(({ defectorId }) => get(`defectors/${encodeURIComponent(defectorId)}`).catch(() => null)));
    const taken = await decisions.take({ kind: 'revoke', revokes: decisionId }, fresh.filter(Boolean).map((person) => ({ ...person, displayName: words })));
    if (taken && revoked) {
      revoked.revoked = true;
      tell();
    }
    return taken;
  },
  /** Persons as the stream or an answer tells them: what they show, holds. */
  observe(persons) {
    let changed = false;
    for (const entry of sent.filter(({ state }) => state === 'waiting')) {
      if (!persons.some((person) => shows(person, entry))) continue;
      entry.state = 'held';
      changed = true;
    }
    if (changed) tell();
  },
  /** The decision about a person that is still on its way, if there is one. */
  waitingFor: (ids) => sent.find(({ state, persons }) => (state === 'waiting' || state === 'sending') && persons.some(({ defectorId }) => ids.includes(defectorId))),
};

function entryOf(form, persons) {
  const known = Object.fromEntries(persons.map(({ defectorId, revision }) => [defectorId, revision]));
  const names = [...new Set(persons.map(({ displayName }) => displayName ?? 'a person'))];
  return { decisionId: newId(), kind: form.kind, revokes: form.revokes, words: decisionWords(form.kind, names, form), persons: persons.map(({ defectorId }) => ({ defectorId })), known, state: 'sending' };
}

async function submit(entry, form) {
  tell();
  try {
    await post('decisions', form);
    entry.state = 'waiting';
  } catch (error) {
    entry.state = 'failed';
    entry.problem = error.message;
  }
  tell();
  askAgain();
  return entry.state === 'waiting';
}

// The stream usually tells; a page that missed it asks.
function askAgain() {
  asking ??= setTimeout(async () => {
    asking = null;
    const waiting = sent.filter(({ state }) => state === 'waiting');
    const ids = [...new Set(waiting.flatMap(({ persons }) => persons.map(({ defectorId }) => defectorId)))];
    decisions.observe((await Promise.all(ids.map((id) => get(`defectors/${encodeURIComponent(id)}`).catch(() => null)))).filter(Boolean));
    if (sent.some(({ state }) => state === 'waiting')) askAgain();
  }, ASK_EVERY_MS);
}

function tell() {
  for (const listener of listeners) listener(sent);
}

function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return `dec-${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
