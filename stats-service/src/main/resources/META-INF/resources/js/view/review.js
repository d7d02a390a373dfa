// The review queue: questions at the left, the one that is looked at beside them, answers by key. A sent answer waits until the facts show it.

import { byId, el } from '../dom.js';
import { whoActs } from '../decide/analyst.js';
import { decisions } from '../decide/decisions.js';
import { get, notOffered } from '../live/api.js';
import { batch } from '../live/batch.js';
import { ACTIONS, mainAction } from '../review/actions.js';
import { KINDS, detail, effectWords, kindName, personsOf, title } from '../review/item.js';
import { placeAfter, step } from '../text/queue.js';
import { routeHash } from '../text/routes.js';
import { grouped } from '../text/words.js';
import { failure, skeleton } from './stage.js';

const PAGE = 50;

export function reviewView() {
  const stage = byId('stage');
  let open = false;
  let kind = null;
  let queue = { items: [], counts: {}, total: 0 };
  let index = 0;
  let run = 0;
  let parts = null;

  async function show(id, query, again) {
    open = true;
    if (!again) {
      stage.className = 'stage review';
      stage.replaceChildren(skeleton());
      parts = null;
    }
    if (kind !== (query.kind ?? null)) index = 0;
    kind = query.kind ?? null;
    await read(!again);
  }

  async function read(first = false) {
    const mine = ++run;
    try {
      const answer = await get('review', { kind, limit: PAGE });
      if (mine !== run || !open) return;
      index = placeAfter(answer.items, queue.items[index]?.itemId, index);
      queue = answer;
    } catch (error) {
      if (mine !== run || !open) return;
      const told = notOffered(error) ? new Error('This service does not keep a review queue.') : error;
      parts = null;
      return stage.replaceChildren(...failure(told, () => read(true)));
    }
    render();
    if (first) stage.querySelector('h2')?.focus({ preventScroll: true });
  }

  function render() {
    parts ??= frame(stage, act);
    parts.kinds.replaceChildren(...kindLinks(kind, queue));
    if (!parts.who.contains(document.activeElement)) parts.who.replaceChildren(whoActs('Deciding'));
    const focused = parts.list.contains(document.activeElement);
    parts.list.replaceChildren(...queue.items.map((item, i) => row(item, i === index, () => choose(i))));
    if (focused) parts.list.querySelector('[aria-current]')?.focus();
    showDetail();
  }

  function showDetail() {
    const item = queue.items[index];
    parts.detail.replaceChildren(...(item ? [...detail(item), waiting(item), buttons(item, act)].filter(Boolean) : [el('p', { class: 'empty-words' }, kind ? 'No question of this kind is open.' : 'Nothing is left to decide. New questions appear here by themselves.')]));
  }

  function choose(i) {
    index = i;
    render();
    parts.list.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
    parts.detail.scrollTop = 0;
  }

  async function act(key) {
    const item = queue.items[index];
    if (key === '?') return byId('keys').showModal();
    if (key === 'u') return decisions.undoLast();
    const action = ACTIONS[key];
    const told = item && { ...item, persons: personsOf(item) };
    if (!action || !told || !action.fits(told) || decisions.waitingFor(told.persons.map(({ defectorId }) => defectorId))) return undefined;
    const form = await action.form(told);
    if (form) await decisions.take(form, action.about(told));
    return undefined;
  }

  function pressed(event) {
    if (!open || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]') || event.target.closest('input, textarea, select')) return;
    const move = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
    const inList = parts && (parts.list.contains(event.target) || event.target === document.body || event.key.length === 1);
    if (move && inList) {
      event.preventDefault();
      choose(step(index, move, queue.items.length));
    } else if (event.key in ACTIONS || event.key === 'u' || event.key === '?') {
      event.preventDefault();
      act(event.key);
    }
  }

  addEventListener('keydown', pressed);
  decisions.listen(() => open && parts && render());
  const readSoon = batch(() => open && read(), 400);

  return {
    title: 'Review',
    show,
    leave() {
      open = false;
      run += 1;
    },
    refresh: () => open && readSoon('queue'),
  };
}

function frame(stage) {
  const kinds = el('nav', { class: 'review-kinds', 'aria-label': 'Kinds of questions' });
  const list = el('ul', { class: 'review-list', 'aria-label': 'Questions' });
  const detailNode = el('section', { class: 'review-detail sheet', 'aria-label': 'The question', tabindex: '0' });
  const who = el('span');
  stage.replaceChildren(
    el('header', { class: 'page-head' }, el('h2', { class: 'page-title', tabindex: '-1' }, 'Review'), el('p', { class: 'faint small review-who' }, who, el('span', { class: 'keys-hint' }, ' · ', el('kbd', null, 'j'), ' ', el('kbd', null, 'k'), ' move, ', el('kbd', null, 'u'), ' undo, ', el('kbd', null, '?'), ' all keys'))),
    kinds,
    el('div', { class: 'review-columns' }, list, detailNode),
  );
  return { kinds, list, detail: detailNode, who };
}

function kindLinks(kind, { counts = {} }) {
  const all = Object.values(counts).reduce((sum, n) => sum + n, 0);
  const link = (name, value, n) => {
    const node = el('a', { class: 'kind', 'aria-current': kind === value ? 'true' : null, data: { kind: value ?? 'all' } }, name, el('span', { class: 'kind-count' }, grouped(n)));
    node.href = routeHash('review', null, { kind: value });
    return node;
  };
  return [link('All', null, all), ...Object.keys(KINDS).map((value) => link(kindName(value), value, counts[value] ?? 0))];
}

function row(item, chosen, onClick) {
  const ids = (item.persons ?? []).map(({ defectorId }) => defectorId);
  const pending = ids.length > 0 && decisions.waitingFor(ids);
  return el(
    'li',
    null,
    el(
      'button',
      { type: 'button', class: pending ? 'review-row pending' : 'review-row', 'aria-current': chosen ? 'true' : null, tabindex: chosen ? '0' : '-1', data: { testid: 'review-item', id: item.itemId, kind: item.kind }, on: { click: onClick } },
      el('span', { class: 'review-kind' }, kindName(item.kind), item.kind === 'possibly-same' && Number.isFinite(item.score) && ` · ${Math.round(item.score * 100)} %`),
      el('span', { class: 'review-title', dir: 'auto' }, title(item)),
      el('span', { class: 'review-note' }, pending ? 'sent, waiting' : effectWords(item)),
    ),
  );
}

function waiting(item) {
  const pending = decisions.waitingFor((item.persons ?? []).map(({ defectorId }) => defectorId));
  return pending ? el('p', { class: 'notice', role: 'status' }, `${pending.words}: sent, waiting until it is in the record.`) : null;
}

function buttons(item, act) {
  const told = { ...item, persons: item.persons ?? [] };
  const main = mainAction(item);
  const fitting = Object.entries(ACTIONS).filter(([, action]) => action.fits(told));
  return el('div', { class: 'actions review-actions', role: 'group', 'aria-label': 'Answers', data: { needs: 'analyst' } }, fitting.map(([key, action]) => el('button', { type: 'button', class: key === main ? 'button strong' : 'button', data: { key }, on: { click: () => act(key) } }, action.label, ' ', el('kbd', { 'aria-hidden': 'true' }, key))));
}
