// Persons and articles beside the charts: side by side as tabs where there is room for one only.

import { byId } from '../dom.js';

const TABS = ['persons', 'articles'];

/** Returns {open(name, inSight)}. */
export function railTabs() {
  const tab = (name) => byId(`${name}-tab`);

  function open(name, inSight = false) {
    for (const each of TABS) {
      const chosen = each === name;
      tab(each).setAttribute('aria-selected', String(chosen));
      tab(each).tabIndex = chosen ? 0 : -1;
      byId(each).hidden = !chosen;
    }
    if (inSight) byId('rail').scrollIntoView({ block: 'nearest', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
  }

  for (const name of TABS) {
    tab(name).addEventListener('click', () => open(name));
    tab(name).addEventListener('keydown', (event) => {
      if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
      const other = TABS[(TABS.indexOf(name) + 1) % TABS.length];
      open(other);
      tab(other).focus();
    });
  }
  open('persons');
  return { open };
}
