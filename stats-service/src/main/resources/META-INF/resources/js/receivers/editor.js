// One receiver in a form, beside what became of its deliveries.

import { alertsHead } from '../alerts/head.js';
import { readRules } from '../alerts/rules-known.js';
import { deed } from '../decide/deed.js';
import { el } from '../dom.js';
import { formOf } from '../form/form.js';
import { inward } from '../list/cells.js';
import { get, patch, post } from '../live/api.js';
import { RECEIVERS, receiverFields, toBody, toForm } from '../text/receivers.js';
import { routeHash } from '../text/routes.js';
import { healthLines, healthMark } from './card.js';
import { deliveriesOf } from './deliveries.js';
import { pathOf } from './actions.js';
import { showSecret } from './secret.js';

/** `id` is "new" for one that is made here. */
export async function receiverEditor(kind, id) {
  const { path, id: idName, name } = RECEIVERS[kind];
  const [rules, receiver] = await Promise.all([readRules(), id === 'new' ? null : find(path, idName, id)]);
  if (id !== 'new' && !receiver) throw new Error('There is no such receiver; it may have been deleted.');
  const form = formOf(receiverFields(kind, rules), toForm(receiver ?? { payload: 'thin', digest: 'none', groupWait: 'PT30S' }));
  const head = alertsHead('receivers', receiver?.name ?? `New ${name.toLowerCase()}`, RECEIVERS[kind].says);
  return [...head, el('div', { class: receiver ? 'editor-columns' : 'editor-columns alone' }, sheet(kind, receiver, form), receiver && el('div', { class: 'editor-aside' }, state(receiver), deliveriesOf(kind, receiver)))];
}

async function find(path, idName, id) {
  const { items } = await get(path);
  return items.find((item) => item[idName] === id);
}

function sheet(kind, receiver, form) {
  const status = el('div', { class: 'form-status', role: 'status' });
  const submit = async (event) => {
    event.preventDefault();
    status.replaceChildren();
    const said = form.read();
    if (said) await save(kind, receiver, { ...(kind === 'mail' && { role: null }), ...toBody(said) }, (error) => form.tell(error) || status.replaceChildren(el('p', { class: 'failure' }, error.message)));
  };
  return el('form', { class: 'sheet rule-form', novalidate: true, 'aria-label': 'The receiver', on: { submit } }, form.nodes, status, el('p', { class: 'actions' }, el('button', { class: 'button strong' }, receiver ? 'Save' : 'Create'), inward(routeHash('receivers'), { class: 'button' }, 'Back to the receivers')));
}

async function save(kind, receiver, body, failed) {
  const work = (by) => (receiver ? patch(pathOf(kind, receiver), { ...body, by }) : post(RECEIVERS[kind].path, { ...body, by }));
  const answer = await deed({ kind: 'receiver', words: `${receiver ? 'Save' : 'Create'}: ${body.name}`, says: 'saved', work, failed });
  if (answer === undefined) return;
  if (answer?.secret) await showSecret(body.name, answer);
  location.hash = routeHash('receivers');
}

function state(receiver) {
  const { publicKey, signing = [], secretAges = [] } = receiver;
  return el('section', { class: 'sheet', 'aria-label': 'How it is' }, el('div', { class: 'card-head' }, el('h3', null, 'How it is'), healthMark(receiver)), healthLines(receiver), signing.length > 0 && el('p', { class: 'small' }, `Signed with ${signing.join(' and ')}.`), publicKey && el('p', { class: 'small' }, 'Public key: ', el('code', null, publicKey)), secretAges.length > 1 && el('p', { class: 'small caution' }, 'Two secrets sign at present; the older one ends by itself.'));
}
