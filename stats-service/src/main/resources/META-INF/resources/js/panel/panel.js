// The panel beside the page, for one person or one article. Its address (#person/…, #article/…) is the truth: links open it,
// the back button closes it, and an address can be sent to a colleague.

import { el } from '../dom.js';
import { articlePanel } from './article-panel.js';
import { personPanel } from './person-panel.js';

const KINDS = { person: personPanel, article: articlePanel };

/** Follows the address from now on. Returns {refresh(kind, id), refreshAny()}: reads the open panel again, when it shows that thing or in any case. */
export function panels(dialog) {
  const content = dialog.querySelector('[data-part="content"]');
  let open = null;
  let opener = null;
  let depth = 0;
  let run = 0;

  async function show(target) {
    const mine = ++run;
    if (!dialog.open) {
      opener = document.activeElement;
      dialog.showModal();
    }
    const same = open && open.kind === target.kind && open.id === target.id;
    open = target;
    if (!same) {
      content.replaceChildren(el('p', { class: 'panel-wait' }, 'Reading…'));
      dialog.querySelector('.panel-scroll').scrollTop = 0;
    }
    const body = await KINDS[target.kind](target.id).catch((error) => failure(error, () => show(target)));
    if (mine !== run) return;
    const focused = content.contains(document.activeElement);
    content.replaceChildren(...body);
    if (!same || focused) content.querySelector('h2')?.focus({ preventScroll: same });
  }

  function follow() {
    const target = parse(location.hash);
    if (target) return show(target);
    if (dialog.open) dialog.close();
    return null;
  }

  function closed() {
    run += 1;
    open = null;
    content.replaceChildren();
    if (parse(location.hash)) leave();
    const back = opener?.isConnected ? opener : document.querySelector('main');
    opener = null;
    back?.focus({ preventScroll: true });
  }

  // Going back keeps the history clean when the panel was opened here; a panel opened by its address is left in place.
  function leave() {
    if (depth > 0) history.go(-depth);
    else history.replaceState(null, '', location.pathname + location.search);
    depth = 0;
  }

  addEventListener('hashchange', follow);
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a[href^="#"]');
    if (link && parse(link.hash) && link.hash !== location.hash && !event.ctrlKey && !event.metaKey && !event.shiftKey) depth += 1;
  });
  addEventListener('popstate', () => {
    if (!parse(location.hash)) depth = 0;
  });
  dialog.addEventListener('close', closed);
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog || event.target.closest('[data-part="close"]')) dialog.close();
  });
  follow();

  return {
    refresh(kind, id) {
      if (open?.kind === kind && open.id === id) show(open);
    },
    refreshAny() {
      if (open) show(open);
    },
  };
}

function parse(hash) {
  const found = /^#(person|article)\/(.+)$/.exec(hash);
  if (!found) return null;
  try {
    return { kind: found[1], id: decodeURIComponent(found[2]) };
  } catch {
    return null;
  }
}

function failure(error, again) {
  return [
    el('h2', { tabindex: '-1', id: 'panel-title' }, 'This could not be read'),
    el('p', null, error.message),
    el('p', null, el('button', { type: 'button', class: 'button', on: { click: again } }, 'Try again')),
  ];
}
