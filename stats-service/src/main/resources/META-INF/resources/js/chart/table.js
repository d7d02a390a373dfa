// The same figures as a table: always in the page, so that it can be read without seeing the chart.

import { el } from '../dom.js';

/** Rows are {data, cells}; the first cell names the row. */
export function fillTable(table, caption, heads, rows) {
  table.replaceChildren(
    el('caption', null, caption),
    el('thead', null, el('tr', null, heads.map((head) => el('th', { scope: 'col' }, head)))),
    el('tbody', null, rows.map(row)),
  );
}

/** A pair of buttons that show either the chart or the table of one figure. */
export function viewSwitch(figure) {
  const buttons = [...figure.querySelectorAll('[data-view]')];
  const wrap = figure.querySelector('.table-wrap');
  const show = (view) => {
    figure.dataset.shows = view;
    wrap.classList.toggle('visually-hidden', view !== 'table');
    wrap.tabIndex = view === 'table' ? 0 : -1;
    for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset.view === view));
  };
  for (const button of buttons) button.addEventListener('click', () => show(button.dataset.view));
  show('chart');
}

function row({ data, cells: [name, ...rest] }) {
  return el('tr', { data }, el('th', { scope: 'row' }, name), rest.map((cell) => el('td', null, cell)));
}
