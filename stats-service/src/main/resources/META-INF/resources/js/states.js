// What the page says about itself: whether it is live, that a part failed, that there is nothing yet.

import { byId, el } from './dom.js';
import { again } from './live/again.js';
import { clock } from './text/dates.js';

/** A function that shows the state of the live line. */
export function liveState(node) {
  const words = {
    live: () => 'Live',
    reconnecting: () => 'Reconnecting',
    stale: (since) => `Stale since ${clock(since)}`,
  };
  return (state, since) => {
    const text = words[state](since);
    document.documentElement.classList.toggle('stale', state === 'stale');
    if (node.dataset.state === state && node.textContent === text) return;
    node.dataset.state = state;
    node.textContent = text;
  };
}

/** Wraps a reading so that its failure is told in its own part, with a way to try again; what passes is tried again by itself. */
export function sectionFailure(status, read) {
  const next = again();
  const attempt = async () => {
    try {
      await read();
      next.done();
      if (status.dataset.failed) status.replaceChildren();
      delete status.dataset.failed;
    } catch (error) {
      next.failed(error, attempt);
      const said = `This part could not be read. ${error.message} `;
      if (status.dataset.failed === said) return;
      status.dataset.failed = said;
      const retry = el('button', { type: 'button', class: 'button', on: { click: attempt } }, 'Try again');
      status.replaceChildren(el('span', { class: 'failure' }, said, retry));
    }
  };
  return attempt;
}

export function showEmptiness({ articles }) {
  byId('welcome').hidden = articles > 0;
}
