// One tab stop for a row of columns or a list of bars; the arrow keys, Home and End move inside it.

const MOVES = {
  ArrowLeft: (at) => at - 1,
  ArrowUp: (at) => at - 1,
  ArrowRight: (at) => at + 1,
  ArrowDown: (at) => at + 1,
  Home: () => 0,
  End: (at, last) => last,
};

export function roving(container) {
  container.addEventListener('keydown', (event) => {
    const move = MOVES[event.key];
    const items = stops(container);
    const at = items.indexOf(document.activeElement);
    if (!move || at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = items[Math.max(0, Math.min(items.length - 1, move(at, items.length - 1)))];
    next.focus();
  });
  container.addEventListener('focusin', (event) => {
    const item = event.target.closest('[data-key]');
    if (item) makeStop(container, item);
  });
}

/** After the columns changed: the one that was the stop stays it, otherwise the last (the newest) or the first becomes it. */
export function keepOneStop(container, otherwise = 'last') {
  const items = stops(container);
  const stop = items.find((item) => item.tabIndex === 0 && item.hasAttribute('tabindex')) ?? items[otherwise === 'last' ? items.length - 1 : 0];
  if (stop) makeStop(container, stop);
}

function makeStop(container, stop) {
  for (const item of stops(container)) item.tabIndex = item === stop ? 0 : -1;
}

function stops(container) {
  return [...container.querySelectorAll('[data-key]')];
}
