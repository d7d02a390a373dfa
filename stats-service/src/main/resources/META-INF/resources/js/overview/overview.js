// The first page: counters, charts, ranked bars, claims, feeds, and the two lists beside them.

import { pastBanner } from '../asof/banner.js';
import { replay } from '../asof/replay.js';
import { showOverview, showPresent, showTimes } from '../counters.js';
import { byId } from '../dom.js';
import { knowledge } from '../knowledge.js';
import { renewTimes } from '../list/cells.js';
import { articleList, personList } from '../list/views.js';
import { get } from '../live/api.js';
import { batch } from '../live/batch.js';
import { optional } from '../optional.js';
import { sectionFailure, showEmptiness } from '../states.js';
import { filterIn, filterWords, sameFilter } from '../text/filters.js';
import { bounds } from '../text/periods.js';
import { routeHash } from '../text/routes.js';
import { beginning } from '../text/steps.js';
import { readClaims } from './claims.js';
import { figures } from './figures.js';
import { readFeeds } from './feeds.js';
import { railTabs } from './rail.js';

const FEEDS_MS = 60000;
const TIMES_MS = 20000;

export function overviewView() {
  const persons = personList();
  const articles = articleList(byId('articles-everything'));
  const rail = railTabs();
  const charts = figures(pick);
  let filter = null;
  let latest = null;
  let settled = Promise.resolve();

  const readCounts = sectionFailure(byId('counters-status'), async () => counted(await get('overview')));
  const claims = sectionFailure(byId('claims-status'), () => optional('claims', [byId('claims')], readClaims));
  const claimsLater = batch(() => claims(), 3000);
  const feeds = async () => charts.setOutages(await readFeeds().catch(() => []));
  const time = replay(rangeOf, () => settled);
  pastBanner();

  function counted(overview) {
    if (latest && overview.claims !== latest.claims) claimsLater('claims');
    latest = overview;
    showOverview(overview);
    showEmptiness(overview);
  }

  // Choosing what is chosen already takes the choice back.
  function pick(choice) {
    location.hash = sameFilter(choice, filter) ? routeHash('overview') : routeHash('overview', null, choice);
  }

  function show(id, query) {
    const chosen = filterIn(query);
    const before = filter;
    filter = chosen;
    const chip = byId('persons-filter');
    chip.hidden = !filter;
    chip.querySelector('[data-part="words"]').textContent = filterWords(filter);
    if (sameFilter(before, filter)) return;
    charts.select(filter);
    persons.filter(filter);
    if (filter) rail.open('persons', true);
  }

  async function rangeOf(axis) {
    const now = Date.now();
    if (axis === 'recorded') {
      const totalAt = async (moment) => (await get('aggregates/defections', { by: 'year', asOf: new Date(moment).toISOString() })).total;
      return { from: await beginning(totalAt, now).catch(() => now - 86400000), to: now };
    }
    const first = (await get('aggregates/narratives', { by: 'quarter' }).catch(() => null))?.buckets[0]?.key;
    const to = Date.parse(latest?.newestPublishedAt ?? '');
    return first && to > bounds(first).from ? { from: bounds(first).from, to } : null;
  }

  byId('persons-filter').addEventListener('click', () => {
    location.hash = routeHash('overview');
    byId('persons-tab').focus({ preventScroll: true });
  });
  knowledge.listen(() => {
    settled = charts.readAll();
    if (knowledge.isLive()) showPresent();
  });
  setInterval(() => {
    showTimes();
    renewTimes();
  }, TIMES_MS);
  setInterval(feeds, FEEDS_MS);

  return {
    title: '',
    show,
    readAll() {
      settled = charts.readAll();
      for (const read of [readCounts, claims, feeds, persons.reload, articles.reload]) read();
    },
    startReplay: () => time.start(),
    counted,
    charts,
    persons,
    articles,
  };
}
