package org.testimony.classify.claim;

import java.util.Optional;
import java.util.Set;
import org.testimony.classify.figure.Figure;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Hit;
import org.testimony.classify.text.Sentence;

/** How a figure stands: before a noun for people, as part of an earlier figure, or alone. */
final class Phrase {
    private static final int REACH = 5;
    private static final Set<String> MONEY = Set.of("$", "€", "£", "dollars", "euros", "euro", "francs", "pounds", "%", "percent", "per", "prozent", "dolar");
    private static final Set<String> THEM = Set.of("them", "whom", "those", "these", "ihnen", "denen", "eux", "elles", "ellos", "ellas", "loro", "hen", "davon", "the");
    private static final Set<String> OF = Set.of("of", "von", "d'", "de", "di", "van", "dari", "among", "davon");
    private static final Set<String> STANDS = Set.of("have", "had", "has", "are", "were", "was", "came", "come", "went", "who", "still", "under", "sind",
            "waren", "sont", "ont", "han", "sono", "zijn", "telah", "a", "wurden", "desertaron", "sur", "qui", "in", "more");
    private static final Set<String> STOPS = Set.of("of", "in", "at", "for", "who", "have", "had", "were", "was", "are", "from", "to", "by", "with", "on",
            "years", "year", "times", "is", "has", "come", "came");

    private final Document document;
    private final Sentence sentence;
    private final Figure figure;

    Phrase(Document document, Sentence sentence, Figure figure) {
        this.document = document;
        this.sentence = sentence;
        this.figure = figure;
    }

    /** Whether the figure counts something else: a year, money, an age, a length of time, a place in a row. */
    boolean noCount() {
        int before = figure.first() - 1;
        int next = figure.end();
        boolean digits = document.token(figure.first()).number();
        boolean year = digits && document.token(figure.first()).folded().length() == 4 && figure.value() >= 1900 && figure.value() <= 2100;
        boolean money = MONEY.contains(word(before)) || MONEY.contains(word(next));
        boolean age = document.is(next, "-") && !document.is(next + 1, "-") && document.token(Math.min(next, document.size() - 1)).start() == document.token(figure.end() - 1).end()
                || document.is(before, "-") || document.is(before, ",") && document.is(next, ",") && !STANDS.contains(word(next + 1))
                || document.is(before, ",") && document.is(next, ".") && digits && figure.value() < 100;
        boolean date = has(next, "months") || has(before, "months") && digits || has(next, "units") || document.is(before, "aged") || document.is(before, "page")
                || document.is(before, "article") || document.is(before, "note");
        boolean title = figure.first() == sentence.first() && next >= sentence.end();
        return figure.value() < 2 || year || money || age || date || title || has(next, "not-claim") || one();
    }

    /** "a man of 30", "he is 26". */
    private boolean one() {
        boolean digits = document.token(figure.first()).number();
        int before = figure.first() - 1;
        return digits && document.is(before, "of") && document.has(before - 1, "person");
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
        Optional<Hit> people = document.hit(at, "people");
        boolean english = document.language().equals("en");
        return people.isPresent() && (!english || word(people.get().end() - 1).endsWith("s") || people.get().end() >= sentence.end() || !document.token(people.get().end()).word());
    }

    /** "seven of them women", "21 Syrians" after a total, "of these, 137 are", "among them two Turks". */
    boolean subset() {
        int next = figure.end();
        boolean ofThem = OF.contains(word(next)) && THEM.contains(word(next + 1)) || document.is(next, "davon");
        boolean among = false;
        for (int i = figure.first() - 1; i >= Math.max(sentence.first(), figure.first() - 4); i--) {
            among |= document.is(i, "among") || document.is(i, "including") || document.is(i, "parmi") || document.is(i, "dont") || document.is(i, "darunter")
                    || document.is(i, "entre") || document.is(i, "fra") || document.is(i, "bunlardan") || document.is(i, "onder")
                    || word(i).equals("بينهم") || OF.contains(word(i)) && THEM.contains(word(i + 1)) && i + 1 < figure.first();
        }
        return ofThem || among || document.is(next, "women") || document.is(next, "children") || document.is(next, "men");
    }

    /** A figure without a noun: "58 have gone", "puts it at 58.", "in the same period 14 came back". */
    boolean alone() {
        int next = figure.end();
        boolean verb = STANDS.contains(word(next)) || has(next, "claim-left") || has(next, "claim-returned") || has(next, "claim-other");
        boolean ends = (document.is(figure.first() - 1, "at") || document.is(figure.first() - 1, "with") || document.is(figure.first() - 1, "is") || bounded())
                && next < document.size()
                && (!document.token(next).word() || document.is(next, "and"));
        boolean number = document.hasWithin(sentence.first(), figure.first(), "number")
                && (document.is(figure.first() - 1, "at") || document.is(figure.first() - 1, "than") || document.is(figure.first() - 1, "least"));
        return next < sentence.end() && (subset() || verb || ends || number);
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
        int open = document.is(figure.first() - 1, "(") ? figure.first() - 1 : document.is(figure.first() - 2, "(") ? figure.first() - 2 : -1;
        for (int at = open - 1; at >= Math.max(0, open - 4) && open > 0; at--) {
            int here = at;
            Optional<Hit> hit = document.hit(at, "people").or(() -> document.hit(here, "where"));
            if (hit.filter(h -> h.end() == open).isPresent()) {
                return hit;
            }
        }
        return Optional.empty();
    }

    private boolean has(int i, String group) {
        return i >= 0 && i < document.size() && document.hit(i, group).isPresent();
    }

    private String word(int i) {
        return i >= 0 && i < document.size() ? document.token(i).folded() : "";
    }
}
