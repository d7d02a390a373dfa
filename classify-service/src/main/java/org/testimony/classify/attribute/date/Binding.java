package org.testimony.classify.attribute.date;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Sentence;

/** Which act of a sentence a time expression belongs to: the nearest, where each clause between counts as distance. */
final class Binding {
    private static final Set<String> LINKS = Set.of("and", "und", "et", "y", "e", "en", "dan", "ve");
    private static final Set<String> CLAUSES = Set.of(
            "who", "that", "where", "when", "while", "but", "then", "because", "which", "whom", "before", "after",
            "until", "wo", "der", "die", "dass", "als", "qui", "que", "où", "mais", "che", "dove", "ma", "dat", "waar",
            "maar", "yang", "ketika", "tetapi");
    private static final Set<String> POINTERS = Set.of("that", "this", "it", "das", "cela", "eso", "dat");
    private static final Set<String> WHEN = Set.of("when", "als", "quand", "lorsque", "cuando", "quando", "toen");
    private static final int FAR = 30;

    private Binding() {}

    static Optional<EventCue> of(Document document, Sentence sentence, TimeWord word, List<EventCue> events) {
        EventCue best = null;
        int least = FAR;
        for (EventCue event : events) {
            if (word.form() == Form.UNTIL && event.act() == EventCue.Act.OTHER) {
                continue;
            }
            int cost = cost(document, sentence, word, event);
            if (cost < least) {
                least = cost;
                best = event;
            }
        }
        return Optional.ofNullable(best);
    }

    /** "That was in the spring": the sentence dates what the one before told. */
    static boolean pointsBack(Document document, Sentence sentence) {
        return POINTERS.contains(document.token(sentence.first()).folded())
                && sentence.end() - sentence.first() < 14
                && (document.is(sentence.first() + 1, "was")
                        || document.is(sentence.first() + 1, "happened")
                        || document.is(sentence.first() + 1, "war"));
    }

    /** "December 2013, when he landed": the date is that of the clause. */
    private static boolean when(Document document, int from) {
        int at = document.is(from, ",") ? from + 1 : from;
        return WHEN.contains(at < document.size() ? document.token(at).folded() : "");
    }

    /** Where the verb ends the sentence, a date belongs to what follows it. */
    private static boolean late(Document document, boolean before) {
        return before && document.language().equals("tr");
    }

    private static int cost(Document document, Sentence sentence, TimeWord word, EventCue event) {
        boolean inside = event.first() <= word.first() && word.end() <= event.end();
        if (inside) {
            return 0;
        }
        boolean before = event.end() <= word.first();
        int from = before ? event.end() : word.end();
        int to = before ? word.first() : event.first();
        boolean fronted = !before && word.first() - sentence.first() <= 3;
        if (!before && when(document, from)) {
            return 0;
        }
        int cost = Math.max(0, to - from) + (late(document, before) ? 6 : 0);
        boolean comma = fronted;
        for (int i = from; i < to; i++) {
            String token = document.token(i).folded();
            if (token.equals(",")) {
                cost += comma ? 0 : 4;
                comma = false;
            } else if (token.equals(";") || token.equals(":")) {
                cost += 10;
            } else if (LINKS.contains(token)) {
                cost += 2;
            } else if (CLAUSES.contains(token)) {
                cost += 6;
            }
        }
        return before || fronted ? cost : cost + 2;
    }
}
