// Who decides: asked once, kept in this browser, sent with each decision.

import { byId } from '../dom.js';

const KEY = 'testimony.analyst';
let inMemory = null;

export function analyst() {
  try {
    return localStorage.getItem(KEY) ?? inMemory;
  } catch {
    return inMemory;
  }
}

/** The analyst's id; asks when it is not known yet. Null when the question was closed. */
export async function askAnalyst(anew = false) {
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

function keep(name) {
  inMemory = name;
  try {
    localStorage.setItem(KEY, name);
  } catch {
    // Storage can be forbidden; the name then lasts as long as the page.
  }
}
