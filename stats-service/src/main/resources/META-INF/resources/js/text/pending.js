// When a decision that was sent has come back as a fact.

/**
 * Whether this person, as the service tells it now, shows that the decision holds. `decision` is {decisionId, kind, revokes,
 * known: revisions by person id}. A decision holds once a person carries it; a revocation once a person of it is told anew
 * and carries the revoked one no more.
 */
export function shows(person, decision) {
  const carried = (person.decisions ?? []).map(({ decisionId }) => decisionId);
  if (decision.kind !== 'revoke') return carried.includes(decision.decisionId);
  const known = decision.known?.[person.defectorId];
  return known !== undefined && person.revision > known && !carried.includes(decision.revokes);
}

/** What a decision does, in words, for the person who took it. */
export function decisionWords(kind, names, { attribute, value } = {}) {
  const who = names.join(' and ');
  switch (kind) {
    case 'confirm':
      return `Confirm ${who}`;
    case 'reject':
      return `Reject ${who}`;
    case 'same-person':
      return `${who} are one person`;
    case 'not-same-person':
      return names.length > 1 ? `${who} are two persons` : `Split ${who}`;
    case 'correct-attribute':
      return `Correct ${attribute} of ${who}: ${value || 'not known'}`;
    case 'revoke':
      return `Undo: ${who}`;
    default:
      return `${kind} ${who}`;
  }
}
