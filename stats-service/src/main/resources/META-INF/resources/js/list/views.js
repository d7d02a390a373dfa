// The two live lists of the overview: which ones the service is asked for, and which arrivals belong.

import { byId } from '../dom.js';
import { knowledge } from '../knowledge.js';
import { get } from '../live/api.js';
import { afterwards, batch } from '../live/batch.js';
import { count, grouped } from '../text/words.js';
import { articleCard } from './article-card.js';
import { liveList } from './live-list.js';
import { personCard } from './person-card.js';

const PAGE = 20;
const COUNTED = new Set(['suggested', 'confirmed']);

/** Persons, all or those whom a filter chooses, now or as known on a day. Returns {reload, offer, filter(filter)}. */
export function personList() {
  let chosen = null;
  const list = liveList(partsOf('persons'), {
    keyOf: (person) => person.defectorId,
    card: personCard,
    enters: ({ status }) => COUNTED.has(status) && !chosen,
    load: (cursor) => get('defectors', { limit: PAGE, cursor, ...chosen, ...knowledge.query() }),
    words: (shown, total) => words(shown, total, ['person', 'persons'], chosen ? 'Nobody is in this list.' : 'No persons yet.'),
    freshWords: (n) => `${count(n, 'new person', 'new persons')}`,
  });
  const again = batch(() => list.reload(), 1500);
  knowledge.listen(afterwards(() => list.reload()));
  return {
    reload: list.reload,
    /** Whom a filter or a day keeps is the service's to say: then the list is read anew. */
    offer(arrivals) {
      if (!knowledge.isLive()) return 0;
      const added = list.offer(arrivals);
      if (chosen) again('list');
      return added;
    },
    filter(filter) {
      chosen = filter;
      return list.reload();
    },
  };
}

/** Articles, the relevant ones or all that were read. Returns {reload, offer}. */
export function articleList(everything) {
  const list = liveList(partsOf('articles'), {
    keyOf: (article) => article.articleId,
    card: articleCard,
    enters: ({ relevant }) => everything.checked || relevant,
    load: (cursor) => get('articles', { limit: PAGE, cursor, relevant: everything.checked ? null : true }),
    words: (shown, total) => words(shown, total, ['article'], everything.checked ? 'No articles yet.' : 'No relevant articles yet.'),
    freshWords: (n) => `${count(n, 'new article')}`,
  });
  everything.addEventListener('change', list.reload);
  return list;
}

function words(shown, total, noun, none) {
  if (shown === 0) return none;
  return shown < total ? `${grouped(shown)} of ${count(total, ...noun)}` : count(total, ...noun);
}

function partsOf(name) {
  return { list: byId(`${name}-list`), status: byId(`${name}-status`), fresh: byId(`${name}-fresh`), more: byId(`${name}-more`) };
}
