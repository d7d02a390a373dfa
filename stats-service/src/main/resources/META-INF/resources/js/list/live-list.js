// A list that grows while it is read: new items enter at the top only when nobody's line of sight would move; until then they wait behind a button.

import { arrange } from '../dom.js';
import { again } from '../live/again.js';

const KEEP_WAITING = 60;
const KEEP_SHOWN = 300;
const ADMIT_EVERY_MS = 500;

/**
 * @param parts {list, status, fresh, more}: the list, its sentence, the button for what waits, the button for older items
 * @param spec {keyOf, card, enters(item): whether an arrival belongs here, load(cursor) → {items, next, total},
 *     words(shown, total), freshWords(n)}
 */
export function liveList(parts, spec) {
  let items = [];
  const waiting = new Map();
  let nodes = new Map();
  let next = null;
  let total = 0;
  let run = 0;
  let settling = null;
  let admitting = null;
  let admitted = 0;
  const nextTry = again();

  /** Reads the first page anew; the answer of an older call is dropped. */
  async function reload() {
    const mine = ++run;
    const before = [...waiting.keys()];
    parts.list.setAttribute('aria-busy', 'true');
    try {
      const page = await spec.load(null);
      if (mine !== run) return;
      nextTry.done();
      // What arrived while the page was on its way is newer than the page.
      for (const key of [...before, ...page.items.map(spec.keyOf)]) waiting.delete(key);
      take(page.items, page);
    } catch (error) {
      if (mine === run) {
        fail(error, reload);
        nextTry.failed(error, reload);
      }
    } finally {
      if (mine === run) parts.list.removeAttribute('aria-busy');
    }
  }

  async function loadMore() {
    const mine = run;
    parts.more.disabled = true;
    try {
      const page = await spec.load(next);
      if (mine !== run) return;
      const known = new Set(items.map(spec.keyOf));
      const first = page.items.find((item) => !known.has(spec.keyOf(item)));
      take([...items, ...page.items.filter((item) => !known.has(spec.keyOf(item)))], page);
      if (first) nodes.get(spec.keyOf(first)).node.querySelector('a')?.focus();
    } catch (error) {
      if (mine === run) fail(error, loadMore);
    } finally {
      parts.more.disabled = false;
    }
  }

  function take(all, page) {
    items = all;
    next = page.next ?? null;
    total = page.total ?? all.length;
    render();
  }

  /** Newest items as they arrive: known ones change in place, new ones enter or wait. Returns how many were new. */
  function offer(arrivals) {
    let added = 0;
    for (const item of arrivals) {
      if (replace(item) || !spec.enters(item)) continue;
      if (!waiting.has(spec.keyOf(item))) added += 1;
      hold(item);
    }
    total += added;
    admitWhenQuiet();
    return added;
  }

  // In a flood the list moves twice a second, so that it can be read and the service is not asked without end.
  function admitWhenQuiet() {
    const pause = admitted + ADMIT_EVERY_MS - Date.now();
    if (waiting.size === 0 || !quiet()) return render();
    if (pause <= 0) return admit();
    admitting ??= setTimeout(() => {
      admitting = null;
      admitWhenQuiet();
    }, pause);
    return render();
  }

  function replace(item) {
    const at = items.findIndex((other) => spec.keyOf(other) === spec.keyOf(item));
    if (at >= 0 && item.revision >= items[at].revision) items[at] = item;
    return at >= 0;
  }

  // Beyond a page or so only the number is kept: then the list is read anew rather than filled from here.
  function hold(item) {
    waiting.set(spec.keyOf(item), waiting.size < KEEP_WAITING ? item : null);
  }

  // The list is empty, or it begins below the reader's top edge and neither pointer nor focus is in it.
  function quiet() {
    if (items.length === 0) return true;
    const hovered = matchMedia('(hover: hover)').matches && parts.list.matches(':hover');
    const begins = parts.list.getBoundingClientRect().top;
    return begins > 0 && !hovered && !parts.list.contains(document.activeElement) && !document.querySelector('dialog[open]');
  }

  function admit() {
    admitted = Date.now();
    if (waiting.size >= KEEP_WAITING) return reload();
    items = [...[...waiting.values()].reverse(), ...items];
    waiting.clear();
    if (items.length > KEEP_SHOWN) return reload();
    return render(true);
  }

  function render(arriving = false) {
    const kept = new Map();
    const free = quiet();
    const children = items.map((item) => {
      const key = spec.keyOf(item);
      const entry = current(key, item, arriving, free);
      kept.set(key, entry);
      return entry.node;
    });
    nodes = kept;
    arrange(parts.list, children);
    parts.status.replaceChildren(spec.words(items.length, total));
    parts.more.hidden = next === null;
    parts.fresh.hidden = waiting.size === 0 || free;
    parts.fresh.textContent = spec.freshWords(waiting.size);
  }

  function current(key, item, arriving, free) {
    const old = nodes.get(key);
    if (old && (old.item === item || JSON.stringify(old.item) === JSON.stringify(item))) return old;
    if (old && !free && seen(old.node)) {
      old.node.classList.add('behind');
      return old;
    }
    const node = spec.card(item);
    if (old) swap(old.node, node);
    else if (arriving) node.classList.add('arriving');
    return { node, item };
  }

  // A card that is being looked at keeps its size; its change is shown once it is out of sight or the reader has gone on.
  function settle() {
    clearTimeout(settling);
    settling = setTimeout(() => parts.list.querySelector('.behind') && render(), 250);
  }

  function swap(old, node) {
    const focused = old.contains(document.activeElement);
    node.classList.add('renewed');
    old.replaceWith(node);
    if (focused) node.querySelector('a')?.focus({ preventScroll: true });
  }

  function fail(error, attempt) {
    const retry = document.createElement('button');
    retry.type = 'button';
    retry.className = 'button';
    retry.textContent = 'Try again';
    retry.addEventListener('click', attempt);
    const note = document.createElement('span');
    note.className = 'failure';
    note.append(`This list could not be read. ${error.message} `, retry);
    parts.status.replaceChildren(note);
  }

  parts.more.addEventListener('click', loadMore);
  parts.list.addEventListener('pointerleave', settle);
  addEventListener('scroll', settle, { passive: true, capture: true });
  parts.fresh.addEventListener('click', async () => {
    await admit();
    parts.list.scrollIntoView({ block: 'nearest' });
    parts.list.querySelector('a')?.focus({ preventScroll: true });
  });
  return { reload, offer };
}

function seen(node) {
  const box = node.getBoundingClientRect();
  return box.bottom > 0 && box.top < innerHeight;
}
