// The words for codes. A code that is not known here is shown as it came, with its separators as spaces.

export const NARRATIVES = {
  infighting: { name: 'Infighting', says: 'fights fellow Sunni Muslims instead of the Assad government' },
  brutality: { name: 'Brutality', says: 'atrocities against (Sunni) Muslims' },
  corruption: { name: 'Corruption', says: 'corrupt and un-Islamic' },
  hardship: { name: 'Hardship', says: 'a harsh and disappointing life' },
};

const BOUNDS = { exact: '', 'at-least': 'at least', 'at-most': 'at most', about: 'about' };
const STATUSES = {
  suggested: 'found by the machine, decided by nobody yet',
  confirmed: 'an analyst agrees',
  rejected: 'not counted',
  merged: 'the same person as another record',
};

let countries;

/** "Germany" for "DE"; the code itself when the browser does not know it. */
export function country(code) {
  countries ??= new Intl.DisplayNames(['en-GB'], { type: 'region', fallback: 'code' });
  try {
    return countries.of(code);
  } catch {
    return code;
  }
}

export function narrative(code) {
  return NARRATIVES[code]?.name ?? plain(code);
}

export function statusNote(status) {
  return STATUSES[status] ?? '';
}

export function bound(code) {
  return BOUNDS[code] ?? plain(code);
}

/** "Religious police" for "religious-police". */
export function plain(code) {
  const text = String(code ?? '').replace(/[-_]+/g, ' ').trim();
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "1 person", "2 persons", "2 stories" with an own plural. */
export function count(number, one, many = `${one}s`) {
  return `${grouped(number)} ${number === 1 ? one : many}`;
}

/** "12,345"; a dash when the figure is missing. */
export function grouped(number) {
  return Number.isFinite(number) ? number.toLocaleString('en-GB') : '–';
}
