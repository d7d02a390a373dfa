// Many events in a burst become one update of the page: the newest of each key counts.

/** A function that takes (key, value) and hands all newest values to `flush` at once, at most every `everyMs`. */
export function batch(flush, everyMs = 60) {
  const waiting = new Map();
  let timer = null;
  return (key, value) => {
    waiting.delete(key);
    waiting.set(key, value);
    timer ??= setTimeout(() => {
      timer = null;
      const values = [...waiting.values()];
      waiting.clear();
      flush(values);
    }, everyMs);
  };
}

/** A function that runs `work` once nobody has called it for a while. */
export function afterwards(work, quietMs = 500) {
  let timer = null;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(work, quietMs);
  };
}

/** Says what arrived to people who listen to the page, at most once in `everyMs`, in one sentence. */
export function announcer(region, everyMs = 10000) {
  const counts = new Map();
  let timer = null;
  return (noun, number) => {
    if (number === 0) return;
    counts.set(noun, (counts.get(noun) ?? 0) + number);
    timer ??= setTimeout(() => {
      timer = null;
      region.textContent = [...counts].map(([what, n]) => `${n} new ${what}${n === 1 ? '' : 's'}`).join(', ');
      counts.clear();
    }, everyMs);
  };
}

/** A function that runs `work` at once; whoever calls it within `everyMs` has it run once more when they are over. */
export function spaced(work, everyMs) {
  let timer = null;
  let owed = false;
  const run = () => {
    owed = false;
    timer = setTimeout(() => {
      timer = null;
      if (owed) run();
    }, everyMs);
    work();
  };
  return () => {
    if (timer === null) run();
    else owed = true;
  };
}
