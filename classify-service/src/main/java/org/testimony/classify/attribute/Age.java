package org.testimony.classify.attribute;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.testimony.classify.figure.Figure;
import org.testimony.classify.figure.Figures;
import org.testimony.classify.text.Document;

/** Reads a person's age at the time of the article: a number that stands with a reference and is no length of time. */
final class Age {
    private static final int YOUNGEST = 5;
    private static final int OLDEST = 95;
    private static final int OLD_REACH = 3;
    private static final Set<String> OPENERS = Set.of(
            "who", "is", "now", "aged", "age", "then", "only", "and", "of", "at", "just", "et", "a", "est", "qui");
    private static final Set<String> YEARS = Set.of(
            "ans", "anos", "anni", "jaar", "tahun", "yasinda", "yas", "jahre", "jarig", "jarige", "ani", "عاما", "سنه");
    private static final Set<String> YEAR_OLD = Set.of(
            "year", "years", "jahrige", "jahriger", "jahrigen", "jahriges", "jarige", "jarig", "yasindaki", "yasinda");
    private static final Set<String> PAST =
            Set.of("was", "when", "wurde", "era", "war", "avait", "tenia", "aveva", "had");

    private final Document document;
    private final Subject subject;

    Age(Subject subject) {
        this.subject = subject;
        this.document = subject.text();
    }

    OptionalInt read() {
        for (Spot spot : subject.own()) {
            OptionalInt age = spot.kind() == Spot.Kind.PRONOUN ? said(spot) : beside(spot);
            if (age.isPresent()) {
                return age;
            }
        }
        return OptionalInt.empty();
    }

    private OptionalInt beside(Spot spot) {
        for (int i = Math.max(0, spot.first() - OLD_REACH); i < spot.end(); i++) {
            boolean mine = i >= spot.first() || leads(i, spot);
            OptionalInt age = mine ? yearsOld(i) : OptionalInt.empty();
            if (age.isPresent()) {
                return age;
            }
        }
        OptionalInt of = within(spot);
        return of.isPresent() ? of : said(spot);
    }

    /** "his 34-year-old client, X": the adjective before a name that nothing else parts from it. */
    private boolean leads(int i, Spot spot) {
        for (int at = i; at < spot.first(); at++) {
            boolean mark = !document.token(at).word() && !document.is(at, "-");
            if (mark || document.is(at, "of") || document.is(at, "and")) {
                return false;
            }
        }
        return true;
    }

    private OptionalInt yearsOld(int i) {
        Optional<Figure> figure = Figures.at(document, i);
        if (figure.isEmpty()) {
            return OptionalInt.empty();
        }
        int at = figure.get().end();
        boolean hyphen = document.is(at, "-") && isOld(at + 1) && YEAR_OLD.contains(word(at + 1));
        boolean plain = YEAR_OLD.contains(word(at)) && (isOld(at) || document.is(at + 1, "old"));
        return hyphen || plain ? number(figure.get()) : OptionalInt.empty();
    }

    private boolean isOld(int i) {
        boolean english = document.is(i, "year") || document.is(i, "years");
        return !english || document.is(i + 1, "-") && document.is(i + 2, "old") || document.is(i + 1, "old");
    }

    /** "a Saudi of 26", "a woman aged 30". */
    private OptionalInt within(Spot spot) {
        for (int i = spot.first() + 1; i < spot.end(); i++) {
            if (document.is(i - 1, "of") || document.is(i - 1, "aged") || document.is(i - 1, ",")) {
                OptionalInt age = closed(i);
                if (age.isPresent()) {
                    return age;
                }
            }
        }
        return document.is(spot.end(), "of") || document.is(spot.end(), "aged")
                ? closed(spot.end() + 1)
                : OptionalInt.empty();
    }

    /** "X, 26,", "X (26)", "X, who is 26", "She is 26", "X is 25 and". */
    private OptionalInt said(Spot spot) {
        int at = spot.end();
        at += document.is(at, "\"") || document.is(at, "'") ? 1 : 0;
        boolean mark = document.is(at, ",") || document.is(at, "(");
        boolean verb = document.is(at, "is")
                || document.is(at, "ist")
                || document.is(at, "a")
                || document.is(at, "est")
                || document.is(at, "tiene")
                || document.is(at, "ha");
        if (mark || verb) {
            OptionalInt age = closed(opened(at + 1));
            if (age.isPresent()) {
                return age;
            }
        }
        return lead(spot);
    }

    private int opened(int from) {
        int at = from;
        while (at < document.size() && at < from + OLD_REACH && OPENERS.contains(word(at))) {
            at++;
        }
        return at;
    }

    /** "Now 30, she", "aged 26, X". */
    private OptionalInt lead(Spot spot) {
        int before = spot.first() - (document.is(spot.first() - 1, ",") ? 2 : 1);
        boolean lead = before > 0
                && (document.is(before - 1, "now") || document.is(before - 1, "aged") || document.is(before - 1, "at"))
                && !PAST.contains(word(before - 2));
        return lead ? closed(before) : OptionalInt.empty();
    }

    /** A number after which the phrase ends, so that it counts nothing else. */
    private OptionalInt closed(int i) {
        Optional<Figure> figure = Figures.at(document, i);
        if (figure.isEmpty()) {
            return OptionalInt.empty();
        }
        int next = figure.get().end();
        boolean years = YEARS.contains(word(next)) || YEARS.contains(word(next + 1)) && !document.is(next, ",");
        boolean ends = next >= document.size()
                || !document.token(next).word()
                        && !document.is(next, "-")
                        && !document.is(next, "%")
                        && !document.is(next, "/")
                || document.is(next, "and")
                || document.is(next, "from")
                || document.is(next, "who");
        boolean past = PAST.contains(word(i - 1));
        boolean unit =
                document.hit(Math.min(next, document.size() - 1), "units").isPresent() && !years;
        return (ends || years) && !past && !unit && !then(next) ? number(figure.get()) : OptionalInt.empty();
    }

    /** "27 when he left": the age of another day. */
    private boolean then(int next) {
        return document.is(next, "when") || document.is(next + 1, "when") && !document.is(next, ".");
    }

    private String word(int i) {
        return i >= 0 && i < document.size() ? document.token(i).folded() : "";
    }

    private static OptionalInt number(Figure figure) {
        boolean age = figure.value() >= YOUNGEST && figure.value() <= OLDEST;
        return age ? OptionalInt.of((int) figure.value()) : OptionalInt.empty();
    }
}
