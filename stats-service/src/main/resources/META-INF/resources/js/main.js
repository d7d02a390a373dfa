// The page, top to bottom: parts, what is read once, what arrives live.

import { downloadDefections } from './chart/export.js';
import { defectionsChart } from './chart/defections.js';
import { narrativesChart } from './chart/narratives.js';
import { viewSwitch } from './chart/table.js';
import { showOverview, showTimes } from './counters.js';
import { byId } from './dom.js';
import { renewTimes } from './list/cells.js';
import { showClaims } from './list/claims.js';
import { articleList, personList } from './list/views.js';
import { get, streamAddress } from './live/api.js';
import { announcer, batch } from './live/batch.js';
import { listen } from './live/stream.js';
import { panels } from './panel/panel.js';
import { quarterFilter } from './quarter-filter.js';
import { liveState, sectionFailure, showEmptiness } from './states.js';
import { themeToggle } from './theme.js';

const defectionsFigure = byId('defections');
const narrativesFigure = byId('narratives');
const claimParts = { list: byId('claims-list'), status: byId('claims-status'), more: byId('claims-more') };
const latest = { defections: null, claims: undefined };
const told = { overview: 0, defections: 0, narratives: 0 };

themeToggle(byId('theme'));
for (const figure of [defectionsFigure, narrativesFigure]) viewSwitch(figure);

const persons = personList();
const articles = articleList(byId('articles-everything'));
const panel = panels(byId('panel'));
const defections = defectionsChart(defectionsFigure, (key) => filter.toggle(key));
const narratives = narrativesChart(narrativesFigure);
const filter = quarterFilter({ chip: byId('persons-filter'), target: byId('persons') }, (key) => {
  defections.select(key);
  persons.filter(key);
});
const announce = announcer(byId('announcements'));
byId('defections-csv').addEventListener('click', () => downloadDefections(latest.defections));

const readOverview = sectionFailure(byId('counters-status'), unlessTold('overview', overviewCame, () => get('overview')));
const readDefections = sectionFailure(defectionsFigure.querySelector('[data-part="status"]'), unlessTold('defections', defectionsCame, () => get('aggregates/defections', { by: 'quarter' })));
const readNarratives = sectionFailure(narrativesFigure.querySelector('[data-part="status"]'), unlessTold('narratives', narrativesCame, () => get('aggregates/narratives', { by: 'quarter' })));
const readClaims = sectionFailure(claimParts.status, async () => showClaims(claimParts, await get('claims')));

function readEverything() {
  for (const read of [readOverview, readDefections, readNarratives, readClaims]) read();
  persons.reload();
  articles.reload();
  panel.refreshAny();
}

// What the stream told meanwhile is newer than an answer that was asked for before.
function unlessTold(what, came, read) {
  return async () => {
    const before = told[what];
    const data = await read();
    if (told[what] === before) came(data);
  };
}

function tell(what, came, data) {
  told[what] += 1;
  figuresCame(what, () => came(data));
}

function overviewCame(overview) {
  if (overview.claims !== latest.claims && latest.claims !== undefined) refreshClaims('claims', true);
  latest.claims = overview.claims;
  showOverview(overview);
  showEmptiness(overview);
}

function defectionsCame(data) {
  latest.defections = data;
  defections.update(data);
}

function narrativesCame(data) {
  narratives.update(data);
}

const refreshClaims = batch(() => readClaims(), 3000);
const personCame = batch((arrived) => {
  announce('person', persons.offer(arrived));
  for (const person of arrived) panel.refresh('person', person.defectorId);
});
const articleCame = batch((arrived) => announce('article', articles.offer(arrived)));
const figuresCame = batch((updates) => {
  for (const update of updates) update();
});

const ON = {
  aggregate: (data) => {
    if (data.defections) tell('defections', defectionsCame, data.defections);
    if (data.narratives) tell('narratives', narrativesCame, data.narratives);
  },
  pipeline: (data) => tell('overview', overviewCame, data),
  defector: (data) => personCame(data.defectorId, data),
  article: (data) => articleCame(data.articleId, data),
  reset: readEverything,
};

listen(streamAddress(), { onEvent: (name, data) => ON[name](data), onState: liveState(byId('live')), onGap: readEverything });
readEverything();
setInterval(() => {
  showTimes();
  renewTimes();
}, 20000);
