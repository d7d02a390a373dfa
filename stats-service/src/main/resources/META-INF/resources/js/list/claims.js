// The figures that articles claim about groups, grouped, beside the persons; the two are never added up.

import { el } from '../dom.js';
import { bound, count, country, grouped, plain } from '../text/words.js';
import { inward, quotation } from './cells.js';
import { articleHash } from './article-card.js';

const FIRST = 4;
let all = false;

export function showClaims({ list, status, more }, { items, total }) {
  const shown = all ? items : items.slice(0, FIRST);
  list.replaceChildren(...shown.map(claim));
  status.textContent = items.length === 0 ? 'No figures claimed so far.' : '';
  more.hidden = items.length <= FIRST;
  more.textContent = all ? 'Show fewer' : `Show all ${grouped(total ?? items.length)}`;
  more.onclick = () => {
    all = !all;
    showClaims({ list, status, more }, { items, total });
  };
}

function claim(group) {
  const example = group.examples?.[0];
  const facets = [group.nationality && country(group.nationality), group.gender && plain(group.gender)].filter(Boolean).join(', ');
  return el(
    'li',
    { class: 'claim', data: { count: group.count } },
    el('p', { class: 'claim-figure' }, bound(group.bound) && el('span', { class: 'claim-bound' }, bound(group.bound)), el('b', null, grouped(group.count))),
    el(
      'div',
      { class: 'claim-body' },
      el('p', { class: 'claim-of' }, el('bdi', null, plain(group.of)), facets && el('span', { class: 'faint' }, ` · ${facets}`)),
      el('p', { class: 'card-more' }, `${count(group.stories, 'story', 'stories')}, ${count(group.articles, 'article')}`, example && [' · ', inward(articleHash(example.articleId), null, 'read one')]),
      example && quotation(example.quote, example),
    ),
  );
}
