// Claims against identified persons, on the overview: those that can be compared first, then the most reported.

import { byId } from '../dom.js';
import { get } from '../live/api.js';
import { claimRow } from '../list/claims.js';
import { grouped } from '../text/words.js';

const FIRST = 6;

export async function readClaims() {
  show(await get('claims', { limit: 50 }));
}

function show({ items, total }) {
  const ordered = [...items].sort((a, b) => Number(Boolean(b.identified)) - Number(Boolean(a.identified)) || (b.sources ?? b.stories) - (a.sources ?? a.stories) || b.count - a.count);
  const shown = ordered.slice(0, FIRST);
  const max = Math.max(1, ...shown.flatMap(({ count, identified }) => (identified ? [count, identified.high] : [count])));
  byId('claims-list').replaceChildren(...shown.map((claim) => claimRow(claim, max)));
  byId('claims-status').textContent = items.length === 0 ? 'No figures claimed so far.' : '';
  const more = byId('claims-more');
  more.hidden = items.length === 0;
  more.textContent = `All ${grouped(total ?? items.length)} claims`;
}
