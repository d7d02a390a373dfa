// A secret, shown once and then forgotten by this page.

import { ask } from '../decide/ask.js';
import { el } from '../dom.js';

/** `answer` holds {secret, publicKey?}. */
export async function showSecret(name, { secret, publicKey }) {
  const body = [
    el('p', null, 'Give this to whoever runs ', el('b', null, el('bdi', null, name)), ', by a way that others cannot read. It is shown only now; later only a new one can be made.'),
    copyable('Secret (HMAC-SHA256)', secret, 'secret'),
    publicKey && copyable('Public key (ed25519), not secret', publicKey, 'public-key'),
    el('label', { class: 'check kept' }, el('input', { type: 'checkbox', required: true }), 'I have kept the secret'),
  ].filter(Boolean);
  await ask('The secret of this webhook', body, 'Close', true);
  // Closed by any key: the text does not stay in the page.
  for (const node of body) node.remove();
}

function copyable(label, value, testid) {
  const said = el('span', { class: 'small', role: 'status' });
  const code = el('code', { tabindex: '0', data: { testid } }, value);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      said.textContent = ' copied';
    } catch {
      getSelection().selectAllChildren(code);
      said.textContent = ' selected; copy it with the keyboard';
    }
  };
  return el('div', { class: 'field' }, el('span', { class: 'field-label' }, label), el('span', { class: 'copyable' }, code, el('button', { type: 'button', class: 'button quiet', on: { click: copy } }, 'Copy'), said));
}
