// All of one alert: what it says, what changed since, the sentences that prove it, who was told.

import { el } from '../dom.js';
import { inward, quotation } from '../list/cells.js';
import { STATES, alertTarget, changeWords, factName, factValue, factsInOrder, headline, kindName } from '../text/alerts.js';
import { alertHash, articlePlace, routeHash, ruleHash } from '../text/routes.js';
import { count } from '../text/words.js';
import { moment, severityMark, stateMark } from './marks.js';
import { ruleName } from './rules-known.js';

/** `whole` is the same alert with its revisions, once they were read. */
export function alertDetail(alert, whole) {
  const target = alertTarget(alert);
  return [
    el('p', { class: 'kicker' }, severityMark(alert.severity), ` ${kindName(alert.kind)} · rule `, inward(ruleHash(alert.rule), null, ruleName(alert.rule))),
    el('h3', { class: 'review-ask', dir: 'auto' }, target ? inward(target, { class: 'card-open' }, headline(alert)) : headline(alert)),
    headline(alert) !== alert.title && el('p', { class: 'alert-says' }, el('bdi', null, alert.title)),
    el('p', { class: 'card-line' }, stateMark(alert.state), ' · raised ', moment(alert.raisedAt)),
    el('p', { class: 'faint small' }, STATES[alert.state]?.says),
    ...notices(alert),
    ...changes(alert),
    ...facts(alert),
    ...evidence(alert),
    told(alert),
    ...revisions(whole),
  ].filter(Boolean);
}

function notices({ corrects, correctedBy, acknowledged, silencedBy }) {
  return [
    corrects && el('p', { class: 'notice' }, 'This puts an earlier alert right: ', inward(alertHash(corrects), null, 'see what was said'), '.'),
    correctedBy && el('p', { class: 'notice' }, 'No longer so. ', inward(alertHash(correctedBy), null, 'See the correction'), '.'),
    acknowledged && el('p', { class: 'card-line' }, 'Acknowledged by ', el('b', null, el('bdi', null, acknowledged.by)), ' on ', moment(acknowledged.at), acknowledged.note && [': ', el('bdi', null, acknowledged.note)]),
    silencedBy && el('p', { class: 'card-line' }, 'Silenced: kept here, sent to nobody. ', inward(routeHash('silences', silencedBy), null, 'See the silence')),
  ].filter(Boolean);
}

function changes({ changes: list = [], changedAt, revision, corrects }) {
  if (list.length === 0) return [];
  const since = corrects ? 'What is different from what was said' : `What changed since it was first told`;
  return [el('h4', null, since), el('ul', { class: 'said', data: { testid: 'alert-changes' } }, list.map((change) => el('li', null, el('bdi', null, changeWords(change))))), !corrects && el('p', { class: 'faint small' }, `Revision ${revision}, `, moment(changedAt))].filter(Boolean);
}

function facts({ facts: known = {} }) {
  const lines = factsInOrder(known).filter(([name]) => name !== 'alert').map(([name, value]) => el('div', null, el('dt', null, factName(name)), el('dd', null, el('bdi', null, name === 'alertRule' ? ruleName(value) : factValue(name, value) ?? 'not known'))));
  return lines.length > 0 ? [el('h4', null, 'What is known'), el('dl', { class: 'facts' }, lines)] : [];
}

function evidence({ evidence: pieces = [], subject }) {
  if (pieces.length === 0) return subject?.type === 'feed' ? [] : [el('p', { class: 'faint small' }, 'No sentence stands with this alert; the page it leads to shows what it counts.')];
  const quotes = pieces.map((piece) => el('li', null, quotation(el('mark', null, piece.quote)), piece.articleId && el('p', { class: 'small' }, inward(articlePlace(piece), null, 'Read it in the article'))));
  return [el('h4', null, pieces.length > 1 ? 'The sentences it rests on' : 'The sentence it rests on'), el('ul', { class: 'alert-evidence' }, quotes)];
}

function told({ delivered }) {
  if (!delivered) return null;
  const { sent = 0, waiting = 0, failed = 0 } = delivered;
  if (sent + waiting + failed === 0) return el('p', { class: 'faint small' }, 'Sent to no receiver.');
  return el('p', { class: 'small' }, `Sent to ${count(sent, 'receiver')}`, waiting > 0 && `, ${waiting} waiting`, failed > 0 && [', ', el('span', { class: 'failure' }, `${failed} failed`), ' (', inward(routeHash('receivers'), null, 'see the receivers'), ')'], '.');
}

function revisions(whole) {
  const list = whole?.revisions ?? [];
  if (list.length < 2) return [];
  return [el('details', { class: 'grounds', data: { keep: 'revisions' } }, el('summary', null, `All ${count(list.length, 'revision')}`), el('ol', { class: 'history' }, list.map(revision)))];
}

function revision({ revision: number, at, changedAt, title, changes: list = [] }) {
  return el('li', null, `Revision ${number}, `, moment(at ?? changedAt), title && [': ', el('bdi', null, title)], list.length > 0 && el('ul', null, list.map((change) => el('li', null, el('bdi', null, changeWords(change))))));
}
