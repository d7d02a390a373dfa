package org.testimony.classify.identity.decision;

import java.util.LinkedHashSet;
import java.util.Set;
import org.testimony.contract.id.DefectorId;

/**
 * About whom something else may hold now.
 *
 * @param onPairs whether it may be another answer to who is who, and not only to what is known of them
 */
public record Concerned(Set<DefectorId> subjects, boolean onPairs) {
    public Concerned {
        subjects = Set.copyOf(subjects);
    }

    static Concerned nobody() {
        return new Concerned(Set.of(), false);
    }

    Concerned plus(Concerned more) {
        Set<DefectorId> all = new LinkedHashSet<>(subjects);
        all.addAll(more.subjects);
        return new Concerned(all, onPairs || more.onPairs);
    }
}
