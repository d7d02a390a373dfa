// The page: its views, what is read once, what arrives live.

import { decisions } from './decide/decisions.js';
import { decisionTray } from './decide/tray.js';
import { byId } from './dom.js';
import { knowledge } from './knowledge.js';
import { get, streamAddress } from './live/api.js';
import { announcer, batch } from './live/batch.js';
import { patched } from './live/patches.js';
import { listen } from './live/stream.js';
import { optional } from './optional.js';
import { overviewView } from './overview/overview.js';
import { router } from './router.js';
import { liveState } from './states.js';
import { themeToggle } from './theme.js';
import { articlePage } from './view/article.js';
import { claimsPage } from './view/claims.js';
import { personPage } from './view/person.js';
import { reviewView } from './view/review.js';
import { searchView } from './view/search.js';
import { readingView } from './view/stage.js';

const counts = { defections: null, narratives: null };

themeToggle(byId('theme'));
decisionTray();

const overview = overviewView();
const person = readingView('Person', 'person-page', personPage);
const article = readingView('Article', 'article-page', articlePage);
const claims = readingView('Claims', 'claims-page', claimsPage);
const review = reviewView();
const announce = announcer(byId('announcements'));

const readBadge = () => optional('a review queue', [byId('nav-review')], async () => badge(await get('review', { limit: 1 }))).catch(() => null);
const badgeLater = batch(readBadge, 5000);

function badge({ total }) {
  byId('review-count').textContent = total > 0 ? (total > 999 ? '999+' : String(total)) : '';
}

function readEverything() {
  overview.readAll();
  readBadge();
  for (const view of [person, article, claims, review]) view.refresh();
}

function aggregateCame({ patch, ...parts }) {
  for (const [name, tell] of [['defections', overview.charts.liveDefections], ['narratives', overview.charts.liveNarratives]]) {
    if (!parts[name]) continue;
    counts[name] = patched(counts[name], parts[name], patch === true);
    if (counts[name] === null) return readEverything();
    figuresCame(name, () => tell(counts[name]));
  }
  return undefined;
}

const figuresCame = batch((updates) => updates.forEach((update) => update()));
const personCame = batch((arrived) => {
  decisions.observe(arrived);
  announce('person', overview.persons.offer(arrived));
  for (const { defectorId } of arrived) person.refresh(defectorId);
});
const articleCame = batch((arrived) => {
  announce('article', overview.articles.offer(arrived));
  for (const { articleId } of arrived) article.refresh(articleId);
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
  reset: readEverything,
};

router({ overview, person, article, claims, review, search: searchView() });
readEverything();
listen(streamAddress(), { onEvent: (name, data) => ON[name](data), onState: liveState(byId('live')), onGap: readEverything });
knowledge.listen(() => person.refresh());
overview.startReplay();
