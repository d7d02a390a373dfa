// Persons and articles by words, as they are typed. The address holds the words.

import { byId, el } from '../dom.js';
import { get, newestOnly, notOffered } from '../live/api.js';
import { inward, statusBadge } from '../list/cells.js';
import { displayName, personFacts } from '../list/person-card.js';
import { day } from '../text/dates.js';
import { articleHash, personHash, routeHash } from '../text/routes.js';
import { markedPieces } from '../text/spans.js';
import { count } from '../text/words.js';

const TYPING_MS = 160;
const LIMIT = 20;

export function searchView() {
  const stage = byId('stage');
  const field = byId('search');
  const newest = newestOnly();
  let timer = null;
  let parts = null;

  function show(id, { q = '' }, again) {
    if (!again || !parts?.results.isConnected) parts = frame(stage);
    if (document.activeElement !== field) field.value = q;
    read(q);
  }

  async function read(q) {
    if (!q.trim()) {
      await newest(async () => undefined);
      parts.status.textContent = 'Type a name in any spelling, or words from a title or a sentence.';
      return parts.results.replaceChildren();
    }
    parts.results.setAttribute('aria-busy', 'true');
    try {
      const found = await newest((signal) => get('search', { q, limit: LIMIT }, signal));
      if (found) render(found);
    } catch (error) {
      parts.results.replaceChildren();
      parts.status.replaceChildren(el('span', { class: 'failure' }, notOffered(error) ? 'This service does not offer search.' : error.message), ' ', el('button', { type: 'button', class: 'button quiet', on: { click: () => read(q) } }, 'Try again'));
    }
    parts.results.removeAttribute('aria-busy');
    return undefined;
  }

  function render({ persons, articles, q }) {
    const words = (hits, noun) => (hits.more ? 'more than ' : '') + count(hits.total, noun);
    parts.status.textContent = `${words(persons, 'person')} and ${words(articles, 'article')} for “${q}”`;
    parts.results.replaceChildren(column('Persons', persons, person), column('Articles', articles, article));
  }

  function typed() {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const hash = routeHash('search', null, { q: field.value });
      if (document.documentElement.dataset.view === 'search') {
        history.replaceState(null, '', location.pathname + location.search + hash);
        read(field.value);
      } else if (field.value.trim()) location.hash = hash;
    }, TYPING_MS);
  }

  field.addEventListener('input', typed);
  field.form.addEventListener('submit', (event) => {
    event.preventDefault();
    typed();
  });
  addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea, select') || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    field.focus();
    field.select();
  });

  return { title: 'Search', show };
}

function frame(stage) {
  const status = el('p', { class: 'sheet-count', role: 'status' });
  const results = el('div', { class: 'results' });
  stage.className = 'stage search';
  stage.replaceChildren(el('header', { class: 'page-head' }, el('div', null, el('h2', { class: 'page-title', tabindex: '-1' }, 'Search'), status)), results);
  return { status, results };
}

function column(name, { items, total, more }, card) {
  const rest = total > items.length ? el('p', { class: 'faint small' }, `The first ${items.length} of ${more ? 'more than ' : ''}${total}; more words narrow it.`) : null;
  return el('section', { class: 'sheet', 'aria-label': name }, el('h3', null, name, ' ', el('span', { class: 'faint' }, more ? `${total}+` : String(total))), items.length > 0 ? el('ul', { class: 'cards' }, items.map(card)) : el('p', { class: 'empty-words' }, `No ${name.toLowerCase()}.`), rest);
}

function person(found) {
  const match = found.matched?.[0];
  const name = displayName(found);
  const title = match?.text === name ? marks(name, found.matched.filter(({ text }) => text === name)) : name;
  const alias = match && match.text !== name ? el('p', { class: 'card-line' }, 'also ', marks(match.text, [match])) : null;
  return el('li', { class: 'card person', data: { testid: 'found-person', id: found.defectorId } }, el('div', { class: 'card-head' }, el('h4', null, inward(personHash(found.defectorId), { class: 'card-open' }, el('bdi', null, title))), statusBadge(found.status)), alias, personFacts(found));
}

function article({ articleId, title, publisher, publishedAt, language, snippet }) {
  const inTitle = snippet?.text === title;
  return el(
    'li',
    { class: 'card article', data: { testid: 'found-article', id: articleId } },
    el('h4', null, inward(articleHash(articleId), { class: 'card-open', dir: 'auto', lang: language }, inTitle ? marks(title, snippet.marks) : title || 'Untitled article')),
    el('p', { class: 'card-line' }, el('bdi', null, publisher), ` · ${day(publishedAt) ?? 'no publication date'}`),
    snippet?.text && !inTitle && el('p', { class: 'sentence', dir: 'auto', lang: language }, marks(snippet.text, snippet.marks)),
  );
}

function marks(text, spans) {
  return markedPieces(text, spans).map((piece) => (piece.marked ? el('mark', null, piece.text) : piece.text));
}
