// A form made from a table of fields; what is wrong is told beside the field that it is about.

import { el } from '../dom.js';
import { INPUTS } from './inputs.js';

let number = 0;

/**
 * @param fields [{name, type, label, help?, …}], see inputs.js, and {heading} between them; `values` by name
 * @returns {nodes, read() → values or null after telling what is wrong, tell(problem) → whether a field took it, clear()}
 */
export function formOf(fields, values = {}) {
  const made = fields.filter(({ name }) => name).map((spec) => field(spec, values[spec.name]));
  const nodes = fields.map(({ heading }, i) => (heading ? el('h3', null, heading) : made[i - fields.slice(0, i).filter(({ name }) => !name).length].node));

  function read() {
    const said = {};
    let wrong = null;
    for (const each of made) {
      try {
        each.say('');
        const value = each.read();
        if (value !== undefined) said[each.name] = value;
      } catch (error) {
        each.say(error.message);
        wrong ??= each;
      }
    }
    wrong?.focus();
    return wrong ? null : said;
  }

  // The service names the field in its sentence, or in `field` of the problem.
  function tell(error) {
    const named = (error.problem?.field ?? /settings\.(\w+)/.exec(error.message)?.[1] ?? '').split(/[./]/).pop();
    const about = made.find(({ name }) => name === named) ?? made.find(({ name }) => new RegExp(`(^|[^A-Za-z])${name}([^A-Za-z]|$)`).test(error.message));
    about?.say(error.message);
    about?.focus();
    return Boolean(about);
  }

  return { nodes, read, tell, clear: () => made.forEach((each) => each.say('')) };
}

function field(spec, value) {
  const id = `field-${++number}`;
  const [helpId, wrongId] = [`${id}-help`, `${id}-wrong`];
  const described = [spec.help && helpId, wrongId].filter(Boolean).join(' ');
  const { control, read } = INPUTS[spec.type](spec, value, { id, 'aria-describedby': described, data: { field: spec.name } });
  const wrong = el('p', { class: 'field-wrong', id: wrongId, role: 'alert' });
  const label = spec.type === 'some' || spec.type === 'yes' ? el('span', { class: 'field-label' }, spec.label) : el('label', { class: 'field-label', for: id }, spec.label);
  const head = spec.type === 'yes' && !spec.label ? null : label;
  const node = el('div', { class: 'field', data: { name: spec.name } }, head, control, spec.help && el('p', { class: 'field-help', id: helpId }, spec.help), wrong);
  const target = () => node.querySelector(`#${id}`);
  return {
    name: spec.name,
    node,
    read,
    say(words) {
      wrong.textContent = words;
      if (words) target().setAttribute('aria-invalid', 'true');
      else target().removeAttribute('aria-invalid');
    },
    focus: () => (target().matches('input, select') ? target() : target().querySelector('input')).focus(),
  };
}
