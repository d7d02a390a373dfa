// The place for every view but the overview: says that it reads, shows what was read, or why it could not and how to try again.

import { byId, el } from '../dom.js';

/**
 * A view whose content is read anew for each id.
 * @param read id → promise of nodes
 * @param kind a class for the style sheet
 */
export function readingView(title, kind, read) {
  const stage = byId('stage');
  let run = 0;
  let shown = null;
  let open = false;

  async function show(id, query, again) {
    const mine = ++run;
    shown = { id, query };
    open = true;
    if (!again) {
      stage.className = `stage ${kind}`;
      stage.replaceChildren(skeleton());
    }
    const nodes = await read(id, query).catch((error) => failure(error, () => show(id, query, false)));
    if (mine !== run) return;
    const held = stage.contains(document.activeElement) && again;
    const unfolded = new Set([...stage.querySelectorAll('details[open]')].map((node) => node.dataset.keep));
    stage.replaceChildren(...nodes);
    for (const node of stage.querySelectorAll('details[data-keep]')) if (unfolded.has(node.dataset.keep)) node.open = true;
    if (!again || held) stage.querySelector('h2')?.focus({ preventScroll: again });
    if (!again) stage.querySelector('.sought')?.scrollIntoView({ block: 'center' });
  }

  return {
    title,
    show,
    leave() {
      run += 1;
      open = false;
    },
    /** Reads again what is shown, when it is this id, or in any case without one. */
    refresh(id) {
      if (open && (id === undefined || id === shown.id)) show(shown.id, shown.query, true);
    },
  };
}

export function skeleton() {
  return el('div', { class: 'skeleton', role: 'status', 'aria-label': 'Reading' }, Array.from({ length: 5 }, () => el('span')));
}

export function failure(error, again) {
  return [
    el('h2', { class: 'page-title', tabindex: '-1' }, 'This could not be read'),
    el('p', { class: 'failure' }, error.message),
    el('p', null, el('button', { type: 'button', class: 'button', on: { click: again } }, 'Try again')),
  ];
}
