package org.testimony.classify.identity;

import java.util.List;
import java.util.Optional;
import org.testimony.contract.decision.Decision;
import org.testimony.contract.id.DefectorId;
import org.testimony.contract.id.MentionId;
import org.testimony.contract.person.Defector;
import org.testimony.contract.person.Mention;

/**
 * What changed with one article or decision.
 *
 * @param mentions those with a new person or content
 * @param withdrawn mentions that are gone
 * @param erased persons of whom nothing told so far may be kept; those who go on are in {@code persons} too
 * @param persons new and changed ones
 * @param completed an erasure with the mentions that it was found to mean, when it named persons only
 */
public record IdentityChanges(
        List<Mention> mentions,
        List<MentionId> withdrawn,
        List<DefectorId> erased,
        List<Defector> persons,
        Optional<Decision> completed) {
    public IdentityChanges {
        mentions = List.copyOf(mentions);
        withdrawn = List.copyOf(withdrawn);
        erased = List.copyOf(erased);
        persons = List.copyOf(persons);
    }

    /** Nothing changed. */
    static IdentityChanges none() {
        return new IdentityChanges(List.of(), List.of(), List.of(), List.of(), Optional.empty());
    }

    IdentityChanges completing(Decision decision) {
        return new IdentityChanges(mentions, withdrawn, erased, persons, Optional.of(decision));
    }
}
