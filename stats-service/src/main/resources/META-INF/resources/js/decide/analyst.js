// Who decides: who signed in; where nobody does, asked once, kept in this browser, sent with each decision.

import { byId, el } from '../dom.js';
import { canSignIn, may, signedInAs, toSignIn } from '../session.js';
import { ask } from './ask.js';

const KEY = 'testimony.analyst';
let inMemory = null;

export function analyst() {
  if (signedInAs()) return signedInAs();
  try {
    return localStorage.getItem(KEY) ?? inMemory;
  } catch {
    return inMemory;
  }
}

/** The analyst's id; asks when it is not known yet. Null when the question was closed, or the role does not allow to decide. */
export async function askAnalyst(anew = false) {
  if (!may('analyst')) return askForMore();
  if (signedInAs()) return signedInAs();
  const known = analyst();
  if (known && !anew) return known;
  const dialog = byId('analyst');
  const input = dialog.querySelector('input');
  input.value = known ?? '';
  dialog.returnValue = '';
  dialog.showModal();
  await new Promise((resolve) => dialog.addEventListener('close', resolve, { once: true }));
  const name = input.value.trim();
  if (dialog.returnValue !== 'ok' || !name) return null;
  keep(name);
  return name;
}

/** "Deciding as analyst-7, change"; who may only read is told so, with the way to sign in. */
export function whoActs(doing) {
  if (!may('analyst')) {
    const signIn = canSignIn() && el('button', { type: 'button', class: 'link', on: { click: toSignIn } }, 'sign in to decide');
    return el('span', { class: 'who-acts' }, 'Reading only', signIn && ' · ', signIn);
  }
  const who = el('b', null, analyst() ?? 'not said yet');
  const change = el('button', { type: 'button', class: 'link', data: { unsigned: '' }, on: { click: async () => (who.textContent = (await askAnalyst(true)) ?? who.textContent) } }, 'change');
  return el('span', { class: 'who-acts' }, `${doing} as `, who, ' ', change);
}

async function askForMore() {
  const missing = canSignIn();
  const words = missing ? 'Reading is open here. To decide or to change something, sign in.' : 'Your role is to read. To decide or to change something, ask an administrator for another role.';
  const yes = await ask(missing ? 'Sign in first' : 'Not with your role', [el('p', null, words)], missing ? 'Sign in' : 'I see');
  if (yes && missing) toSignIn();
  return null;
}

function keep(name) {
  inMemory = name;
  try {
    localStorage.setItem(KEY, name);
  } catch {
    // Storage can be forbidden; the name then lasts as long as the page.
  }
}
