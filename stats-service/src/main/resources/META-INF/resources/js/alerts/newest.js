// The open alerts seen from elsewhere: how many in the navigation, the newest on the overview.

import { byId, el } from '../dom.js';
import { inward, since } from '../list/cells.js';
import { get } from '../live/api.js';
import { optional } from '../optional.js';
import { headline, kindName } from '../text/alerts.js';
import { alertHash } from '../text/routes.js';
import { severityMark } from './marks.js';

const ASKED = 50;
const SHOWN = 4;

/** Reads and shows them; a service without alerts leaves both out. */
export function readNewestAlerts() {
  return optional('alerts', [byId('nav-alerts')], async () => {
    const page = await get('alerts', { state: 'open', silenced: false, limit: ASKED });
    const open = page.total ?? page.items.length;
    const many = page.total === undefined && Boolean(page.next);
    badge(open, many, page.items);
    list(page.items, open, many);
  }).catch(() => null);
}

function badge(open, many, items) {
  const node = byId('alerts-count');
  node.textContent = open > 0 ? `${open > 999 ? 999 : open}${many || open > 999 ? '+' : ''}` : '';
  node.dataset.severity = items.some(({ severity }) => severity === 'critical') ? 'critical' : '';
}

function list(items, open, many) {
  byId('newest-alerts').hidden = items.length === 0;
  byId('newest-alerts-list').replaceChildren(...items.slice(0, SHOWN).map((alert) => el('li', { class: 'newest-alert', data: { testid: 'newest-alert', id: alert.alertId } }, severityMark(alert.severity), inward(alertHash(alert.alertId), { class: 'newest-title', dir: 'auto' }, headline(alert)), el('span', { class: 'faint small newest-when' }, `${kindName(alert.kind)} · `, since(alert.raisedAt)))));
  const more = byId('newest-alerts-more');
  more.textContent = many || open > SHOWN ? `All ${open}${many ? '+' : ''} open alerts` : 'To the alerts';
}
