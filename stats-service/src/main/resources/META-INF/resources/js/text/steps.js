// The steps of a time slider: whole minutes for a record of hours, whole hours for one of days, else whole days.

const MINUTE = 60000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** {unit, last, at(i), param(i), indexOf(value)} for moments from `from` to `to`, in ms. `last` is the index of the end. */
export function steps(from, to, unit = unitFor(to - from)) {
  const size = { minute: MINUTE, hour: HOUR, day: DAY }[unit];
  const first = Math.floor(from / size);
  const last = Math.max(1, Math.ceil(to / size) - first);
  const at = (i) => new Date((first + i) * size);
  return {
    unit,
    last,
    at,
    param: (i) => (unit === 'day' ? at(i).toISOString().slice(0, 10) : at(i).toISOString().replace('.000Z', 'Z')),
    indexOf: (value) => Math.max(0, Math.min(last, Math.floor(Date.parse(value) / size) - first)),
  };
}

/** The indexes at which a replay of about `frames` pictures stops, from the beginning to the end, both included. */
export function replayStops(last, frames = 72) {
  const count = Math.min(last, frames);
  return Array.from({ length: count + 1 }, (_, i) => Math.round((i * last) / count));
}

/**
 * A moment before which nothing was known: looks back in growing strides, then halves. `totalAt(ms)` is asked at most
 * fifteen times.
 */
export async function beginning(totalAt, now) {
  let some = now;
  let none = null;
  for (const stride of [10 * MINUTE, HOUR, 6 * HOUR, DAY, 7 * DAY, 31 * DAY, 183 * DAY, 730 * DAY, 3650 * DAY]) {
    if ((await totalAt(now - stride)) === 0) {
      none = now - stride;
      break;
    }
    some = now - stride;
  }
  if (none === null) return some;
  for (let i = 0; i < 5 && some - none > 2 * MINUTE; i++) {
    const middle = (some + none) / 2;
    if ((await totalAt(middle)) === 0) none = middle;
    else some = middle;
  }
  return none;
}

function unitFor(span) {
  if (span < 2 * DAY) return 'minute';
  return span < 20 * DAY ? 'hour' : 'day';
}
