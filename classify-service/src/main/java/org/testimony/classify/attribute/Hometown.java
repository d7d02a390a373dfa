package org.testimony.classify.attribute;

import java.util.Optional;
import java.util.Set;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Hit;

/** Reads a home town or country: "X, 34, from Klang", "He is from Dakar", "a Brisbane nurse". */
final class Hometown {
    private static final Set<String> BACK = Set.of(
            "back",
            "returned",
            "return",
            "fled",
            "escaped",
            "escape",
            "away",
            "flown",
            "flew",
            "came",
            "flight",
            "plane",
            "arrival",
            "journey",
            "way",
            "bus",
            "train",
            "boat",
            "border",
            "released",
            "deported");
    private static final Set<String> TO = Set.of("to", "naar", "nach", "vers", "a", "ke", "into", "by", "with", "and");
    private static final int AFTER = 14;
    private static final Set<String> FROM =
            Set.of("from", "of", "aus", "uit", "de", "di", "da", "asal", "warga", "من", "d'", "dari");

    private final Subject subject;
    private final Document document;

    Hometown(Subject subject) {
        this.subject = subject;
        this.document = subject.text();
    }

    /** "X, 34, from Klang", "a roofer from Borgerhout", "He is from Dakar", "a Brisbane nurse". */
    Optional<String> hometown() {
        for (Spot spot : subject.own()) {
            Optional<String> town = spot.kind() == Spot.Kind.DESCRIPTION ? placed(spot) : Optional.empty();
            Optional<String> found = town.or(() -> from(spot));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<String> placed(Spot spot) {
        for (int i = spot.first(); i < spot.end(); i++) {
            boolean fresh = document.is(spot.first(), "a")
                    || document.is(spot.first(), "an")
                    || document.is(spot.first(), "one");
            boolean from = i > spot.first() && FROM.contains(word(i - 1))
                    || fresh && i + 1 < spot.end() && !document.is(i + 1, "'s");
            Optional<Hit> where = from ? Places.at(document, i) : Optional.empty();
            if (where.isPresent()) {
                return where.map(Hit::value);
            }
        }
        return Optional.empty();
    }

    private Optional<String> from(Spot spot) {
        int end = Math.min(spot.end() + AFTER, document.sentenceOf(spot.first()).end());
        boolean pronoun = spot.kind() == Spot.Kind.PRONOUN;
        for (int i = spot.end(); i < end - 1; i++) {
            if (BACK.contains(word(i))) {
                return Optional.empty();
            }
            if (FROM.contains(word(i)) && !(document.is(i, "of") && i > spot.end() + 1)) {
                Optional<Hit> where = home(i, end);
                if (where.isPresent()) {
                    return where.map(Hit::value);
                }
            }
            boolean verb = document.has(i, "verb")
                    && !document.is(i, "is")
                    && !document.is(i, "was")
                    && !document.is(i, "who");
            boolean hails = document.is(i, "hails") || document.is(i, "comes") || document.is(i, "originally");
            boolean moved =
                    document.has(i, "say") || word(i).endsWith("ed") && !document.is(i, "aged") || verb && !hails;
            if (moved || pronoun && i == spot.end() && !hails && !document.is(i, "is") && !document.is(i, "was")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** A place after "from", with nothing but words such as "the village of" between. */
    private Optional<Hit> home(int from, int end) {
        Optional<Hit> where = Places.near(document, from + 1, end, 5);
        if (where.isEmpty()) {
            return where;
        }
        int place = where.get().first();
        for (int i = from + 1; i < Math.min(place, from + 6) && i < document.size(); i++) {
            if (document.hit(i, "where").isPresent()) {
                return where;
            }
            boolean crossing = document.token(i).number()
                    || TO.contains(word(i))
                    || !document.token(i).word() && !document.is(i, "-");
            if (crossing) {
                return Optional.empty();
            }
        }
        return where;
    }

    private String word(int i) {
        return i >= 0 && i < document.size() ? document.token(i).folded() : "";
    }
}
