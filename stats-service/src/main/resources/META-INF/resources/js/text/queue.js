// The place in a list that changes while somebody works through it.

/** The item to look at after the list was read again: the same one, else the one that took its place, else the last. */
export function placeAfter(items, chosenId, index) {
  const found = items.findIndex(({ itemId }) => itemId === chosenId);
  if (found >= 0) return found;
  return Math.max(0, Math.min(index, items.length - 1));
}

export function step(index, by, length) {
  return Math.max(0, Math.min(length - 1, index + by));
}
