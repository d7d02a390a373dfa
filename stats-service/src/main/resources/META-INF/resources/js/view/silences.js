// The silences: what is kept quiet, until when, by whom and why.

import { alertsHead } from '../alerts/head.js';
import { moment } from '../alerts/marks.js';
import { readRules, ruleName } from '../alerts/rules-known.js';
import { deed } from '../decide/deed.js';
import { el } from '../dom.js';
import { inward } from '../list/cells.js';
import { get, post, remove } from '../live/api.js';
import { clock, day } from '../text/dates.js';
import { until } from '../text/durations.js';
import { alertHash } from '../text/routes.js';
import { matcherWords } from '../text/silences.js';
import { count, plain } from '../text/words.js';
import { readingView } from './stage.js';

const ORDER = ['active', 'pending', 'expired'];

export function silencesView() {
  const view = readingView('Silences', 'silences-page', (id) => page(id, () => view.refresh()));
  return view;
}

async function page(id, again) {
  const [{ items }] = await Promise.all([get('silences'), readRules().catch(() => [])]);
  const ordered = [...items].sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || (a.endsAt < b.endsAt ? 1 : -1));
  const active = items.filter(({ state }) => state === 'active').length;
  const none = el('p', { class: 'empty-words' }, 'Nothing is silenced. An alert can be silenced from the ', inward(alertHash(null), null, 'alerts'), ' page, with the key s.');
  return [...alertsHead('silences', 'Silences', `${count(active, 'silence')} in force. What is silenced is kept and shown, and sent to nobody.`), items.length > 0 ? el('ul', { class: 'rule-list' }, ordered.map((silence) => card(silence, silence.silenceId === id, again))) : none];
}

function card(silence, sought, again) {
  const { silenceId, matchers, startsAt, endsAt, by, comment, state, muted = 0 } = silence;
  const end = state === 'expired' ? ['Ended on ', moment(endsAt)] : [`Ends ${until(endsAt)} (${day(endsAt)}, ${clock(endsAt)})`];
  return el(
    'li',
    { class: `sheet rule${state === 'expired' ? ' off' : ''}${sought ? ' sought' : ''}`, data: { testid: 'silence', id: silenceId, state } },
    el('div', { class: 'card-head' }, el('h3', null, el('bdi', null, matcherWords(matchers, ruleName))), el('span', { class: 'health', data: { state: state === 'active' ? 'paused' : state } }, plain(state))),
    el('p', { class: 'card-line' }, comment ? el('bdi', null, comment) : el('span', { class: 'unknown' }, 'No reason given')),
    el('p', { class: 'faint small' }, state === 'pending' && ['Begins on ', moment(startsAt), '. '], end, '. By ', el('bdi', null, by), `. ${count(muted, 'alert')} kept quiet.`),
    state !== 'expired' && el('p', { class: 'actions', data: { needs: 'analyst' } }, el('button', { type: 'button', class: 'button quiet', on: { click: () => endNow(silence, again) } }, 'End now')),
  );
}

function endNow(silence, again) {
  const { matchers, endsAt, comment, silenceId } = silence;
  return deed({
    kind: 'unsilence',
    words: `End the silence: ${comment || matcherWords(matchers, ruleName)}`,
    says: 'ended',
    work: (by) => remove(`silences/${encodeURIComponent(silenceId)}`, { by }),
    // A silence that was ended stays ended on record; taking it back begins another for the time that was left.
    back: (by) => post('silences', { matchers, startsAt: new Date().toISOString(), endsAt, by, comment }),
    done: again,
  });
}
