// One input for each kind of value: {node or nodes, read() → value, undefined when empty, or throws an Error that says what to do}.

import { el } from '../dom.js';
import { amountOf, isoOf, unitWord } from '../text/durations.js';

/** type → (spec, value, attributes) → {control, read}; attributes carry id and what describes it. */
export const INPUTS = { text, number, one, some, list, numbers, duration, yes };

function text({ required, most = 200, html = 'text', options }, value, attributes) {
  const listId = options && `${attributes.id}-options`;
  const control = el('input', { type: html, autocomplete: 'off', spellcheck: 'false', maxlength: most, value: value ?? '', list: listId, ...attributes });
  const read = () => {
    const said = control.value.trim();
    if (required && !said) throw new Error('This is needed.');
    if (said && !control.checkValidity()) throw new Error(control.validationMessage);
    return said || undefined;
  };
  return { control: options ? [control, el('datalist', { id: listId }, options.map((option) => el('option', { value: option })))] : control, read };
}

function number({ min, max, step = 1, required }, value, attributes) {
  const control = el('input', { type: 'number', min, max, step: step === 1 ? 1 : 'any', inputmode: step === 1 ? 'numeric' : 'decimal', value: value ?? '', ...attributes });
  const read = () => {
    if (control.value === '' && !control.validity.badInput) {
      if (required) throw new Error('This is needed.');
      return undefined;
    }
    const said = Number(control.value);
    if (!Number.isFinite(said) || control.validity.badInput) throw new Error('Give a number.');
    if ((min !== undefined && said < min) || (max !== undefined && said > max)) throw new Error(max === undefined ? `Give ${min} or more.` : `Give a number from ${min} to ${max}.`);
    return said;
  };
  return { control, read };
}

function one({ options }, value, attributes) {
  const known = options.some(([name]) => name === (value ?? '')) || value === undefined ? options : [...options, [value, value]];
  const control = el('select', attributes, known.map(([name, words]) => el('option', { value: name, selected: name === (value ?? '') }, words)));
  return { control, read: () => control.value || undefined };
}

// Nothing ticked means all: the service is told nothing then.
function some({ options, label }, value = [], attributes) {
  const known = [...options, ...value.filter((name) => !options.some(([other]) => other === name)).map((name) => [name, name])];
  const boxes = known.map(([name, words]) => [el('input', { type: 'checkbox', value: name, checked: value.includes(name) }), words]);
  const control = el('div', { role: 'group', 'aria-label': label, class: 'ticks', ...attributes }, boxes.map(([box, words]) => el('label', { class: 'check' }, box, words)));
  const read = () => {
    const ticked = boxes.filter(([box]) => box.checked).map(([box]) => box.value);
    return ticked.length > 0 ? ticked : undefined;
  };
  return { control, read };
}

function list({ form, wrong, note }, value = [], attributes) {
  const control = el('input', { type: 'text', autocomplete: 'off', spellcheck: 'false', value: value.join(', '), ...attributes });
  const said = () => control.value.split(/[\s,;]+/).filter(Boolean).map((part) => part.toUpperCase());
  const words = note && el('span', { class: 'field-note', 'aria-live': 'polite' });
  const tell = () => words && (words.textContent = note(said()));
  control.addEventListener('input', tell);
  tell();
  const read = () => {
    const parts = said();
    if (parts.some((part) => !form.test(part))) throw new Error(wrong);
    return parts.length > 0 ? [...new Set(parts)] : undefined;
  };
  return { control: words ? [control, words] : control, read };
}

function numbers({ min = 1, required }, value = [], attributes) {
  const control = el('input', { type: 'text', inputmode: 'numeric', autocomplete: 'off', value: value.join(', '), ...attributes });
  const read = () => {
    const parts = control.value.split(/[\s,;]+/).filter(Boolean).map(Number);
    if (parts.some((part) => !Number.isInteger(part) || part < min)) throw new Error(`Give whole numbers from ${min} up, with commas between.`);
    if (required && parts.length === 0) throw new Error('Give at least one number.');
    return parts.length > 0 ? [...new Set(parts)].sort((a, b) => a - b) : undefined;
  };
  return { control, read };
}

function duration({ units = ['H', 'D', 'W', 'M', 'Y'], required, label }, value, attributes) {
  const known = amountOf(value);
  // What has several units is kept as it was written.
  if (value && !known) return text({ required }, value, attributes);
  const offered = known && !units.includes(known.unit) ? [known.unit, ...units] : units;
  const amount = el('input', { type: 'number', min: 0, step: 1, inputmode: 'numeric', value: known?.amount ?? '', ...attributes });
  const unit = el('select', { 'aria-label': `${label}: unit` }, offered.map((name) => el('option', { value: name, selected: name === (known?.unit ?? offered[0]) }, `${unitWord(name)}s`)));
  const read = () => {
    if (amount.value === '' && !amount.validity.badInput) {
      if (required) throw new Error('This is needed.');
      return undefined;
    }
    const said = Number(amount.value);
    if (!Number.isInteger(said) || said < 0) throw new Error('Give a whole number.');
    return isoOf(said, unit.value);
  };
  return { control: el('span', { class: 'amount' }, amount, unit), read };
}

function yes({ words }, value, attributes) {
  const control = el('input', { type: 'checkbox', checked: value === true, ...attributes });
  return { control: el('span', { class: 'check' }, control, words), read: () => control.checked };
}
