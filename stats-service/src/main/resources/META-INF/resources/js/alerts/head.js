// The head of the four pages about alerts: what is told, by which rules, what is kept quiet, and to whom it goes.

import { el } from '../dom.js';
import { inward } from '../list/cells.js';
import { routeHash } from '../text/routes.js';

const PAGES = [['alerts', 'Alerts'], ['rules', 'Rules'], ['silences', 'Silences'], ['receivers', 'Receivers']];

/** Nodes: a title with one sentence, what can be done, and the way to the other three. */
export function alertsHead(current, title, says, tools = []) {
  return [
    el('header', { class: 'page-head' }, el('div', null, el('h2', { class: 'page-title', tabindex: '-1' }, title), el('p', { class: 'sheet-count' }, says)), tools.length > 0 && el('div', { class: 'actions' }, tools)),
    el('nav', { class: 'review-kinds alert-pages', 'aria-label': 'About alerts' }, PAGES.map(([view, name]) => inward(routeHash(view), { class: 'kind', 'aria-current': view === current ? 'page' : null, data: view === 'receivers' ? { needs: 'admin' } : null }, name))),
  ];
}
