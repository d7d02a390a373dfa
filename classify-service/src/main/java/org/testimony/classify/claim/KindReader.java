package org.testimony.classify.claim;

import java.util.Optional;
import java.util.Set;
import org.testimony.classify.figure.Figure;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Hit;
import org.testimony.classify.text.Sentence;

/** Says whom a figure counts: by the nearest word for leaving, returning, joining or another fate, clause by clause. */
final class KindReader {
    private static final int BACK = 14;
    private static final int AHEAD = 22;
    private static final int FAR = 400;
    private static final Set<String> MODAL =
            Set.of("might", "may", "could", "would", "should", "can", "will", "must", "to", "who", "könnten", "not");
    private static final Set<String> BREAKS = Set.of(
            ",", ";", ":", "and", "but", "while", "und", "et", "y", "e", "en", "dan", "ve", "aber", "mais", "pero", "(",
            "-");

    private KindReader() {}

    static Optional<Kind> of(Document document, Sentence sentence, Figure figure) {
        Kind best = null;
        int least = FAR;
        for (Kind kind : Kind.values()) {
            int cost = kind == Kind.COUNTRIES ? FAR : cost(document, sentence, figure, kind);
            if (cost < least) {
                least = cost;
                best = kind;
            }
        }
        return Optional.ofNullable(best);
    }

    private static int cost(Document document, Sentence sentence, Figure figure, Kind kind) {
        int best = FAR;
        int from = Math.max(sentence.first(), figure.first() - BACK);
        int to = Math.min(sentence.end(), figure.end() + AHEAD);
        for (int at = from; at < to; at++) {
            Optional<Hit> hit = document.hit(at, kind.group());
            if (hit.isPresent()
                    && !(kind.away() && (possible(document, at) || single(document, at)))
                    && !(kind == Kind.LEFT && setOff(document, hit.get()))) {
                int length = Math.min(9, hit.get().end() - at);
                best = Math.min(
                        best, 10 * distance(document, figure, at, hit.get().end()) - length);
            }
        }
        return best;
    }

    /** Words between, where each break between clauses counts as several, and what stands before counts double. */
    private static int distance(Document document, Figure figure, int at, int end) {
        boolean before = at < figure.first();
        int from = before ? end : figure.end();
        int to = before ? figure.first() : at;
        int cost = 0;
        for (int i = from; i < to; i++) {
            String word = document.token(i).folded();
            cost += word.equals(";") || word.equals(":") ? 12 : BREAKS.contains(word) ? 4 : 1;
        }
        return before ? 2 * cost + 1 : cost;
    }

    /** "with whom he left": the leaving of one, not of those counted. */
    private static boolean single(Document document, int at) {
        int subject = document.is(at - 1, "had") || document.is(at - 1, "has") ? at - 2 : at - 1;
        return document.is(subject, "he") || document.is(subject, "she") || document.is(subject, "i");
    }

    /** "have gone from Denmark to the war": a way in. */
    private static boolean setOff(Document document, Hit hit) {
        boolean gone = document.is(hit.end() - 1, "gone");
        for (int i = hit.end(); gone && i < Math.min(hit.end() + 5, document.size()); i++) {
            if (document.is(i, "to")) {
                return true;
            }
        }
        return false;
    }

    private static boolean possible(Document document, int at) {
        for (int i = at - 1; i >= Math.max(0, at - 3); i--) {
            if (MODAL.contains(document.token(i).folded()) && !document.is(i, "to") && !document.is(i, "who")) {
                return true;
            }
        }
        return false;
    }
}
