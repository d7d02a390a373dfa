// Which state of knowledge the page shows: now, or a day of the past. It is kept in the address.

import { signal } from './signal.js';
import { LIVE, knowledgeIn, knowledgeQuery, searchWith } from './text/knowledge.js';

const state = signal(knowledgeIn(location.search));

export const knowledge = {
  get: state.get,
  listen: state.listen,
  isLive: () => state.get().at === null,
  /** The API's parameters for it. */
  query: () => knowledgeQuery(state.get()),
  set(next) {
    const value = next.at === null ? LIVE : next;
    history.replaceState(history.state, '', location.pathname + searchWith(location.search, value) + location.hash);
    state.set(value);
  },
  backToLive: () => knowledge.set(LIVE),
};
