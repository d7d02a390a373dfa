// Whether the feeds are heard: what is not heard cannot be counted.

import { byId, el } from '../dom.js';
import { get } from '../live/api.js';
import { since } from '../list/cells.js';
import { optional } from '../optional.js';
import { day } from '../text/dates.js';
import { count, grouped, plain } from '../text/words.js';

const ORDER = ['failing', 'silent'];
const FIRST = 9;

/** Reads and shows the feeds; gives the outages, none when they are not known. */
export async function readFeeds() {
  const part = byId('feeds');
  const coverage = await optional('feed health', [part], () => get('coverage'));
  if (!coverage) return [];
  show(coverage);
  return coverage.outages ?? [];
}

function show({ reachable, feeds = [], healthy = 0, silent = 0, failing = 0, asOf, outages = [] }) {
  byId('feeds-state').replaceChildren(figure(healthy, 'heard', 'ok'), figure(silent, 'silent', 'wait'), figure(failing, 'failing', 'bad'));
  const ordered = [...feeds].sort((a, b) => rank(b) - rank(a) || b.articles - a.articles);
  byId('feeds-list').replaceChildren(...ordered.slice(0, FIRST).map(feed));
  byId('feeds-note').replaceChildren(...note(reachable, feeds, asOf, outages));
}

function rank({ state }) {
  return ORDER.length - (ORDER.indexOf(state) + 1 || ORDER.length + 1);
}

function figure(n, words, state) {
  return el('li', { class: 'feed-figure', data: { state: n > 0 ? state : 'none' } }, el('b', null, grouped(n)), ` ${words}`);
}

function feed({ feedId, title, state, lastSuccess, errors, articles }) {
  const heard = lastSuccess ? ['heard ', since(lastSuccess)] : ['never heard'];
  const wrong = errors > 0 ? [', ', count(errors, 'failure'), ' in a row'] : [];
  return el('li', { class: 'feed', data: { state, id: feedId } }, el('span', { class: 'feed-sign', title: plain(state) }, el('span', { class: 'visually-hidden' }, `${plain(state)}: `)), el('bdi', { class: 'feed-title' }, title || feedId), el('span', { class: 'feed-note' }, heard, wrong), el('span', { class: 'feed-articles' }, grouped(articles)));
}

function note(reachable, feeds, asOf, outages) {
  if (!reachable) return [el('span', { class: 'caution' }, asOf ? `The ingest service does not answer; this is how it was on ${day(asOf)}.` : 'The ingest service does not answer.')];
  if (feeds.length === 0) return ['No feed is set up; articles come by hand.'];
  const more = feeds.length > FIRST ? `${count(feeds.length - FIRST, 'more feed')}. ` : '';
  return [more, outages.length > 0 ? `${count(outages.length, 'outage')} on record; the charts mark the periods.` : 'No outage on record.'];
}
