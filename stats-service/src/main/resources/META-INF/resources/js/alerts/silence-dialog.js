// Asks what of an alert's kind shall be kept quiet, for how long and why.

import { el } from '../dom.js';
import { ask } from '../decide/ask.js';
import { LENGTHS, scopesOf } from '../text/silences.js';
import { ruleName } from './rules-known.js';

/** {matchers, hours, comment}, or null when the question was closed. */
export async function askSilence(alert) {
  const scopes = scopesOf(alert, ruleName(alert.rule));
  const comment = el('input', { type: 'text', required: true, maxlength: 500, autocomplete: 'off' });
  const hours = el('select', null, LENGTHS.map(([value, words]) => el('option', { value, selected: value === '24' }, words)));
  const choices = scopes.map(([name, words], i) => el('label', { class: 'choice' }, el('input', { type: 'radio', name: 'scope', value: name, checked: i === 0 }), el('span', null, words)));
  const body = [
    el('p', { class: 'faint' }, 'Alerts that come meanwhile and match are kept and shown here, and sent to nobody, also not later. A silence ends by itself, and can be ended at any time.'),
    el('fieldset', { class: 'fieldset' }, el('legend', null, 'Silence'), choices),
    el('label', { class: 'field' }, 'For', hours),
    el('label', { class: 'field' }, 'Why (others read this)', comment),
  ];
  if (!(await ask('Silence alerts', body, 'Silence'))) return null;
  const chosen = body[1].querySelector('input:checked').value;
  return { matchers: scopes.find(([name]) => name === chosen)[2], hours: hours.value, comment: comment.value.trim() };
}
