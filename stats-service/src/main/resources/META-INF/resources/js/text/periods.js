// Periods as keys ("2015-Q2", "2015-06", "2015"), with arithmetic on their running number.

const DAY = 86400000;
const UNITS = {
  quarter: { key: /^(\d{1,4})-Q([1-4])$/, perYear: 4, write: (n) => `-Q${n + 1}` },
  month: { key: /^(\d{1,4})-(0[1-9]|1[0-2])$/, perYear: 12, write: (n) => `-${String(n + 1).padStart(2, '0')}` },
  year: { key: /^(\d{1,4})$/, perYear: 1, write: () => '' },
};
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The running number of a period among those of its kind; null when the key is none. */
export function ordinal(key, unit = 'quarter') {
  const { key: form, perYear } = UNITS[unit];
  const found = form.exec(key ?? '');
  return found ? Number(found[1]) * perYear + Number(found[2] ?? 1) - 1 : null;
}

export function keyOf(number, unit = 'quarter') {
  const { perYear, write } = UNITS[unit];
  return String(Math.floor(number / perYear)).padStart(4, '0') + write(number % perYear);
}

/** Which kind of period a key names; null when none. */
export function unitOf(key) {
  return Object.keys(UNITS).find((unit) => UNITS[unit].key.test(key ?? '')) ?? null;
}

/** {year: "2015", part: "Q2"} of a key; a month is "Jun" (short: "J"), a year has no part. */
export function parts(key) {
  const unit = unitOf(key);
  const found = unit && UNITS[unit].key.exec(key);
  if (!found) return { year: String(key), part: '' };
  const part = { quarter: () => `Q${found[2]}`, month: () => MONTHS[found[2] - 1], year: () => '' }[unit]();
  return { year: found[1], part };
}

/** First moment of a period and of the one after it, in ms. */
export function bounds(key) {
  const unit = unitOf(key);
  const number = ordinal(key, unit);
  const months = 12 / UNITS[unit].perYear;
  const at = (n) => Date.UTC(Math.floor((n * months) / 12), (n * months) % 12, 1);
  return { from: at(number), to: at(number + 1) };
}

/** Those of the outages ({from, to?}) that lie in a period at least partly; one without an end goes on. */
export function outagesIn(key, outages) {
  const period = bounds(key);
  return outages.filter(({ from, to }) => Date.parse(from) < period.to && (to ? Date.parse(to) : Infinity) > period.from);
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
  const key = keyOf(middle.getUTCFullYear() * 4 + Math.floor(middle.getUTCMonth() / 3));
  const quarter = bounds(key);
  const inside = days(Math.max(from, quarter.from), Math.min(to, quarter.to - DAY));
  return inside * 2 > days(from, to) ? key : null;
}

/**
 * Buckets in time order without holes, so that a period with nothing is seen as nothing, and at most `limit` of them:
 * {shown, earlier}, where `earlier` are those that no longer fit and belong in the table alone.
 */
export function timeline(buckets, empty, limit = 40, unit = 'quarter') {
  const byNumber = new Map();
  for (const bucket of buckets) if (ordinal(bucket.key, unit) !== null) byNumber.set(ordinal(bucket.key, unit), bucket);
  if (byNumber.size === 0) return { shown: [], earlier: [] };
  const numbers = [...byNumber.keys()].sort((a, b) => a - b);
  const last = numbers[numbers.length - 1];
  const first = Math.max(numbers[0], last - limit + 1);
  const shown = [];
  for (let n = first; n <= last; n++) shown.push(byNumber.get(n) ?? { key: keyOf(n, unit), ...empty });
  return { shown, earlier: numbers.filter((n) => n < first).map((n) => byNumber.get(n)) };
}

function days(first, last) {
  return Math.round((last - first) / DAY) + 1;
}
