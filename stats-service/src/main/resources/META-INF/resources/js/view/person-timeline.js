// When a person left and when articles told of it, on one line of time.

import { el } from '../dom.js';
import { surface } from '../chart/surface.js';
import { day, when } from '../text/dates.js';

const DAY = 86400000;

export function timelineOf(person) {
  const reports = (person.mentions ?? []).filter(({ publishedAt }) => publishedAt).sort((a, b) => (a.publishedAt < b.publishedAt ? -1 : 1));
  const left = person.defected?.value;
  if (reports.length === 0) return el('p', { class: 'unknown' }, 'No report with a date.');
  const node = el('div', { class: 'person-line', 'aria-hidden': 'true' });
  const drawing = surface(node, ({ colour }) => options(reports, left, colour));
  requestAnimationFrame(() => drawing.draw());
  const lines = reports.map((report) => el('li', null, el('time', { datetime: report.publishedAt }, day(report.publishedAt)), ' ', el('bdi', null, report.article?.publisher ?? 'an article')));
  return [node, el('p', { class: 'small faint' }, left ? `Left: ${when(left)}. ` : 'When they left is not known. ', 'Dots are reports.'), el('ul', { class: 'report-dates' }, lines)];
}

function options(reports, left, colour) {
  const moments = reports.map(({ publishedAt }) => Date.parse(publishedAt));
  const band = left ? [Date.parse(left.from), Date.parse(left.to) + DAY] : [];
  const [from, to] = [Math.min(...moments, ...band), Math.max(...moments, ...band)];
  const room = Math.max(30 * DAY, (to - from) * 0.06);
  return {
    grid: [{ left: 10, right: 10, top: 14, bottom: 26 }],
    xAxis: [{ type: 'time', min: from - room, max: to + room, axisLine: { lineStyle: { color: colour['line-strong'] } }, axisLabel: { color: colour['ink-3'], fontSize: 12, fontFamily: 'inherit', hideOverlap: true } }],
    yAxis: [{ type: 'value', min: 0, max: 1, show: false }],
    series: [
      {
        id: 'reports',
        type: 'scatter',
        silent: true,
        symbolSize: 11,
        itemStyle: { color: colour.accent, borderColor: colour.sheet, borderWidth: 1.5 },
        data: moments.map((moment) => [moment, 0.45]),
        markArea: { silent: true, itemStyle: { color: colour['bar-soft'], opacity: 0.6 }, label: { color: colour['ink-2'], fontSize: 12, position: 'insideTop', fontFamily: 'inherit' }, data: band.length > 0 ? [[{ xAxis: band[0], name: 'left' }, { xAxis: band[1] }]] : [] },
      },
    ],
  };
}
