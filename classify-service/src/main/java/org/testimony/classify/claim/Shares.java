package org.testimony.classify.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.testimony.classify.figure.Figure;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Sentence;
import org.testimony.contract.reading.Claim;

/** Reads shares of a total that the text itself gives: "two thirds of the defections occurred in 2015". */
final class Shares {
    private static final Map<String, Double> PARTS =
            Map.of("third", 1 / 3.0, "half", 1 / 2.0, "quarter", 1 / 4.0, "fifth", 1 / 5.0, "tenth", 1 / 10.0);
    private static final Map<String, Double> SEVERAL =
            Map.of("thirds", 1 / 3.0, "quarters", 1 / 4.0, "fifths", 1 / 5.0);

    private Shares() {}

    /**
     * A share and the figure it is of.
     *
     * @param first its first token
     */
    record Share(double share, int first, int end, Claim total) {
        Counted place(Sentence sentence) {
            Figure figure = new Figure(Math.round(share * total.count()), first, end);
            return new Counted(figure, Kind.LEFT, sentence, "claims.share");
        }
    }

    /** The shares of a sentence about those who left; none where the text gave no total before. */
    static List<Share> in(Document document, Sentence sentence, List<Claim> claims) {
        List<Share> out = new ArrayList<>();
        Optional<Claim> total = claims.stream()
                .filter(c -> c.share() == null && c.of().equals(Kind.LEFT.words()))
                .findFirst();
        if (total.isPresent() && document.hasWithin(sentence.first(), sentence.end(), Kind.LEFT.group())) {
            for (int i = sentence.first(); i < sentence.end(); i++) {
                at(document, i, total.get()).ifPresent(out::add);
            }
        }
        return out;
    }

    private static Optional<Share> at(Document document, int i, Claim total) {
        String word = document.token(i).folded();
        int before = i - (document.is(i - 1, "-") ? 2 : 1);
        Double part = PARTS.get(word);
        if (part != null && (document.is(before, "a") || document.is(before, "one"))) {
            return Optional.of(new Share(part, before, i + 1, total));
        }
        Double several = SEVERAL.get(word);
        long times = before < 0
                ? 0
                : document.hit(before, "numbers")
                        .map(h -> Long.parseLong(h.value()))
                        .orElse(0L);
        boolean said = several != null && times > 1 && times * several <= 1;
        return said ? Optional.of(new Share(times * several, before, i + 1, total)) : Optional.empty();
    }
}
