// Shows the view that the address names. The overview stays in the page while another view is in front of it, and keeps its place.

import { byId } from './dom.js';
import { parseRoute, routeHash } from './text/routes.js';

// Views that lie behind one entry of the navigation.
const PART_OF = { rules: 'alerts', silences: 'alerts', receivers: 'alerts' };

/**
 * @param views name → {show(id, query, again): shows it; title?: of the browser's tab; leave?()}. `again` is true when only
 *     the address's query changed.
 */
export function router(views) {
  let current = null;
  let place = 0;

  function follow() {
    const route = parseRoute(location.hash);
    const again = current?.view === route.view && current.id === route.id;
    if (!again) change(route);
    current = route;
    const { show, title } = views[route.view];
    document.title = title ? `${title} · Testimony` : 'Testimony';
    show(route.id, route.query, again);
  }

  function change(route) {
    if (current) views[current.view].leave?.();
    if (current?.view === 'overview') place = scrollY;
    const overview = route.view === 'overview';
    byId('overview').hidden = !overview;
    byId('stage').hidden = overview;
    document.documentElement.dataset.view = route.view;
    for (const link of document.querySelectorAll('[data-nav]')) {
      if (link.dataset.nav === (PART_OF[route.view] ?? route.view)) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
    if (current) scrollTo({ top: overview ? place : 0, behavior: 'instant' });
  }

  document.querySelector('.skip').addEventListener('click', (event) => {
    event.preventDefault();
    byId('main').focus();
  });
  addEventListener('hashchange', follow);
  takeOver();
  follow();
  return { current: () => current };
}

// Addresses of earlier versions named a chosen quarter before the hash.
function takeOver() {
  const url = new URL(location.href);
  const quarter = url.searchParams.get('quarter');
  if (!quarter) return;
  url.searchParams.delete('quarter');
  if (!url.hash) url.hash = routeHash('overview', null, { by: 'quarter', key: quarter });
  history.replaceState(null, '', url);
}
