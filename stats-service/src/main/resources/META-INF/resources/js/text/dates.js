// Dates as people say them, never more exact than the source was. Everything is UTC, so that a day is the same day for every reader.

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const ORDINALS = ['1st', '2nd', '3rd', '4th'];
const PRECISIONS = ['day', 'month', 'quarter', 'year'];
const SEASONS = ['winter', 'spring', 'summer', 'autumn'];

/** "12 March 2015" for a date or an instant; null when there is none or it cannot be read. */
export function day(value) {
  const date = parse(value);
  return date ? DAY.format(date) : null;
}

/** A DateRange in words: "12 March 2015", "March 2015", "2nd quarter of 2015", "summer of 2015", "2015"; one without a precision as its days say. */
export function when(range) {
  const from = parse(range?.from);
  const to = parse(range?.to);
  if (!from || !to) return null;
  const words = (range.precision ? [range.precision] : PRECISIONS).map((precision) => named(precision, from, to)).find(Boolean);
  return words ?? between(from, to);
}

/** The words that go before `when` in a sentence: "on", "in", "in the", or nothing before "between". */
export function preposition(range) {
  const words = when(range) ?? '';
  if (words.startsWith('between')) return '';
  if (/^\d+ /.test(words)) return 'on';
  return / of /.test(words) ? 'in the' : 'in';
}

/** "2nd quarter of 2015" for "2015-Q2"; the key itself when it is no quarter. */
export function quarterName(key) {
  const parts = /^(-?\d+)-Q([1-4])$/.exec(key);
  return parts ? `${ORDINALS[parts[2] - 1]} quarter of ${parts[1]}` : key;
}

/** A period's key in words: a quarter as above, "March 2015", "2015"; the key itself when it is none. */
export function periodName(key) {
  const month = /^(\d{4})-(\d{2})$/.exec(key);
  return month ? `${MONTH.format(new Date(Date.UTC(month[1], month[2] - 1, 1)))} ${month[1]}` : quarterName(key);
}

/** "just now", "4 minutes ago", "3 hours ago", "2 days ago"; a date beyond thirty days. */
export function ago(instant, now) {
  const then = parse(instant);
  if (!then) return null;
  const minutes = Math.floor((now - then) / 60000);
  if (minutes < 1) return 'just now';
  if (minutes < 60) return plural(minutes, 'minute');
  if (minutes < 48 * 60) return plural(Math.floor(minutes / 60), 'hour');
  const days = Math.floor(minutes / 1440);
  return days <= 30 ? plural(days, 'day') : DAY.format(then);
}

/** The reader's own clock: "14:03", or "14:03:22" with seconds. */
export function clock(instant, seconds = false) {
  const date = parse(instant);
  if (!date) return null;
  const parts = { hour: '2-digit', minute: '2-digit', ...(seconds && { second: '2-digit' }) };
  return new Intl.DateTimeFormat('en-GB', parts).format(date);
}

function named(precision, from, to) {
  const year = from.getUTCFullYear();
  const sameMonth = year === to.getUTCFullYear() && from.getUTCMonth() === to.getUTCMonth();
  switch (precision) {
    case 'day':
      return from.getTime() === to.getTime() ? DAY.format(from) : null;
    case 'month':
      return sameMonth ? `${MONTH.format(from)} ${year}` : null;
    case 'quarter':
      return wholeMonths(from, to) === 3 && from.getUTCMonth() % 3 === 0
        ? `${ORDINALS[from.getUTCMonth() / 3]} quarter of ${year}`
        : null;
    case 'season':
      return season(from, to);
    case 'year':
      return wholeMonths(from, to) === 12 && from.getUTCMonth() === 0 ? String(year) : null;
    default:
      return null;
  }
}

function season(from, to) {
  if (wholeMonths(from, to) !== 3 || from.getUTCMonth() % 3 !== 2) return null;
  const name = SEASONS[((from.getUTCMonth() + 1) / 3) % 4];
  const [first, last] = [from.getUTCFullYear(), to.getUTCFullYear()];
  return first === last ? `${name} of ${first}` : `${name} of ${first}–${String(last).slice(-2)}`;
}

// The number of whole calendar months that a range covers; 0 when it begins or ends inside a month.
function wholeMonths(from, to) {
  const next = new Date(to.getTime() + 86400000);
  if (from.getUTCDate() !== 1 || next.getUTCDate() !== 1) return 0;
  return (next.getUTCFullYear() - from.getUTCFullYear()) * 12 + next.getUTCMonth() - from.getUTCMonth();
}

function between(from, to) {
  if (from.getTime() === to.getTime()) return DAY.format(from);
  if (wholeMonths(from, to) === 0) return `between ${DAY.format(from)} and ${DAY.format(to)}`;
  const year = from.getUTCFullYear() === to.getUTCFullYear() ? '' : ` ${from.getUTCFullYear()}`;
  return `between ${MONTH.format(from)}${year} and ${MONTH.format(to)} ${to.getUTCFullYear()}`;
}

function plural(count, unit) {
  return `${count} ${unit}${count === 1 ? '' : 's'} ago`;
}

function parse(value) {
  if (value === null || value === undefined || value === '') return null;
  const date = value instanceof Date ? value : new Date(value);
  return Number.isNaN(date.getTime()) ? null : date;
}
