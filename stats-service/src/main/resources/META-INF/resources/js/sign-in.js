// The sign-in page: asks, says what was wrong, and goes back to where one was.

import { byId } from './dom.js';
import { themeToggle } from './theme.js';

const form = byId('sign-in');
const [name, password, wrong, button] = ['name', 'password', 'wrong', 'go'].map(byId);

themeToggle(byId('theme'));
form.addEventListener('submit', signIn);
name.focus();

async function signIn(event) {
  event.preventDefault();
  say('');
  if (!name.value.trim() || !password.value) return refuse('Give your account id and your password.');
  button.disabled = true;
  try {
    const response = await fetch(new URL('api/v1/session', document.baseURI), {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ name: name.value.trim(), password: password.value }),
      signal: AbortSignal.timeout(20000),
    });
    // Only the place within the page is taken along, so nothing leads elsewhere.
    if (response.ok) return location.replace(new URL(`./${location.hash}`, document.baseURI));
    const problem = await response.json().catch(() => ({}));
    return refuse(problem.detail ?? `The service answered ${response.status}.`);
  } catch {
    return refuse('The service does not answer. Try again.');
  } finally {
    button.disabled = false;
  }
}

function refuse(words) {
  say(words);
  for (const input of [name, password]) input.setAttribute('aria-invalid', 'true');
  password.value = '';
  (name.value.trim() ? password : name).focus();
}

function say(words) {
  wrong.textContent = words;
  if (words) return;
  for (const input of [name, password]) input.removeAttribute('aria-invalid');
}
