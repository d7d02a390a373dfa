// The names of the rules, read once and again when one is not known.

import { get } from '../live/api.js';
import { plain } from '../text/words.js';

let rules = [];
let reading = null;

/** All rules as the service last told them. */
export async function readRules() {
  reading ??= get('alert-rules').finally(() => (reading = null));
  rules = (await reading).items;
  return rules;
}

export const knownRules = () => rules;

export function ruleName(ruleId) {
  return rules.find((rule) => rule.ruleId === ruleId)?.name ?? plain(ruleId);
}
