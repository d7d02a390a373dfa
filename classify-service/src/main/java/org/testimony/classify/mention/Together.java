package org.testimony.classify.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Sentence;

/** Finds whom "both", "the two" or "three men" stand for: as many persons as they count, named shortly before or right after. */
final class Together {
    private static final Map<String, Integer> COUNTS = Map.ofEntries(
            Map.entry("both", 2),
            Map.entry("two", 2),
            Map.entry("pair", 2),
            Map.entry("couple", 2),
            Map.entry("twins", 2),
            Map.entry("three", 3),
            Map.entry("trio", 3),
            Map.entry("four", 4),
            Map.entry("five", 5));
    private static final Set<String> PARTS =
            Set.of("of", "other", "others", "more", "years", "months", "weeks", "days", "hours");
    private static final int REACH = 6;
    private static final int BACK = 2;
    private static final int AHEAD = 2;

    private final Document document;
    private final List<Entry> entries;

    Together(Document document, List<Entry> entries) {
        this.document = document;
        this.entries = entries;
    }

    /** All of whom a sign speaks; empty when its subject counts nobody, or when the persons do not add up. */
    List<Person> of(Sign sign) {
        Sentence sentence = document.sentenceOf(sign.first());
        for (int i = sign.first() - 1; i >= Math.max(sentence.first(), sign.first() - REACH); i--) {
            Integer count = COUNTS.get(document.token(i).folded());
            if (count != null && !PARTS.contains(word(i + 1))) {
                List<Person> before = before(i, sentence.index(), count);
                return before.size() == count ? before : after(sign.end(), sentence.index(), count);
            }
            if (referred(i)) {
                return List.of();
            }
        }
        return List.of();
    }

    private String word(int token) {
        return token < document.size() ? document.token(token).folded() : "";
    }

    private boolean referred(int token) {
        return entries.stream()
                .anyMatch(e -> e.reference().covers(token) && e.person().mayCount());
    }

    private List<Person> before(int token, int sentence, int count) {
        List<Person> out = new ArrayList<>();
        for (int i = entries.size() - 1; i >= 0 && out.size() < count; i--) {
            Entry entry = entries.get(i);
            int at = document.sentenceOf(entry.first()).index();
            if (entry.first() >= token) {
                continue;
            }
            if (sentence - at > BACK) {
                break;
            }
            take(entry, out);
        }
        return out;
    }

    /** Exactly as many named persons, no more. */
    private List<Person> after(int token, int sentence, int count) {
        List<Person> out = new ArrayList<>();
        for (Entry entry : entries) {
            int at = document.sentenceOf(entry.first()).index();
            if (entry.first() >= token && at - sentence <= AHEAD && entry.named()) {
                take(entry, out);
            }
        }
        return out.size() == count ? out : List.of();
    }

    private static void take(Entry entry, List<Person> out) {
        if (entry.person().mayCount()
                && entry.reference().kind() != Reference.Kind.PRONOUN
                && !out.contains(entry.person())) {
            out.add(entry.person());
        }
    }
}
