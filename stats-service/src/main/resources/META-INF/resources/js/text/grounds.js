// What led to a code, in words: a rule of the codebook with the words it stands on, or a model with its score.

const QUESTIONS = {
  language: 'The organisation is named in a language that is not read',
  relevance: 'Unsure whether anybody left',
  narrative: 'Unsure whether this reason is given',
  mention: 'Unsure whether this person left',
};

/** "rule patterns.left: quit <org>, on “quit ISIS”" or "model narratives@1.0.0, 91 %"; the same ground is told once. */
export function groundLines(grounds, pieces) {
  return [...new Set(grounds.map((ground) => line(ground, pieces)))];
}

/** What a person is asked. */
export function question(reason) {
  return QUESTIONS[reason] ?? 'Left open';
}

function line({ by, ref, score, start, end }, pieces) {
  const sure = Number.isFinite(score) ? `, ${Math.round(score * 100)} %` : '';
  const words = wordsAt(start, end, pieces);
  return `${by} ${ref}${sure}${words ? `, on “${words}”` : ''}`;
}

function wordsAt(start, end, pieces) {
  const piece = pieces.find((p) => Number.isInteger(start) && p.start <= start && end <= p.end);
  return piece ? piece.quote.slice(start - piece.start, end - piece.start) : '';
}
