// One alert as a row to walk through.

import { el } from '../dom.js';
import { since } from '../list/cells.js';
import { gist, headline, kindName, stateName } from '../text/alerts.js';
import { ruleName } from './rules-known.js';
import { severityMark } from './marks.js';

export function alertRow(alert, chosen, onClick) {
  const { alertId, kind, severity, state, raisedAt, revision, silencedBy, rule, subjectName } = alert;
  const notes = [stateName(state), silencedBy && 'silenced', revision > 1 && `revision ${revision}`, ruleName(rule)].filter(Boolean);
  return el(
    'li',
    null,
    el(
      'button',
      { type: 'button', class: state === 'open' && !silencedBy ? 'review-row alert-row' : 'review-row alert-row done', 'aria-current': chosen ? 'true' : null, tabindex: chosen ? '0' : '-1', data: { testid: 'alert', id: alertId, kind, severity, state }, on: { click: onClick } },
      el('span', { class: 'review-kind' }, severityMark(severity), ` ${kindName(kind)} · `, since(raisedAt)),
      el('span', { class: 'review-title', dir: 'auto' }, headline(alert)),
      subjectName && kind !== 'correction' && el('span', { class: 'alert-gist' }, gist(alert)),
      el('span', { class: 'review-note' }, notes.join(' · ')),
    ),
  );
}
