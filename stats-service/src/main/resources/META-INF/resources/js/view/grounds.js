// The rules and models behind a code, folded away until somebody asks, and what a reading left open.

import { el } from '../dom.js';
import { marked } from '../list/cells.js';
import { groundLines, question } from '../text/grounds.js';
import { passages, segments } from '../text/spans.js';
import { narrative } from '../text/words.js';

/** A list to unfold; nothing when nothing is told. */
export function grounds(list, pieces) {
  if (!list?.length) return null;
  const lines = groundLines(list, pieces).map((line) => el('li', { dir: 'auto' }, line));
  return el('details', { class: 'grounds' }, el('summary', null, 'What led to this'), el('ul', null, lines));
}

/** One question for a person, with the sentences that made it doubtful. */
export function openQuestion({ reason, code, score, evidence = [] }) {
  const asked = [question(reason), code && narrative(code)].filter(Boolean).join(': ');
  const sure = Number.isFinite(score) ? ` (${Math.round(score * 100)} %)` : '';
  const sentences = marked(passages(evidence).map((passage) => segments(passage, [])));
  return el(
    'div',
    { class: 'proof open' },
    el('p', { class: 'proof-label' }, asked + sure),
    evidence.length > 0 && el('blockquote', { dir: 'auto' }, sentences),
  );
}
