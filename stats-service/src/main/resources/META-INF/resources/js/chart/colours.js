// The style sheet's colours as the browser resolves them now, for drawings that cannot read it.

const NAMES = ['ink', 'ink-2', 'ink-3', 'line', 'line-strong', 'sheet', 'bar', 'bar-soft', 'range', 'accent', 'past', 'past-soft', 'outage', 'infighting', 'brutality', 'corruption', 'hardship'];
let probe = null;
let known = null;

/** {ink: "rgb(…)", …} */
export function colours() {
  known ??= read();
  return known;
}

const listeners = new Set();

/** Calls `listener` when the theme changes, until it answers false. */
export function onThemeChange(listener) {
  if (listeners.size === 0) watch();
  listeners.add(listener);
}

function watch() {
  const changed = () => {
    known = null;
    for (const listener of listeners) if (listener() === false) listeners.delete(listener);
  };
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', changed);
  new MutationObserver(changed).observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
}

function read() {
  if (!probe) {
    probe = document.createElement('i');
    probe.hidden = true;
    document.body.append(probe);
  }
  return Object.fromEntries(NAMES.map((name) => {
    probe.style.color = `var(--${name})`;
    return [name, getComputedStyle(probe).color];
  }));
}
