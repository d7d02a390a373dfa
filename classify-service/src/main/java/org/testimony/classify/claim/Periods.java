package org.testimony.classify.claim;

import java.util.Optional;
import java.util.Set;
import org.testimony.classify.attribute.date.TimeSpans;
import org.testimony.classify.figure.Figure;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Sentence;

/** What time a figure is about, in the text's words: the time expression that stands nearest in its sentence. */
final class Periods {
    private static final Set<String> OPENERS = Set.of(
            "since", "from", "between", "in", "during", "within", "by", "until", "over", "seit", "depuis", "desde",
            "entre", "dal", "sinds", "sejak");
    private static final int FAR = 14;
    /** What follows a figure is more likely said of it than what stands before. */
    private static final int BEFORE = 4;

    private Periods() {}

    static Optional<String> of(Document document, Sentence sentence, Figure figure) {
        int[] best = null;
        int least = FAR;
        for (int[] span : TimeSpans.in(document, sentence.first(), sentence.end())) {
            int distance = span[0] >= figure.end() ? span[0] - figure.end() : figure.first() - span[1] + BEFORE;
            if (distance >= 0 && distance < least) {
                least = distance;
                best = span;
            }
        }
        if (best == null) {
            return Optional.empty();
        }
        int first = best[0];
        while (first > sentence.first()
                && best[0] - first < 3
                && !OPENERS.contains(document.token(first).folded())) {
            first--;
        }
        boolean opened = OPENERS.contains(document.token(first).folded());
        return Optional.of(document.quote(opened ? first : best[0], best[1]));
    }
}
