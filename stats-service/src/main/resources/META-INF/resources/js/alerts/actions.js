// What an analyst can do with an alert, by key or button; each can be taken back.

import { deed, undoLastDeed } from '../decide/deed.js';
import { get, post, remove } from '../live/api.js';
import { alertTarget, headline, targetWords } from '../text/alerts.js';
import { silenceOf } from '../text/silences.js';
import { askSilence } from './silence-dialog.js';

const address = (alertId) => `alerts/${encodeURIComponent(alertId)}`;

/** key → {label(alert), fits(alert), run(alert, changed)}; `changed(alert)` hears the alert as it is afterwards. */
export const ALERT_ACTIONS = {
  a: { label: () => 'Acknowledge', main: true, fits: ({ state }) => state === 'open', run: acknowledge },
  s: { label: () => 'Silence…', fits: ({ state }) => state === 'open' || state === 'acknowledged', run: silence },
  Enter: { label: targetWords, key: '↵', fits: (alert) => alertTarget(alert) !== null, run: (alert) => (location.hash = alertTarget(alert)) },
  t: { label: () => 'Take back', fits: ({ acknowledged }) => Boolean(acknowledged), run: unacknowledge },
};

export { undoLastDeed };

function acknowledge(alert, changed) {
  const path = `${address(alert.alertId)}/acknowledge`;
  return deed({ kind: 'acknowledge', words: `Acknowledge: ${headline(alert)}`, work: (by) => post(path, { by }), done: now(alert, changed), back: (by) => remove(path, { by }) });
}

function unacknowledge(alert, changed) {
  const path = `${address(alert.alertId)}/acknowledge`;
  return deed({ kind: 'unacknowledge', words: `No longer acknowledged: ${headline(alert)}`, work: (by) => remove(path, { by }), done: now(alert, changed), back: (by) => post(path, { by }) });
}

async function silence(alert, changed) {
  const chosen = await askSilence(alert);
  if (!chosen) return undefined;
  const work = (by) => post('silences', silenceOf(chosen.matchers, chosen.hours, chosen.comment, by));
  return deed({ kind: 'silence', words: `Silence: ${chosen.comment || headline(alert)}`, says: 'silenced', work, done: () => now(alert, changed)(null), back: (by, { silenceId }) => remove(`silences/${encodeURIComponent(silenceId)}`, { by }) });
}

// The alert as the service has it afterwards: in its answer, or asked for.
function now({ alertId }, changed) {
  return async (answer) => changed(answer?.alertId ? answer : await get(address(alertId)).catch(() => null));
}
