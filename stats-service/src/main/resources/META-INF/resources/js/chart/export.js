// The defections per period as a file: as the service writes it, or from the figures on the screen when it cannot.

import { getCsv } from '../live/api.js';
import { csv, offerDownload } from '../text/csv.js';

export async function downloadDefections(data, query) {
  const fromService = await getCsv('aggregates/defections', query).catch(() => null);
  offerDownload(`defections-by-${query.by}.csv`, fromService ?? fromScreen(data));
}

function fromScreen(data) {
  const rows = (data?.buckets ?? []).map((bucket) => [bucket.key, bucket.low, bucket.best, bucket.high, Boolean(bucket.partial)]);
  return csv(['key', 'low', 'best', 'high', 'partial'], rows);
}
