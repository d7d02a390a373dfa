// What the chart of narratives says in words: beside a column, below the chart, in the table.

import { el } from '../dom.js';
import { periodName } from '../text/dates.js';
import { count, grouped, narrative, plain } from '../text/words.js';

export function percent(part, whole) {
  return whole > 0 ? `${Math.round((100 * (part ?? 0)) / whole)} %` : '–';
}

export function sentence(bucket, codes) {
  const each = codes.map((code) => `${narrative(code)} ${bucket.counts[code] ?? 0}`).join(', ');
  return `${periodName(bucket.key)}: ${count(bucket.stories, 'story', 'stories')}. ${each}.`;
}

export function describe(bucket, codes, mode) {
  if (!bucket) return [];
  const words = (code) => {
    const stories = bucket.counts[code] ?? 0;
    return mode === 'share' ? `${percent(stories, bucket.stories)}` : grouped(stories);
  };
  return [
    el('strong', null, periodName(bucket.key)),
    el('span', { class: 'tip-row' }, el('span', null, 'All stories'), el('b', null, grouped(bucket.stories))),
    ...codes.map((code) =>
      el('span', { class: 'tip-row' }, el('span', { class: 'narrative', data: { code } }, narrative(code)), el('b', null, words(code))),
    ),
  ];
}

export function aside({ undated }) {
  const base = 'A story can give several reasons, so shares do not add up to 100 %.';
  return undated?.stories > 0 ? `${count(undated.stories, 'story', 'stories')} without a publication date. ${base}` : base;
}

export function tableRows({ by, codes, undated }, buckets, mode) {
  const cells = (group) => codes.map((code) => (mode === 'share' ? percent(group.counts[code], group.stories) : grouped(group.counts[code] ?? 0)));
  const rows = buckets.map((bucket) => ({
    data: { period: bucket.key, stories: bucket.stories },
    cells: [periodName(bucket.key), grouped(bucket.stories), ...cells(bucket)],
  }));
  if (undated) rows.push({ data: {}, cells: ['No publication date', grouped(undated.stories), ...cells(undated)] });
  const caption = mode === 'share' ? `Share of stories with each reason, per ${by}` : `Stories with each reason, per ${by}`;
  return { caption, heads: [plain(by), 'Stories', ...codes.map(narrative)], rows };
}
