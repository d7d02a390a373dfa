// One question before something is done, in the page's dialog.

import { byId } from '../dom.js';

/** True once it was answered with yes; `check()` may keep it open by giving false. */
export async function ask(title, body, yes, check = () => true) {
  const dialog = byId('question');
  dialog.querySelector('h2').textContent = title;
  dialog.querySelector('[data-part="body"]').replaceChildren(...body);
  dialog.querySelector('[value="ok"]').textContent = yes;
  dialog.returnValue = '';
  const form = dialog.querySelector('form');
  const held = (event) => {
    if (event.submitter?.value === 'ok' && !check()) event.preventDefault();
  };
  form.addEventListener('submit', held);
  dialog.showModal();
  await new Promise((resolve) => dialog.addEventListener('close', resolve, { once: true }));
  form.removeEventListener('submit', held);
  return dialog.returnValue === 'ok';
}
