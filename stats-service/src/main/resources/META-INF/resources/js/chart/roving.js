// One tab stop for a row of columns; the arrow keys, Home and End move inside it.

const MOVES = {
  ArrowLeft: (at) => at - 1,
  ArrowRight: (at) => at + 1,
  Home: () => 0,
  End: (at, last) => last,
};

export function roving(container) {
  container.addEventListener('keydown', (event) => {
    const move = MOVES[event.key];
    const items = [...container.children];
    const at = items.indexOf(document.activeElement);
    if (!move || at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = items[Math.max(0, Math.min(items.length - 1, move(at, items.length - 1)))];
    next.focus();
  });
  container.addEventListener('focusin', (event) => {
    const item = event.target.closest('[data-key]');
    if (item?.parentElement === container) makeStop(container, item);
  });
}

/** After the columns changed: the one that was the stop stays it, otherwise the newest becomes it. */
export function keepOneStop(container) {
  const items = [...container.children];
  const stop = items.find((item) => item.tabIndex === 0) ?? items[items.length - 1];
  if (stop) makeStop(container, stop);
}

function makeStop(container, stop) {
  for (const item of container.children) item.tabIndex = item === stop ? 0 : -1;
}
