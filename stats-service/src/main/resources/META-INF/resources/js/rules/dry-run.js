// What a rule would have told over a span of the past, before anybody is told anything.

import { el } from '../dom.js';
import { inward } from '../list/cells.js';
import { post } from '../live/api.js';
import { alertTarget, headline, kindName } from '../text/alerts.js';
import { csv, offerDownload } from '../text/csv.js';
import { day } from '../text/dates.js';
import { severityMark } from '../alerts/marks.js';
import { count, grouped } from '../text/words.js';
import { monthsChart } from './months.js';

const PATIENCE_MS = 180000;
const SHOWN = 100;
const SPANS = [['30', 'Last 30 days'], ['90', 'Last 90 days'], ['365', 'Last year'], ['730', 'Last two years'], ['', 'Everything on record']];
const SUPPRESSED = { backfill: 'came with a back-fill', old: 'were old when they were read, or told of old cases', silenced: 'would have been silenced' };

/** `read()` gives the rule as the form has it; `tell(error)` says whether a field took a refusal. */
export function dryRun(read, tell) {
  const result = el('div', { class: 'trial-result', data: { testid: 'dry-run' } });
  const span = el('select', { 'aria-label': 'Over which time' }, SPANS.map(([value, words]) => el('option', { value, selected: value === '365' }, words)));
  let running = null;

  async function run() {
    const rule = read();
    if (!rule) return;
    running?.abort();
    const mine = new AbortController();
    running = mine;
    const stop = progress(result, () => mine.abort());
    try {
      const answer = await post('alert-rules/dry-run', { ...rule, version: undefined, ...since(span.value) }, { signal: mine.signal, patience: PATIENCE_MS });
      if (running === mine) result.replaceChildren(...report(answer));
    } catch (error) {
      if (running !== mine) return;
      const words = mine.signal.aborted ? 'Stopped.' : error.message;
      result.replaceChildren(error.status === 400 && tell(error) ? el('p', { class: 'failure' }, 'The rule cannot be tried like this; see what is marked in the form.') : el('p', { class: 'failure' }, words));
    } finally {
      stop();
    }
  }

  return el('section', { class: 'sheet trial', 'aria-labelledby': 'trial-title' }, el('h3', { id: 'trial-title' }, 'Try it on the past'), el('p', { class: 'faint small' }, 'Runs this very rule over the facts on record, as it is in the form now. Nothing is saved and nobody is told.'), el('p', { class: 'actions' }, span, el('button', { type: 'button', class: 'button strong', data: { testid: 'dry-run-start' }, on: { click: run } }, 'Try')), result);
}

function progress(result, stop) {
  const begun = Date.now();
  const seconds = el('span', { class: 'faint' });
  const tick = () => (seconds.textContent = ` ${Math.round((Date.now() - begun) / 1000)} s `);
  tick();
  const timer = setInterval(tick, 1000);
  result.replaceChildren(el('p', { class: 'trial-progress', 'aria-busy': 'true' }, el('span', { role: 'status' }, 'Reading the facts…'), seconds, el('button', { type: 'button', class: 'button quiet', on: { click: stop } }, 'Stop')));
  return () => clearInterval(timer);
}

function since(days) {
  return { from: days ? new Date(Date.now() - Number(days) * 86400000).toISOString() : '1970-01-01' };
}

function report({ from, to, alerts = [], suppressed = {}, perMonth = [], truncated }) {
  const chart = perMonth.length > 0 ? monthsChart(perMonth) : null;
  const span = Date.parse(from) > 0 && to ? `From ${day(from)} to ${day(to)}: ` : '';
  const kept = Object.entries(suppressed).filter(([, n]) => n > 0).map(([why, n]) => el('li', null, `${grouped(n)} left out: they ${SUPPRESSED[why] ?? why}.`));
  return [
    el('p', { class: 'trial-sum', role: 'status', data: { testid: 'dry-run-sum', count: alerts.length } }, span, el('b', null, truncated ? `more than ${count(alerts.length, 'alert')}` : count(alerts.length, 'alert')), rate(alerts.length, from, to)),
    kept.length > 0 && el('ul', { class: 'faint small' }, kept),
    chart,
    alerts.length > 0 && el('p', { class: 'actions' }, el('button', { type: 'button', class: 'button quiet', on: { click: () => download(alerts) } }, 'CSV', el('span', { class: 'visually-hidden' }, ' file of what it would have told'))),
    alerts.length > 0 && el('ol', { class: 'trial-list', tabindex: '0', 'aria-label': 'What it would have told' }, alerts.slice(0, SHOWN).map(line)),
    alerts.length > SHOWN && el('p', { class: 'faint small' }, `and ${grouped(alerts.length - SHOWN)} more; the file has all.`),
  ].filter(Boolean);
}

function rate(n, from, to) {
  const months = (Date.parse(to) - Date.parse(from)) / (30.44 * 86400000);
  return months >= 1 && n > 0 ? `, about ${n / months >= 1 ? `${Math.round(n / months)} a month` : `one in ${Math.round(months / n)} months`}` : '';
}

function line(alert) {
  const target = alertTarget(alert);
  const title = target ? inward(target, { dir: 'auto' }, headline(alert)) : el('bdi', null, headline(alert));
  return el('li', { class: 'trial-line', data: { testid: 'dry-run-alert' } }, el('span', { class: 'faint small' }, `${day(alert.raisedAt) ?? ''} · ${kindName(alert.kind)} `, severityMark(alert.severity)), title, proof(alert));
}

function proof({ evidence: [first] = [] }) {
  return first ? el('p', { class: 'trial-quote', dir: 'auto' }, first.quote) : null;
}

function download(alerts) {
  offerDownload('would-have-told.csv', csv(['raisedAt', 'kind', 'severity', 'title', 'subject', 'says'], alerts.map((alert) => [alert.raisedAt, alert.kind, alert.severity, alert.title, alert.subject?.id, headline(alert)])));
}
