// Small pieces that cards and panels share.

import { el, outward } from '../dom.js';
import { ago, day } from '../text/dates.js';
import { narrative } from '../text/words.js';

export function chip(text, title) {
  return el('li', { class: 'chip', title }, el('bdi', null, text));
}

/** The narratives as marked words; a marker's shape says the same as its colour. */
export function narrativeList(codes) {
  if (codes.length === 0) return null;
  return el('ul', { class: 'narratives', 'aria-label': 'Reasons given' }, codes.map((code) => el('li', { class: 'narrative', data: { code } }, narrative(code))));
}

/** A sentence from an article as a quotation, with where it stands written. */
export function quotation(content, source, attributes) {
  return el('figure', { ...attributes, class: 'quotation' }, el('blockquote', { dir: 'auto', lang: source?.language }, content), source && el('figcaption', null, citation(source)));
}

/** "Publisher, 12 March 2015", the publisher being the link to the article. */
export function citation({ publisher, publishedAt, url, title }) {
  const date = day(publishedAt);
  return [outward(url, { title: title || null }, el('bdi', null, publisher || 'source')), date ? `, ${date}` : ''];
}

/** Passages with their marked spans as text and <mark>; a gap in the text is shown. */
export function marked(listOfSegments) {
  return listOfSegments.flatMap((segments, i) => [
    i > 0 && el('span', { class: 'gap' }, ' … '),
    ...segments.map((part) => (part.marked ? el('mark', null, part.text) : part.text)),
  ]);
}

/** A link to a panel of this page. */
export function inward(hash, attributes, ...children) {
  const link = el('a', attributes, ...children);
  link.href = hash;
  return link;
}

export function statusBadge(status, note) {
  return el('span', { class: 'status', data: { status }, title: note }, status);
}

/** "4 minutes ago", which `renewTimes` keeps true. */
export function since(instant) {
  return el('time', { datetime: instant, class: 'since' }, ago(instant, new Date()) ?? '');
}

export function renewTimes() {
  const now = new Date();
  for (const node of document.querySelectorAll('time.since')) {
    const words = ago(node.dateTime, now) ?? '';
    if (node.textContent !== words) node.textContent = words;
  }
}
