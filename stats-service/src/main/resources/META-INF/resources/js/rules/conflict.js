// Somebody else saved the rule first: who, what is different, and the choice.

import { el } from '../dom.js';
import { get } from '../live/api.js';
import { moment } from '../alerts/marks.js';
import { factName } from '../text/alerts.js';

/** A node that reads the newer rule; `overwrite(version)` saves the form on top of it. */
export function conflictNotice(mine, said, overwrite) {
  const node = el('div', { class: 'notice conflict', role: 'alert', data: { testid: 'conflict' } }, el('p', null, el('b', null, 'Somebody saved this rule while you edited it.'), ' Nothing of yours was saved.'));
  fill(node, mine, said, overwrite).catch((error) => node.append(el('p', { class: 'failure' }, error.message)));
  return node;
}

async function fill(node, mine, said, overwrite) {
  const { items } = await get('alert-rules');
  const theirs = items.find(({ ruleId }) => ruleId === mine.ruleId);
  if (!theirs) return node.append(el('p', null, 'It was deleted.'));
  const differences = differing(said, theirs);
  const lines = differences.map(([name, my, their]) => el('li', null, `${factName(name)}: yours ${shown(my)}, theirs ${shown(their)}`));
  node.append(
    el('p', null, 'Changed by ', el('b', null, el('bdi', null, theirs.changedBy ?? 'somebody')), ' on ', moment(theirs.changedAt), '.'),
    lines.length > 0 ? el('ul', { class: 'said' }, lines) : el('p', null, 'It now says what you wanted.'),
    el('p', { class: 'actions' }, el('button', { type: 'button', class: 'button', on: { click: () => dispatchEvent(new HashChangeEvent('hashchange')) } }, 'Take theirs'), lines.length > 0 && el('button', { type: 'button', class: 'button', on: { click: () => overwrite(theirs.version) } }, 'Save mine over it')),
  );
  return undefined;
}

function differing(said, theirs) {
  const [mine, other] = [said, theirs].map(({ name, severity, settings = {} }) => ({ name, severity, ...settings }));
  const names = [...new Set([...Object.keys(mine), ...Object.keys(other)])];
  return names.filter((name) => JSON.stringify(mine[name]) !== JSON.stringify(other[name])).map((name) => [name, mine[name], other[name]]);
}

function shown(value) {
  if (value === undefined || value === null) return 'not set';
  return Array.isArray(value) ? value.join(', ') : String(value);
}
