// Small pieces that tell an alert's weight and state, by shape and word; colour only repeats them.

import { el } from '../dom.js';
import { since } from '../list/cells.js';
import { severityName, stateName } from '../text/alerts.js';
import { clock, day } from '../text/dates.js';

export function severityMark(severity) {
  return el('span', { class: 'severity', data: { severity } }, el('span', { class: 'severity-sign', 'aria-hidden': 'true' }), severityName(severity));
}

export function stateMark(state) {
  return el('span', { class: 'alert-state', data: { state } }, stateName(state));
}

/** "22 November 2026, 14:03 (4 minutes ago)" */
export function moment(instant) {
  return instant ? [`${day(instant)}, ${clock(instant)} (`, since(instant), ')'] : ['never'];
}
