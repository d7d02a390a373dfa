package org.testimony.classify.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.testimony.classify.figure.Figure;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Sentence;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.id.StableIds;
import org.testimony.contract.reading.Bound;
import org.testimony.contract.reading.Claim;
import org.testimony.contract.reading.Ground;
import org.testimony.contract.text.Evidence;

/** Reads shares of a total that the text itself gives: "two thirds of the defections occurred in 2015". */
final class Shares {
    private static final Map<String, Double> PARTS = Map.of("third", 1 / 3.0, "half", 1 / 2.0, "quarter", 1 / 4.0, "fifth", 1 / 5.0, "tenth", 1 / 10.0);
    private static final Map<String, Double> SEVERAL = Map.of("thirds", 1 / 3.0, "quarters", 1 / 4.0, "fifths", 1 / 5.0);

    private Shares() {}

    /**
     * A share and the figure it is of.
     *
     * @param first the first token of the share
     */
    record Share(double share, int first, int end, Claim total) {
        Claim claim(ArticleId article, Document document, Sentence sentence) {
            long count = Math.round(share * total.count());
            Figure figure = new Figure(count, first, end);
            Facets facets = new Facets(document, sentence, figure);
            return new Claim(
                    StableIds.claim(article, count, total.of() + " share", first),
                    count,
                    Bound.ABOUT,
                    total.of(),
                    facets.nationality().orElse(null),
                    facets.gender().orElse(null),
                    Periods.of(document, sentence, figure).orElse(null),
                    Evidence.of(document.text(), sentence.start(), sentence.stop()),
                    null,
                    share,
                    List.of(Ground.rule("claims.share", document.token(first).start(), document.token(end - 1).end())));
        }
    }

    /** The shares of a sentence about those a claim counts; none where the text has no total. */
    static List<Share> in(Document document, Sentence sentence, List<Claim> claims) {
        List<Share> out = new ArrayList<>();
        Optional<Claim> total = claims.stream().filter(c -> c.share() == null && c.of().equals(Kind.LEFT.words())).findFirst();
        if (total.isEmpty()) {
            return out;
        }
        boolean about = false;
        for (int i = sentence.first(); i < sentence.end(); i++) {
            about |= document.has(i, "claim-left") || document.token(i).folded().startsWith("defect");
        }
        for (int i = sentence.first(); about && i < sentence.end(); i++) {
            Optional<Share> share = at(document, i, total.get());
            share.ifPresent(out::add);
        }
        return out;
    }

    private static Optional<Share> at(Document document, int i, Claim total) {
        String word = document.token(i).folded();
        int before = i - (document.is(i - 1, "-") ? 2 : 1);
        Double part = PARTS.get(word);
        if (part != null && (document.is(before, "a") || document.is(before, "one")) && !document.is(i + 1, "party")) {
            return Optional.of(new Share(part, before, i + 1, total));
        }
        Double several = SEVERAL.get(word);
        long times = before >= 0
                ? document.hit(before, "numbers").map(h -> Long.parseLong(h.value())).orElse(0L)
                : 0;
        return several != null && times > 1 ? Optional.of(new Share(Math.min(1, times * several), before, i + 1, total)) : Optional.empty();
    }
}
