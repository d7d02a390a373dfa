package org.testimony.classify.claim;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.testimony.classify.figure.Figure;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Hit;
import org.testimony.classify.text.Sentence;

/** How a figure stands: before a noun for people, as part of an earlier figure, or alone. */
final class Phrase {
    private static final int REACH = 5;
    private static final Set<String> MONEY = Set.of(
            "$", "€", "£", "dollars", "euros", "euro", "francs", "pounds", "%", "percent", "per", "prozent", "dolar");
    private static final Set<String> PARTS = Set.of("women", "children", "men");
    private static final Set<String> AMONG =
            Set.of("among", "including", "parmi", "dont", "darunter", "entre", "fra", "bunlardan", "onder", "بينهم");
    private static final Set<String> THEM = Set.of(
            "them", "whom", "those", "these", "ihnen", "denen", "eux", "elles", "ellos", "ellas", "loro", "hen",
            "davon");
    private static final Set<String> OF = Set.of("of", "von", "d'", "de", "di", "van", "dari", "among", "davon");
    private static final Set<String> STANDS = Set.of(
            "have",
            "had",
            "has",
            "are",
            "were",
            "was",
            "came",
            "come",
            "went",
            "who",
            "still",
            "under",
            "sind",
            "waren",
            "sont",
            "ont",
            "han",
            "sono",
            "zijn",
            "telah",
            "a",
            "wurden",
            "desertaron",
            "sur",
            "qui",
            "in",
            "more");
    private static final Set<String> STOPS = Set.of(
            "of", "in", "at", "for", "who", "have", "had", "were", "was", "are", "from", "to", "by", "with", "on",
            "years", "year", "times", "is", "has", "come", "came");

    private final Document document;
    private final Sentence sentence;
    private final Figure figure;

    Phrase(Document document, Sentence sentence, Figure figure) {
        this.document = document;
        this.sentence = sentence;
        this.figure = figure;
    }

    Sentence sentence() {
        return sentence;
    }

    /** Whether the figure counts something else: a year, money, an age, a length of time, a place in a row. */
    boolean noCount() {
        int before = figure.first() - 1;
        int next = figure.end();
        boolean money = MONEY.contains(word(before)) || MONEY.contains(word(next));
        boolean title = figure.first() == sentence.first() && next >= sentence.end();
        boolean other = money || title || has(next, "not-claim");
        return figure.value() < 2 || other || age() || date() || one() || related() || pair();
    }

    /** "a 26-year-old", "X, 26, said". */
    private boolean age() {
        int before = figure.first() - 1;
        int next = figure.end();
        boolean touching = document.is(next, "-")
                && !document.is(next + 1, "-")
                && document.token(next).start() == document.token(next - 1).end();
        boolean apposed = document.is(before, ",")
                && (document.is(next, ",") && !STANDS.contains(word(next + 1))
                        || document.is(next, ".") && digits() && figure.value() < 100);
        return touching || joined(before) || apposed || document.is(before, "aged");
    }

    private boolean date() {
        int before = figure.first() - 1;
        boolean year = digits()
                && document.token(figure.first()).folded().length() == 4
                && figure.value() >= 1900
                && figure.value() <= 2100;
        boolean month = has(figure.end(), "months") || has(before, "months") && digits();
        boolean numbered = document.is(before, "page") || document.is(before, "article") || document.is(before, "note");
        return year || month || numbered || has(figure.end(), "units");
    }

    private boolean digits() {
        return document.token(figure.first()).number();
    }

    private boolean joined(int hyphen) {
        return document.is(hyphen, "-")
                && document.token(hyphen).end()
                        == document.token(figure.first()).start();
    }

    /** "his wife and four children", "sons of three preachers", "the two of them", "one in ten". */
    private boolean related() {
        int before = figure.first() - 1;
        boolean family = (document.is(before, "and") || document.is(before, "of"))
                && (document.has(before - 1, "relation") || document.is(before - 1, "sons"));
        boolean small = figure.value() < 4 && document.is(before, "the");
        boolean rate = document.is(before, "in") && document.is(before - 1, "one");
        boolean own = document.is(before, "his") || document.is(before, "her") || document.is(before, "my");
        return family || small || rate || own;
    }

    /** "four or five", "16 and 15 years old". */
    private boolean pair() {
        int next = figure.end();
        boolean or = (document.is(next, "or") || document.is(next, "to")) && has(next + 1, "numbers");
        boolean second = document.is(figure.first() - 1, "or") && has(figure.first() - 2, "numbers");
        boolean old = document.is(next, "and") && (has(next + 2, "units") || has(next + 3, "units"));
        return or || second || old;
    }

    /** "a man of 30", "he is 26". */
    private boolean one() {
        boolean digits = document.token(figure.first()).number();
        int before = figure.first() - 1;
        return digits && document.is(before, "of") && document.has(before - 1, "person");
    }

    /** "residents in 17 countries". */
    boolean countries() {
        return has(figure.end(), "claim-countries");
    }

    /** Whether a noun for people follows. */
    boolean people() {
        int end = Math.min(figure.end() + REACH, sentence.end());
        for (int at = figure.end(); at < end; at++) {
            if (document.has(at, "group-people") || document.has(at, "claim-fighters") || plural(at)) {
                return true;
            }
            boolean stop = !document.token(at).word() && !document.is(at, "-") && !document.is(at, "\"")
                    || has(at, "not-claim")
                    || STOPS.contains(word(at)) && at > figure.end()
                    || has(at, "numbers");
            if (stop || STOPS.contains(word(at))) {
                return false;
            }
        }
        return false;
    }

    private boolean plural(int at) {
        Optional<Hit> people = at < document.size() ? document.hit(at, "people") : Optional.empty();
        boolean english = document.language().equals("en");
        return people.isPresent()
                && (!english
                        || word(people.get().end() - 1).endsWith("s")
                        || people.get().end() >= sentence.end()
                        || !document.token(people.get().end()).word());
    }

    /** "seven of them women", "21 Syrians" after a total, "of these, 137 are", "among them two Turks". */
    boolean subset() {
        int next = figure.end();
        boolean total = Character.isDigit(first(next + 2))
                || has(next + 2, "numbers")
                || has(next + 2, "claim-returned")
                || has(next + 2, "claim-left");
        boolean ofTotal = document.is(next, "of") && document.is(next + 1, "the") && total;
        boolean ofThem = OF.contains(word(next)) && THEM.contains(word(next + 1)) || document.is(next, "davon");
        return ofTotal || ofThem || among() || PARTS.contains(word(next));
    }

    private boolean among() {
        for (int i = figure.first() - 1; i >= Math.max(sentence.first(), figure.first() - 4); i--) {
            boolean them = OF.contains(word(i)) && THEM.contains(word(i + 1)) && i + 1 < figure.first();
            if (them || AMONG.contains(word(i))) {
                return true;
            }
        }
        return false;
    }

    /** A figure without a noun: "58 have gone", "puts it at 58.", "in the same period 14 came back". */
    boolean alone() {
        int next = figure.end();
        boolean named = document.is(figure.first() - 1, "the") && document.is(next, ",") && figure.value() > 3;
        boolean tried = document.hasWithin(next, Math.min(next + 4, sentence.end()), "claim-tried");
        boolean verb = named
                || tried
                || STANDS.contains(word(next))
                || has(next, "claim-left")
                || has(next, "claim-returned")
                || has(next, "claim-other");
        boolean ends = (document.is(figure.first() - 1, "at")
                        || document.is(figure.first() - 1, "with")
                        || document.is(figure.first() - 1, "is")
                        || bounded())
                && next < document.size()
                && (!document.token(next).word() || document.is(next, "and"));
        return next < sentence.end() && (subset() || verb || ends || numbered());
    }

    /** "the number of those who left stands at 58". */
    boolean numbered() {
        return document.hasWithin(sentence.first(), figure.first(), "number")
                && (document.is(figure.first() - 1, "at") || bounded());
    }

    private boolean bounded() {
        return document.is(figure.first() - 1, "than") || document.is(figure.first() - 1, "least");
    }

    /** "Syrian (21), followed by Saudi Arabia (9)". */
    boolean tabled() {
        return document.is(figure.end(), ")") && country().isPresent();
    }

    /** The countries before a bracket: "(21)", "(both 4)", "(4 each)". */
    Optional<Hit> country() {
        int open = document.is(figure.first() - 1, "(")
                ? figure.first() - 1
                : document.is(figure.first() - 2, "(") ? figure.first() - 2 : -1;
        for (int at = open - 1; at >= Math.max(0, open - 4) && open > 0; at--) {
            for (String group : List.of("where", "people")) {
                Optional<Hit> hit = document.hit(at, group);
                if (hit.filter(h -> h.end() == open).isPresent()) {
                    return hit;
                }
            }
        }
        return Optional.empty();
    }

    private boolean has(int i, String group) {
        return i >= 0 && i < document.size() && document.hit(i, group).isPresent();
    }

    /** "21 Syrians, nine Saudis, two Britons". */
    boolean listed() {
        int before = figure.first() - 1;
        boolean opens = document.is(before, ",") || document.is(before, ":") || document.is(before, "and");
        return opens && plural(figure.end());
    }

    private char first(int i) {
        return word(i).isEmpty() ? ' ' : word(i).charAt(0);
    }

    private String word(int i) {
        return i >= 0 && i < document.size() ? document.token(i).folded() : "";
    }
}
