// The list of alerts while it is looked at: new ones enter at the top, known ones change where they stand.

import { fits, isNews } from './alerts.js';

/** {items, added}: what arrived is put in; an alert that no longer fits stays until the list is read again, so that nothing jumps. */
export function withArrived(items, arrived, filter) {
  const byId = new Map(items.map((item) => [item.alertId, item]));
  const added = [];
  for (const alert of arrived) {
    const known = byId.get(alert.alertId);
    if (known) byId.set(alert.alertId, alert.revision >= known.revision ? alert : known);
    else if (fits(alert, filter) && newerThan(items, alert)) added.unshift(alert);
  }
  return { items: [...added, ...items.map(({ alertId }) => byId.get(alertId))], added };
}

// What changed further down the list is found there when that part is read.
function newerThan(items, alert) {
  return isNews(alert) || items.length === 0 || alert.raisedAt >= items[0].raisedAt;
}

/** Where the chosen alert stands now; the first when it is none of these. */
export function placeOf(items, alertId) {
  return Math.max(0, items.findIndex((item) => item.alertId === alertId));
}
