// The live stream sends the whole counts once and then what changed of them.

/** The counts after an event; null when the event builds on counts that were never received. */
export function patched(current, part, isPatch) {
  if (!isPatch) return part;
  if (!current) return null;
  const { buckets = [], removed = [], ...rest } = part;
  const byKey = new Map(current.buckets.map((bucket) => [bucket.key, bucket]));
  for (const bucket of buckets) byKey.set(bucket.key, bucket);
  for (const key of removed) byKey.delete(key);
  const ordered = [...byKey.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  return { ...current, ...rest, buckets: ordered };
}
