// Which persons a list holds: the parameters of the API, kept in the address, and said in words.

import { periodName } from './dates.js';
import { country, narrative, plain } from './words.js';

const NAMES = ['by', 'key', 'bound', 'nationality', 'gender', 'residence', 'role', 'narrative', 'status', 'quarter', 'from', 'to'];
const TIMES = new Set(['quarter', 'month', 'year']);
const VALUE = { nationality: country, residence: country, narrative, gender: plain, role: plain, status: plain };

/** Those parameters of an address's query that choose persons; null when none does. */
export function filterIn(query) {
  const filter = Object.fromEntries(NAMES.filter((name) => query[name]).map((name) => [name, query[name]]));
  if (filter.quarter) return { by: 'quarter', key: filter.quarter };
  return Object.keys(filter).length > 0 ? filter : null;
}

/** The filter behind a relative address of the API such as "/api/v1/defectors?by=quarter&key=2015-Q2". */
export function filterOf(address) {
  const at = address.indexOf('?');
  return at < 0 ? null : filterIn(Object.fromEntries(new URLSearchParams(address.slice(at + 1))));
}

/** "Left in the 2nd quarter of 2015 (best count)", "Nationality: Germany". */
export function filterWords(filter) {
  if (!filter) return '';
  const { by, key, bound, from, to, ...rest } = filter;
  const how = bound === 'high' ? 'highest count' : 'best count';
  const parts = [];
  if (by && TIMES.has(by)) parts.push(key === 'undated' ? 'No date precise enough' : `Left in ${by === 'quarter' ? 'the ' : ''}${periodName(key)} (${how})`);
  else if (by) parts.push(`${plain(by)}: ${key === 'unknown' ? 'not known' : (VALUE[by] ?? plain)(key)}`);
  for (const [name, value] of Object.entries(rest)) parts.push(`${plain(name)}: ${(VALUE[name] ?? plain)(value)}`);
  if (from || to) parts.push(`Left ${from ? `from ${from}` : ''}${from && to ? ' ' : ''}${to ? `to ${to}` : ''}`);
  return parts.join(', ');
}

/** Whether two filters choose the same. */
export function sameFilter(one, other) {
  return JSON.stringify(Object.entries(one ?? {}).sort()) === JSON.stringify(Object.entries(other ?? {}).sort());
}
