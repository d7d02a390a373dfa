// The two live lists of the page: which ones the service is asked for, and which arrivals belong.

import { byId } from '../dom.js';
import { get } from '../live/api.js';
import { quarterName } from '../text/dates.js';
import { likeliest } from '../text/periods.js';
import { count, grouped } from '../text/words.js';
import { articleCard } from './article-card.js';
import { liveList } from './live-list.js';
import { personCard } from './person-card.js';

const PAGE = 20;
const COUNTED = new Set(['suggested', 'confirmed']);

/** Persons, all or those whom the best count puts into one quarter. Returns {reload, offer, filter(key)}. */
export function personList() {
  let quarter = null;
  const list = liveList(partsOf('persons'), {
    keyOf: (person) => person.defectorId,
    card: personCard,
    enters: ({ status, defected }) => COUNTED.has(status) && (!quarter || likeliest(defected?.value) === quarter),
    load: (cursor) => get('defectors', { limit: PAGE, cursor, quarter }),
    words: (shown, total) => words(shown, total, ['person', 'persons'], quarter ? `The best count puts nobody into the ${quarterName(quarter)}.` : 'No persons yet.'),
    freshWords: (n) => `${count(n, 'new person', 'new persons')}`,
  });
  return {
    ...list,
    filter(key) {
      quarter = key;
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
