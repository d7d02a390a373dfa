// Lengths of time as the API writes them (ISO 8601, "P7D", "PT30S"), as an amount with one unit, and in words.

const UNITS = {
  S: { iso: (n) => `PT${n}S`, form: /^PT(\d+)S$/, word: 'second' },
  TM: { iso: (n) => `PT${n}M`, form: /^PT(\d+)M$/, word: 'minute' },
  H: { iso: (n) => `PT${n}H`, form: /^PT(\d+)H$/, word: 'hour' },
  D: { iso: (n) => `P${n}D`, form: /^P(\d+)D$/, word: 'day' },
  W: { iso: (n) => `P${n}W`, form: /^P(\d+)W$/, word: 'week' },
  M: { iso: (n) => `P${n}M`, form: /^P(\d+)M$/, word: 'month' },
  Y: { iso: (n) => `P${n}Y`, form: /^P(\d+)Y$/, word: 'year' },
};

/** {amount, unit} of a length that has one unit; null when it is none or has several. */
export function amountOf(iso) {
  for (const [unit, { form }] of Object.entries(UNITS)) {
    const found = form.exec(iso ?? '');
    if (found) return { amount: Number(found[1]), unit };
  }
  return null;
}

export function isoOf(amount, unit) {
  return UNITS[unit].iso(amount);
}

/** "7 days", "1 hour"; the text itself when it has several units. */
export function durationWords(iso) {
  const one = amountOf(iso);
  return one ? `${one.amount} ${unitWord(one.unit)}${one.amount === 1 ? '' : 's'}` : String(iso ?? '');
}

/** "day" of D. */
export function unitWord(unit) {
  return UNITS[unit].word;
}

/** How long from now until an instant: "in 4 minutes", "in 3 days"; "over" when it has passed. */
export function until(instant, now = Date.now()) {
  const minutes = Math.ceil((Date.parse(instant) - now) / 60000);
  if (!(minutes > 0)) return 'over';
  if (minutes < 60) return inWords(minutes, 'minute');
  if (minutes < 48 * 60) return inWords(Math.round(minutes / 60), 'hour');
  return inWords(Math.round(minutes / 1440), 'day');
}

function inWords(n, word) {
  return `in ${n} ${word}${n === 1 ? '' : 's'}`;
}
