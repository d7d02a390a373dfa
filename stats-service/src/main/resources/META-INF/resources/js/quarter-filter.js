// The quarter chosen in the chart: a filter on the persons, told by a chip that removes it, and kept in the address.

import { quarterName } from './text/dates.js';
import { ordinal } from './text/periods.js';

/** `onChange(key or null)` for each change, and once at the start when the address names a quarter. Returns {toggle(key)}. */
export function quarterFilter({ chip, target }, onChange) {
  let chosen = fromAddress();

  function set(key) {
    chosen = key;
    const url = new URL(location.href);
    if (key) url.searchParams.set('quarter', key);
    else url.searchParams.delete('quarter');
    history.replaceState(history.state, '', url);
    show();
    onChange(key);
  }

  function show() {
    chip.hidden = !chosen;
    chip.querySelector('[data-part="words"]').textContent = chosen ? `Left in the ${quarterName(chosen)} (best count)` : '';
  }

  chip.addEventListener('click', () => {
    set(null);
    target.querySelector('h2').focus({ preventScroll: true });
  });
  show();
  if (chosen) queueMicrotask(() => onChange(chosen));

  return {
    toggle(key) {
      set(key === chosen ? null : key);
      if (chosen) target.scrollIntoView({ block: 'nearest', behavior: motion() });
    },
  };
}

function fromAddress() {
  const key = new URLSearchParams(location.search).get('quarter');
  return ordinal(key) === null ? null : key;
}

function motion() {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
}
