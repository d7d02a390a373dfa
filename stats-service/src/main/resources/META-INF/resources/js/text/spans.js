// Evidence is a list of pieces of one text, each {start, end, quote}, in UTF-16 code units, which is how JavaScript counts too.

/** Overlapping or touching pieces become one passage, in the order of the text. */
export function passages(pieces) {
  const ordered = [...pieces].sort((a, b) => a.start - b.start || b.end - a.end);
  const merged = [];
  for (const piece of ordered) {
    const last = merged[merged.length - 1];
    if (last && piece.start <= last.end) extend(last, piece);
    else merged.push({ start: piece.start, end: piece.end, quote: piece.quote });
  }
  return merged;
}

/** A passage cut into {text, marked}: marked is what at least one of the spans covers. Spans outside are ignored. */
export function segments(passage, spans) {
  const parts = [];
  let at = passage.start;
  for (const span of passages(spans)) {
    const from = Math.max(span.start, at);
    const to = Math.min(span.end, passage.end);
    if (from >= to) continue;
    push(parts, passage, at, from, false);
    push(parts, passage, from, to, true);
    at = to;
  }
  push(parts, passage, at, passage.end, false);
  return parts;
}

function extend(last, piece) {
  if (piece.end <= last.end) return;
  last.quote += piece.quote.slice(last.end - piece.start);
  last.end = piece.end;
}

function push(parts, passage, from, to, marked) {
  if (from < to) parts.push({ text: passage.quote.slice(from - passage.start, to - passage.start), marked });
}

/** A whole text cut into {text, marked} by spans {start, end} of it. */
export function markedPieces(text, spans = []) {
  const inside = spans.map(({ start, end }) => ({ start: Math.max(0, start), end: Math.min(text.length, end) })).filter(({ start, end }) => start < end);
  return segments({ start: 0, end: text.length, quote: text }, inside.map((span) => ({ ...span, quote: text.slice(span.start, span.end) })));
}
