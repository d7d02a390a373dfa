// Two dates of knowledge: what this system had recorded by a moment, and what had been published by a day.

const NAMES = { recorded: 'asOf', published: 'publishedBy' };
const VALUE = /^\d{4}-\d{2}-\d{2}(T[\d:.]+Z)?$/;

export const LIVE = Object.freeze({ axis: 'recorded', at: null });

/** The parameters of the API for a state of knowledge; none for now. */
export function knowledgeQuery({ axis, at }) {
  return at ? { [NAMES[axis]]: at } : {};
}

/** The state that an address names by ?asOf= or ?publishedBy=; now when it names none or nonsense. */
export function knowledgeIn(search) {
  const query = new URLSearchParams(search);
  for (const [axis, name] of Object.entries(NAMES)) {
    const at = query.get(name);
    if (at && VALUE.test(at)) return { axis, at };
  }
  return LIVE;
}

/** The address's search part with this state in place of another. */
export function searchWith(search, state) {
  const query = new URLSearchParams(search);
  for (const name of Object.values(NAMES)) query.delete(name);
  for (const [name, value] of Object.entries(knowledgeQuery(state))) query.set(name, value);
  const text = query.toString();
  return text ? `?${text}` : '';
}
