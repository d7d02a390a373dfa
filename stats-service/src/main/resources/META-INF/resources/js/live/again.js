// What could not be read for a reason that passes is read again by itself, later and later: a page that hangs on a wall has
// nobody to press a button.

const FIRST_MS = 3000;
const LONGEST_MS = 60000;
const PASSING = [429, 502, 503, 504];

/** Whether the same call may be answered later: nobody answered, or a service was busy or away. */
export function passes(error) {
  return error.status === undefined || PASSING.includes(error.status);
}

/** How long to wait after so many failures in a row, in ms; `chance`, 0 to 1, keeps many pages from coming at once. */
export function waitMs(failures, chance) {
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** (failures - 1)) * (0.75 + chance / 2);
}

/** Plans the next try: `failed(error, attempt)` after a failure, `done()` after a success. */
export function again() {
  let failures = 0;
  let timer = null;
  return {
    failed(error, attempt) {
      clearTimeout(timer);
      failures += 1;
      if (passes(error)) timer = setTimeout(attempt, waitMs(failures, Math.random()));
    },
    done() {
      clearTimeout(timer);
      failures = 0;
    },
  };
}
