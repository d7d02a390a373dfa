// The receivers: webhooks and mail subscriptions with how they are, or one of them in its form.

import { alertsHead } from '../alerts/head.js';
import { readRules } from '../alerts/rules-known.js';
import { el } from '../dom.js';
import { inward } from '../list/cells.js';
import { get, notOffered } from '../live/api.js';
import { receiverCard } from '../receivers/card.js';
import { receiverEditor } from '../receivers/editor.js';
import { routeHash } from '../text/routes.js';
import { count } from '../text/words.js';
import { readingView } from './stage.js';

const WORST_FIRST = ['failing', 'disabled', 'paused', 'healthy'];

export function receiversView() {
  const view = readingView('Receivers', 'receivers-page', (id, query) => (id ? receiverEditor(query.as === 'mail' ? 'mail' : 'webhook', id) : page(() => view.refresh(null))));
  return { ...view, refresh: () => view.refresh(null) };
}

async function page(again) {
  const [webhooks, mails] = await Promise.all([list('webhooks'), list('mail-subscriptions'), readRules().catch(() => [])]);
  if (webhooks === null && mails === null) throw new Error('This service does not send alerts to receivers.');
  const all = [...(webhooks ?? []).map((one) => ['webhook', one]), ...(mails ?? []).map((one) => ['mail', one])].sort(([, a], [, b]) => WORST_FIRST.indexOf(a.state) - WORST_FIRST.indexOf(b.state));
  const failing = all.filter(([, { state }]) => state === 'failing').length;
  const tools = [webhooks !== null && inward(routeHash('receivers', 'new'), { class: 'button strong' }, 'New webhook'), mails !== null && inward(routeHash('receivers', 'new', { as: 'mail' }), { class: 'button' }, 'New mail')].filter(Boolean);
  const says = [`${count(all.length, 'receiver')}${failing > 0 ? `, ${failing} failing` : ''}. Alerts also go to the topic alerts, the live stream and the `, inward('api/v1/alerts.atom', null, 'Atom feed'), ', which need no entry here.'];
  const none = el('p', { class: 'empty-words' }, 'Nobody is told outside of this page yet. A webhook tells another program; a mail subscription tells a person.');
  return [...alertsHead('receivers', 'Receivers', says, tools), all.length > 0 ? el('ul', { class: 'rule-list' }, all.map(([kind, receiver]) => receiverCard(kind, receiver, again))) : none];
}

async function list(path) {
  try {
    return (await get(path)).items;
  } catch (error) {
    if (notOffered(error)) return null;
    throw error;
  }
}
