// Quarters as keys ("2015-Q2"), with arithmetic on their running number.

const DAY = 86400000;
const KEY = /^(\d{1,4})-Q([1-4])$/;

/** The running number of a quarter; null when the key is no quarter. */
export function ordinal(key) {
  const parts = KEY.exec(key ?? '');
  return parts ? Number(parts[1]) * 4 + Number(parts[2]) - 1 : null;
}

export function keyOf(number) {
  return `${String(Math.floor(number / 4)).padStart(4, '0')}-Q${(number % 4) + 1}`;
}

/** {year: "2015", quarter: "Q2"} of a key. */
export function parts(key) {
  const found = KEY.exec(key);
  return found ? { year: found[1], quarter: `Q${found[2]}` } : { year: key, quarter: '' };
}

/**
 * The quarter that the best count puts a DateRange ({from, to} as ISO dates) into: the one that holds more than half of its
 * days. Null when there is no such quarter, as for a whole year.
 */
export function likeliest(range) {
  const from = Date.parse(range?.from);
  const to = Date.parse(range?.to);
  if (!(from <= to)) return null;
  const middle = new Date(from + (to - from) / 2);
  const number = middle.getUTCFullYear() * 4 + Math.floor(middle.getUTCMonth() / 3);
  const inside = days(Math.max(from, startOf(number)), Math.min(to, startOf(number + 1) - DAY));
  return inside * 2 > days(from, to) ? keyOf(number) : null;
}

/**
 * Buckets in time order without holes, so that a quarter with nothing is seen as nothing, and at most `limit` of them:
 * {shown, earlier}, where `earlier` are those that no longer fit and belong in the table alone.
 */
export function timeline(buckets, empty, limit = 40) {
  const byNumber = new Map();
  for (const bucket of buckets) if (ordinal(bucket.key) !== null) byNumber.set(ordinal(bucket.key), bucket);
  if (byNumber.size === 0) return { shown: [], earlier: [] };
  const numbers = [...byNumber.keys()].sort((a, b) => a - b);
  const last = numbers[numbers.length - 1];
  const first = Math.max(numbers[0], last - limit + 1);
  const shown = [];
  for (let n = first; n <= last; n++) shown.push(byNumber.get(n) ?? { key: keyOf(n), ...empty });
  return { shown, earlier: numbers.filter((n) => n < first).map((n) => byNumber.get(n)) };
}

function startOf(number) {
  return Date.UTC(Math.floor(number / 4), (number % 4) * 3, 1);
}

function days(first, last) {
  return Math.round((last - first) / DAY) + 1;
}
