// The charts of the overview: fed by the stream while they show now, by the service when they show the past or another slice.

import { byId } from '../dom.js';
import { defectionsChart } from '../chart/defections.js';
import { downloadDefections } from '../chart/export.js';
import { narrativesChart } from '../chart/narratives.js';
import { rankedBars } from '../chart/ranked.js';
import { viewSwitch } from '../chart/table.js';
import { knowledge } from '../knowledge.js';
import { showPastTotal } from '../counters.js';
import { get, newestOnly } from '../live/api.js';
import { batch } from '../live/batch.js';
import { sectionFailure } from '../states.js';
import { pressed } from './switches.js';

const LATER_MS = 900;

/** `pick({by, key})` when a bar is chosen. Returns what the page tells the charts. */
export function figures(pick) {
  const [defectionsNode, narrativesNode, rankedNode] = ['defections', 'narratives', 'ranked'].map(byId);
  const defections = defectionsChart(defectionsNode, (key) => pick({ by: period, key }));
  const narratives = narrativesChart(narrativesNode);
  const ranked = rankedBars({ list: byId('ranked-list'), note: byId('ranked-note'), more: byId('ranked-more') }, (by, key) => pick({ by, key }));
  const live = { defections: null, narratives: null, ranked: null };
  const told = { defections: 0, narratives: 0, ranked: 0 };
  let period = 'quarter';
  let slice = 'nationality';
  let outages = [];
  let shown = null;

  for (const node of [defectionsNode, narrativesNode]) viewSwitch(node);
  pressed(defectionsNode, 'period', (value) => {
    period = value;
    return readDefections();
  });
  pressed(rankedNode, 'slice', (value) => {
    slice = value;
    return readRanked();
  });
  byId('defections-csv').addEventListener('click', () => downloadDefections(shown, { by: period, ...knowledge.query() }));

  const status = (node) => node.querySelector('[data-part="status"]');
  const readDefections = sectionFailure(status(defectionsNode), reading((signal, query) => get('aggregates/defections', { by: period, ...query }, signal), drawDefections, 'defections'));
  const readNarratives = sectionFailure(status(narrativesNode), reading((signal, query) => get('aggregates/narratives', { by: 'quarter', ...query }, signal), drawNarratives, 'narratives'));
  const readRanked = sectionFailure(status(rankedNode), reading((signal, query) => get('aggregates/defections', { by: slice, ...query }, signal), drawRanked, 'ranked'));
  const rankedLater = batch(() => knowledge.isLive() && readRanked(), LATER_MS);
  const periodsLater = batch(() => knowledge.isLive() && period !== 'quarter' && readDefections(), LATER_MS);

  /** One reading at a time for each part; what is read now is kept beside what is read of the past. */
  function reading(read, draw, name) {
    const newest = newestOnly();
    return async () => {
      const isLive = knowledge.isLive();
      const before = told[name];
      const data = await newest(async (signal) => {
        const answer = await read(signal, knowledge.query());
        if (!isLive && !matching(live[name], answer)) live[name] = await read(signal, {});
        return answer;
      });
      // What the stream told meanwhile is newer than an answer that was asked for before.
      if (data === undefined || (isLive && told[name] !== before)) return;
      if (isLive) live[name] = data;
      draw(data, isLive ? null : matching(live[name], data));
    };
  }

  function drawDefections(data, now) {
    shown = data;
    defections.update({ data, now, away: outages });
    if (!knowledge.isLive()) showPastTotal(data.total);
  }

  function drawNarratives(data, now) {
    narratives.update(data, now);
  }

  function drawRanked(data, now) {
    ranked.update(data, now);
  }

  return {
    readAll: () => Promise.all([readDefections(), readNarratives(), readRanked()]),
    /** The whole counts by quarter as the stream has them now. */
    liveDefections(data) {
      if (knowledge.isLive() && period === 'quarter') {
        told.defections += 1;
        live.defections = data;
        drawDefections(data, null);
      } else if (period === 'quarter') live.defections = data;
      rankedLater('ranked');
      periodsLater('periods');
    },
    liveNarratives(data) {
      told.narratives += 1;
      live.narratives = data;
      if (knowledge.isLive()) drawNarratives(data, null);
    },
    setOutages(list) {
      outages = list;
      if (shown) defections.update({ data: shown, now: knowledge.isLive() ? null : matching(live.defections, shown), away: outages });
    },
    select(filter) {
      defections.select(filter?.by === period ? filter.key : null);
      ranked.select(filter ? { by: filter.by, key: filter.key } : null);
    },
  };
}

function matching(now, data) {
  return now && now.by === data.by ? now : null;
}
