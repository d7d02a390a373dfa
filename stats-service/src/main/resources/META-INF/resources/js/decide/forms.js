// The decisions as the API takes them. They name mentions, because that is what the analyst saw.

const MOST = 1000;

export const confirm = (person) => ({ kind: 'confirm', ...about(person) });
export const reject = (person) => ({ kind: 'reject', ...about(person) });

export function samePerson(one, other) {
  return { kind: 'same-person', mentionIds: [...one.mentionIds, ...other.mentionIds].slice(0, MOST) };
}

export function notSamePerson(one, other) {
  return { kind: 'not-same-person', mentionIds: one.mentionIds.slice(0, MOST / 2), otherMentionIds: other.mentionIds.slice(0, MOST / 2) };
}

/** The chosen mentions are about somebody else than the rest. */
export function split(person, chosen) {
  const set = new Set(chosen);
  return { kind: 'not-same-person', mentionIds: chosen, otherMentionIds: person.mentionIds.filter((id) => !set.has(id)) };
}

/** An empty value: it is not known. */
export function correct(person, attribute, value) {
  return { kind: 'correct-attribute', ...about(person), attribute, ...(value ? { value } : {}) };
}

function about({ mentionIds, defectorId }) {
  return mentionIds?.length > 0 ? { mentionIds: mentionIds.slice(0, MOST) } : { defectorIds: [defectorId] };
}
