package org.testimony.classify.mention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Sentence;
import org.testimony.contract.text.Evidence;

/** Chooses the sentences that prove a leaving: those whose signs and whose event speak for it most, in order of proof. */
final class LeavingEvidence {
    private static final int MOST = 3;
    private static final double ENOUGH = 1;
    private static final double BESIDE_BEST = 0.5;
    private static final double EVENT = 2.5;
    private static final Map<SignKind, Double> WEIGHTS = new EnumMap<>(Map.of(
            SignKind.DEFECTOR, 3.0,
            SignKind.LEFT, 3.0,
            SignKind.FLED, 2.5,
            SignKind.MOVED, 1.5,
            SignKind.SLIPPED, 1.5,
            SignKind.WENT_OVER, 1.5,
            SignKind.PRESENTED, 1.5,
            SignKind.RETURNED, 1.0,
            SignKind.TURNED, 0.5));

    private final Document document;
    private final Events events;

    LeavingEvidence(Document document, Events events) {
        this.document = document;
        this.events = events;
    }

    /**
     * What proves that a person left; empty when no sentence does.
     *
     * @param everybodys signs that may stand in where the person's own prove nothing
     */
    List<Evidence> of(Person person, List<Sign> everybodys) {
        List<Sign> own = new ArrayList<>();
        WEIGHTS.keySet().forEach(kind -> own.addAll(person.signs(kind)));
        List<Evidence> best = best(proof(person, own));
        return best.isEmpty() ? best(proof(person, beside(person, everybodys))) : best;
    }

    /** Signs that nobody in particular was given, in sentences that speak of a person or next to one. */
    private List<Sign> beside(Person person, List<Sign> signs) {
        BitSet near = new BitSet();
        person.references().forEach(r -> {
            int at = document.sentenceOf(r.first()).index();
            near.set(Math.max(0, at - 1), at + 2);
        });
        return signs.stream()
                .filter(s -> near.get(document.sentenceOf(s.first()).index()))
                .toList();
    }

    private Map<Sentence, Double> proof(Person person, List<Sign> signs) {
        Map<Sentence, Double> proof = proof(signs);
        person.references().stream()
                .map(r -> document.sentenceOf(r.first()))
                .distinct()
                .forEach(s -> proof.merge(s, EVENT * left(s), Double::sum));
        return proof;
    }

    /** What proves that groups or unnamed people left; empty when no sentence does. */
    List<Evidence> of(List<Sign> signs) {
        Map<Sentence, Double> proof = proof(signs);
        document.sentences().forEach(s -> proof.merge(s, EVENT * left(s), Double::sum));
        return best(proof);
    }

    private double left(Sentence sentence) {
        double odds = events.odds(sentence.index(), "left");
        return events.known() ? 1 / (1 + Math.exp(-odds)) : 0;
    }

    private Map<Sentence, Double> proof(List<Sign> signs) {
        Map<Sentence, Map<SignKind, Double>> byKind = new HashMap<>();
        for (Sign sign : signs) {
            Double weight = WEIGHTS.get(sign.kind());
            if (weight != null) {
                byKind.computeIfAbsent(document.sentenceOf(sign.first()), s -> new EnumMap<>(SignKind.class))
                        .put(sign.kind(), weight);
            }
        }
        Map<Sentence, Double> out = new HashMap<>();
        byKind.forEach((sentence, kinds) ->
                out.put(sentence, kinds.values().stream().mapToDouble(w -> w).sum()));
        return out;
    }

    private List<Evidence> best(Map<Sentence, Double> proof) {
        double most = proof.values().stream().mapToDouble(p -> p).max().orElse(0);
        return proof.entrySet().stream()
                .filter(e -> e.getValue() >= Math.max(ENOUGH, BESIDE_BEST * most))
                .sorted(Map.Entry.<Sentence, Double>comparingByValue()
                        .reversed()
                        .thenComparing(e -> e.getKey().index(), Comparator.naturalOrder()))
                .limit(MOST)
                .map(e -> Evidence.of(
                        document.text(), e.getKey().start(), e.getKey().stop()))
                .toList();
    }
}
