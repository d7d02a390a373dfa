// A vertical scale for whole things (persons, stories): it starts at zero and its ticks are whole numbers.

/** {max, ticks} with at most five steps; never smaller than one step of one. */
export function wholeScale(highest) {
  const top = Math.max(1, highest);
  const step = steps(top);
  const max = Math.ceil(top / step) * step;
  const ticks = [];
  for (let tick = 0; tick <= max; tick += step) ticks.push(tick);
  return { max, ticks };
}

function steps(top) {
  for (let power = 1; ; power *= 10) {
    for (const factor of [1, 2, 5]) if (top / (factor * power) <= 5) return factor * power;
  }
}
