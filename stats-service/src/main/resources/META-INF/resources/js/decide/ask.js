// One question before something is done, in the page's dialog.

import { byId } from '../dom.js';

/** True once it was answered with yes. A question that `must` be answered has no other way out. */
export async function ask(title, body, yes, must = false) {
  const dialog = byId('question');
  dialog.querySelector('h2').textContent = title;
  dialog.querySelector('[data-part="body"]').replaceChildren(...body);
  dialog.querySelector('[value="ok"]').textContent = yes;
  dialog.returnValue = '';
  const stay = (event) => event.preventDefault();
  dialog.querySelector('[formnovalidate]').hidden = must;
  if (must) dialog.addEventListener('cancel', stay);
  dialog.showModal();
  await new Promise((resolve) => dialog.addEventListener('close', resolve, { once: true }));
  dialog.removeEventListener('cancel', stay);
  return dialog.returnValue === 'ok';
}
