package org.testimony.classify.identity.decision;

import java.util.Collections;
import java.util.Optional;
import org.testimony.contract.decision.Decision;

/** What a decision must have beyond its form to be carried out. */
public final class DecisionCheck {
    // Each two of those named are compared; more are several decisions.
    private static final int MOST = 1_000;

    private DecisionCheck() {}

    /** What is wrong and how to mend it, without any content; empty when nothing is. */
    public static Optional<String> problem(Decision decision) {
        Subjects subjects = Subjects.of(decision);
        if (subjects.all().size() > MOST) {
            return Optional.of("more than " + MOST + " persons and mentions; make several decisions");
        }
        return switch (decision.kind()) {
            case SAME_PERSON ->
                subjects.all().size() < 2
                        ? Optional.of("same-person names fewer than two; name two persons or mentions")
                        : Optional.empty();
            case NOT_SAME_PERSON -> apart(subjects);
            case CORRECT_ATTRIBUTE -> correction(decision);
            case CONFIRM, REJECT, ERASE, REVOKE -> Optional.empty();
        };
    }

    private static Optional<String> apart(Subjects subjects) {
        if (subjects.all().size() < 2) {
            return Optional.of("not-same-person names fewer than two; name two persons or mentions");
        }
        boolean sides = !subjects.one().equals(subjects.other());
        return sides && !Collections.disjoint(subjects.one(), subjects.other())
                ? Optional.of("a mention stands on both sides; name it in mentionIds or in otherMentionIds")
                : Optional.empty();
    }

    private static Optional<String> correction(Decision decision) {
        String attribute = decision.attribute();
        Optional<Correctable> known = attribute == null ? Optional.empty() : Correctable.of(attribute);
        if (known.isEmpty()) {
            return Optional.of("attribute must be one of name, nationality, gender, age, role, residence, defected");
        }
        String value = decision.value();
        if (value == null) {
            return known.get() == Correctable.NAME ? Optional.of("a corrected name needs a value") : Optional.empty();
        }
        return known.get().read(value).isPresent()
                ? Optional.empty()
                : Optional.of("the value of " + known.get().code() + " must be "
                        + known.get().form());
    }
}
