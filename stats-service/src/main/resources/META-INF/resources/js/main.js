// The page: its views, what is read once, what arrives live.

import { readNewestAlerts } from './alerts/newest.js';
import { decisions } from './decide/decisions.js';
import { decisionTray } from './decide/tray.js';
import { byId } from './dom.js';
import { knowledge } from './knowledge.js';
import { get, streamAddress } from './live/api.js';
import { announcer, batch, spaced } from './live/batch.js';
import { patched } from './live/patches.js';
import { listen } from './live/stream.js';
import { optional } from './optional.js';
import { overviewView } from './overview/overview.js';
import { router } from './router.js';
import * as session from './session.js';
import { liveState } from './states.js';
import { isNews } from './text/alerts.js';
import { themeToggle } from './theme.js';
import { alertsView } from './view/alerts.js';
import { articlePage } from './view/article.js';
import { claimsPage } from './view/claims.js';
import { personPage } from './view/person.js';
import { receiversView } from './view/receivers.js';
import { reviewView } from './view/review.js';
import { rulesView } from './view/rules.js';
import { searchView } from './view/search.js';
import { silencesView } from './view/silences.js';
import { readingView } from './view/stage.js';

await session.begin();

const counts = { defections: null, narratives: null };

themeToggle(byId('theme'));
decisionTray();

const overview = overviewView();
const person = readingView('Person', 'person-page', personPage);
const article = readingView('Article', 'article-page', articlePage);
const claims = readingView('Claims', 'claims-page', claimsPage);
const review = reviewView();
const alerts = alertsView();
const [rules, silences, receivers] = [rulesView(), silencesView(), receiversView()];
const announce = announcer(byId('announcements'));

const readBadge = () => optional('a review queue', [byId('nav-review')], async () => badge(await get('review', { limit: 1 }))).catch(() => null);
const badgeLater = batch(readBadge, 5000);
const newestAlertsLater = batch(readNewestAlerts, 300);

function badge({ total }) {
  byId('review-count').textContent = total > 0 ? (total > 999 ? '999+' : String(total)) : '';
}

// While more changes than can be told, the page is told to load anew again and again.
const readEverything = spaced(() => {
  overview.readAll();
  readBadge();
  readNewestAlerts();
  for (const view of [person, article, claims, review, alerts, rules, silences, receivers]) view.refresh();
}, 3000);

function aggregateCame({ patch, ...parts }) {
  for (const [name, tell] of [['defections', overview.charts.liveDefections], ['narratives', overview.charts.liveNarratives]]) {
    if (!parts[name]) continue;
    counts[name] = patched(counts[name], parts[name], patch === true);
    if (counts[name] === null) return readEverything();
    figuresCame(name, () => tell(counts[name]));
  }
  return undefined;
}

// Charts are drawn anew at most twice a second, as the lists are.
const figuresCame = batch((updates) => updates.forEach((update) => update()), 500);
const personCame = batch((arrived) => {
  decisions.observe(arrived);
  announce('person', overview.persons.offer(arrived));
  for (const { defectorId } of arrived) person.refresh(defectorId);
});
const articleCame = batch((arrived) => {
  announce('article', overview.articles.offer(arrived));
  for (const { articleId } of arrived) article.refresh(articleId);
});

const told = new Set();
const alertCame = batch((arrived) => {
  for (const alert of arrived.filter((each) => isNews(each) && !each.silencedBy && !told.has(each.alertId))) {
    told.add(alert.alertId);
    announce(alert.severity === 'critical' ? 'critical alert' : 'alert', 1);
  }
  alerts.arrived(arrived);
  newestAlertsLater('newest');
});

const ON = {
  aggregate: aggregateCame,
  pipeline: (data) => figuresCame('overview', () => overview.counted(data)),
  defector: (data) => {
    personCame(data.defectorId, data);
    badgeLater('badge');
  },
  article: (data) => articleCame(data.articleId, data),
  review: (data) => {
    badge(data);
    review.refresh();
  },
  alert: (data) => alertCame(data.alertId, data),
  reset: readEverything,
  'signed-out': session.toSignIn,
};

router({ overview, person, article, claims, review, alerts, rules, silences, receivers, search: searchView() });
listen(streamAddress(), { onEvent: (name, data) => ON[name](data), onState: liveState(byId('live')), onBegin: readEverything, onGap: readEverything, onRefused: session.check });
knowledge.listen(() => person.refresh());
overview.startReplay();
