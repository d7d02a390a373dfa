package org.testimony.classify.identity.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.decision.Decision;
import org.testimony.contract.decision.DecisionKind;
import org.testimony.contract.id.DecisionId;
import org.testimony.contract.id.DefectorId;
import org.testimony.contract.id.MentionId;

/** What analysts ruled on each two of some mentions. The later decision outranks the earlier one on the same pair. */
public final class Rulings {
    private final int size;
    private final Map<Long, Decision> onPair = new HashMap<>();

    private Rulings(int size) {
        this.size = size;
    }

    /** The rulings in force among mentions, which are then asked for by their place in the list. */
    public static Rulings among(List<MentionId> mentions, DecisionBook book) {
        Map<DecisionId, Decision> decisions = new LinkedHashMap<>();
        Map<DecisionId, Map<Integer, DefectorId>> named = new HashMap<>();
        for (int place = 0; place < mentions.size(); place++) {
            DefectorId subject = Subjects.of(mentions.get(place));
            for (Decision decision : book.inForce(subject)) {
                if (isOnPairs(decision)) {
                    decisions.put(decision.decisionId(), decision);
                    named.computeIfAbsent(decision.decisionId(), id -> new TreeMap<>())
                            .put(place, subject);
                }
            }
        }
        Rulings rulings = new Rulings(mentions.size());
        decisions.values().stream()
                .sorted(DecisionBook.EARLIEST_FIRST)
                .forEach(d -> rulings.note(d, named.getOrDefault(d.decisionId(), Map.of())));
        return rulings;
    }

    /** Whether a decision says of two mentions that they are, or are not, one person. */
    public static boolean isOnPairs(Decision decision) {
        return decision.kind() == DecisionKind.SAME_PERSON || decision.kind() == DecisionKind.NOT_SAME_PERSON;
    }

    /** Whether nobody ruled on any pair. */
    public boolean isEmpty() {
        return onPair.isEmpty();
    }

    /** The decision on two mentions; null when there is none. */
    public @Nullable Decision on(int one, int other) {
        return onPair.isEmpty() ? null : onPair.get(key(one, other));
    }

    private void note(Decision decision, Map<Integer, DefectorId> named) {
        Subjects subjects = Subjects.of(decision);
        List<Integer> places = new ArrayList<>(named.keySet());
        for (int i = 1; i < places.size(); i++) {
            for (int j = 0; j < i; j++) {
                DefectorId one = named.get(places.get(i));
                DefectorId other = named.get(places.get(j));
                if (one != null && other != null && subjects.pairs(one, other)) {
                    onPair.put(key(places.get(i), places.get(j)), decision);
                }
            }
        }
    }

    private long key(int one, int other) {
        return (long) Math.min(one, other) * size + Math.max(one, other);
    }
}
