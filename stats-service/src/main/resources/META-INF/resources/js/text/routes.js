// Addresses inside the page: "#person/d-1", "#overview?by=quarter&key=2015-Q2". They can be sent to a colleague.

const VIEWS = new Set(['overview', 'review', 'search', 'claims', 'person', 'article', 'alerts', 'rules', 'silences', 'receivers']);
const WITH_ID = new Set(['person', 'article']);

/** {view, id, query} of an address; the overview when it is none of ours. */
export function parseRoute(hash) {
  const [path, search = ''] = (hash ?? '').replace(/^#\/?/, '').split('?', 2);
  const slash = path.indexOf('/');
  const view = slash < 0 ? path : path.slice(0, slash);
  const id = slash < 0 ? null : decoded(path.slice(slash + 1));
  if (!VIEWS.has(view) || (WITH_ID.has(view) && !id)) return { view: 'overview', id: null, query: {} };
  return { view, id, query: Object.fromEntries(new URLSearchParams(search)) };
}

/** The address of a view; empty values are left out. */
export function routeHash(view, id = null, query = {}) {
  const search = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== null && value !== undefined && value !== ''));
  const tail = search.size > 0 ? `?${search}` : '';
  return `#${view}${id ? `/${encodeURIComponent(id)}` : ''}${tail}`;
}

export const personHash = (id) => routeHash('person', id);
export const articleHash = (id) => routeHash('article', id);
export const alertHash = (id, filter = {}) => routeHash('alerts', id, filter);
/** The article, at the sentence of a piece of evidence. */
export const articlePlace = ({ articleId, start, end }) => routeHash('article', articleId, Number.isInteger(start) ? { at: `${start}-${end}` } : {});
export const ruleHash = (id) => routeHash('rules', id);

function decoded(text) {
  try {
    return decodeURIComponent(text) || null;
  } catch {
    return null;
  }
}
