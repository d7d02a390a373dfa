// The small card beside the column that is hovered or focused. Its words are also the column's label, so it is hidden from screen readers.

import { el } from '../dom.js';

/** Shows `describe(column)` (a list of nodes) for any [data-key] column inside `columns`, placed within `frame`. */
export function tips(frame, columns, describe) {
  const tip = el('div', { class: 'tip', 'aria-hidden': 'true', hidden: true });
  frame.append(tip);
  let current = null;

  const over = (event) => show(event.target.closest('[data-key]'));
  columns.addEventListener('pointerover', over);
  columns.addEventListener('focusin', over);
  columns.addEventListener('pointerleave', () => show(focused()));
  columns.addEventListener('focusout', () => show(null));
  frame.addEventListener('scroll', () => current && place(current), true);
  frame.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') show(null);
  });

  function show(column) {
    current?.classList.remove('pointed');
    current = column;
    tip.hidden = !column;
    if (!column) return;
    column.classList.add('pointed');
    tip.replaceChildren(...describe(column));
    place(column);
  }

  function place(column) {
    const outer = frame.getBoundingClientRect();
    const inner = column.getBoundingClientRect();
    const middle = inner.left + inner.width / 2 - outer.left;
    const half = tip.offsetWidth / 2;
    const left = Math.max(half, Math.min(outer.width - half, middle));
    tip.style.setProperty('left', `${left}px`);
  }

  function focused() {
    const active = document.activeElement;
    return columns.contains(active) && active.matches(':focus-visible') ? active.closest('[data-key]') : null;
  }

  return { refresh: () => show(current?.isConnected ? current : null) };
}
