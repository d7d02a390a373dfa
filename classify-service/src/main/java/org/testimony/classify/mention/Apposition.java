package org.testimony.classify.mention;

import java.util.Set;
import org.testimony.classify.text.Document;

/** Tells when a name and a description stand side by side for one person: "his lawyer, X", "X, a German of 25". */
final class Apposition {
    private static final int NAMING = 7;
    private static final Set<String> KUNYA = Set.of("abu", "umm", "abou", "oum", "um");
    private static final int RENAMING = 5;
    private static final int PHRASE = 11;
    private static final int ORIGIN = 6;

    private final Document document;

    Apposition(Document document) {
        this.document = document;
    }

    /** Whether a description has just introduced a name: "a man named X", "his lawyer, X". */
    boolean introduces(Entry description, Reference name) {
        int gap = name.first() - description.end();
        return description.reference().kind() == Reference.Kind.DESCRIPTION
                && gap >= 0
                && sameSentence(description.first(), name.first())
                && (gap <= NAMING && document.hasWithin(description.end(), name.first(), "naming")
                        || marksOnly(description.end(), name.first())
                        || gap <= PHRASE && placed(description.end(), name));
    }

    /** Whether a second name is another of the same person: "X, known as Abu Y", "X (Abu Y)", "X, Abu Y to his friends, ...". */
    boolean renames(Entry before, Reference name) {
        int gap = name.first() - before.end();
        if (!before.named() || gap < 1 || gap > RENAMING || !sameSentence(before.first(), name.first())) {
            return false;
        }
        boolean kunya = KUNYA.contains(document.token(name.first()).folded());
        boolean other = !KUNYA.contains(document.token(before.first()).folded());
        boolean bracket = gap == 1 && document.is(before.end(), "(") && kunya && other;
        boolean beside = gap == 1 && document.is(before.end(), ",") && kunya && other && document.is(name.end(), "to");
        return bracket || beside || saidOf(before.end(), name.first());
    }

    /** Words such as "known as", "alias", "called by his friends", and nobody else between. */
    private boolean saidOf(int from, int to) {
        boolean says = false;
        for (int i = from; i < to; i++) {
            says |= document.is(i, "alias")
                    || document.is(i, "aka")
                    || document.is(i, "guerre")
                    || document.is(i, "known")
                    || document.is(i, "called")
                    || document.is(i, "nicknamed");
            if (document.has(i, "person")
                    || document.has(i, "official")
                    || document.is(i, "and")
                    || document.is(i, "by")) {
                return false;
            }
        }
        boolean first = document.is(from, ",")
                || document.is(from, "(")
                || document.is(from, "alias")
                || document.is(from, "also");
        return says && first;
    }

    /** "A commander of the group in X, Y Z, has": a phrase that says where or of what, between two commas or none. */
    private boolean placed(int from, Reference name) {
        boolean phrase = document.is(from, "of")
                || document.is(from, "in")
                || document.is(from, "from")
                || document.is(from, "with");
        boolean closed =
                document.is(name.end(), ",") || document.has(name.end(), "verb") || document.has(name.end(), "say");
        return phrase
                && closed
                && document.is(name.first() - 1, ",")
                && !document.hasWithin(from, name.first(), "verb")
                && !document.hasWithin(from, name.first(), "say");
    }

    /** Between the two stands nothing but at most two commas, quotes or brackets. */
    private boolean marksOnly(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!document.is(i, ",") && !document.is(i, "\"") && !document.is(i, "'") && !document.is(i, "(")) {
                return false;
            }
        }
        return to - from <= 2;
    }

    /** Whether a description says who the person before it is: "X, a German", "X is a German". */
    boolean explains(Entry before, Description description) {
        boolean fits = before.reference().kind() != Reference.Kind.DESCRIPTION
                || before.person().named()
                || inserted(before, description);
        int from = afterAge(before.end());
        boolean beside = comma(from, description.first()) || copula(from, description);
        return fits
                && beside
                && sameSentence(before.first(), description.first())
                && !quoteEndsBetween(before.reference(), description.first());
    }

    /** "The boss is X," a defector said: somebody's words end with the name. Marks around the name alone are no such words. */
    private boolean quoteEndsBetween(Reference name, int description) {
        int marks = 2;
        return document.quotes().stream()
                .filter(q -> q.end() - q.first() > name.end() - name.first() + marks)
                .anyMatch(q -> q.covers(name.first()) && !q.covers(description));
    }

    /** "A Tunisian, a graduate, was ...": a second description between commas. */
    private boolean inserted(Entry before, Description description) {
        int end = description.end();
        return description.fresh()
                && description.first() - before.end() == 1
                && document.is(before.end(), ",")
                && document.is(end, ",")
                && (document.has(end + 1, "verb") || document.is(end + 1, "who"));
    }

    /** Skips an age: "X, 31, a nurse", "X, 31, was a nurse", "He is 25, a Syrian". */
    private int afterAge(int end) {
        boolean opens = document.is(end, ",") || document.is(end, "is") || document.is(end, "was");
        boolean age =
                opens && end + 2 < document.size() && document.token(end + 1).number() && document.is(end + 2, ",");
        return age ? end + 2 : end;
    }

    /** "X, a German", also with an origin between: "X from Florida, a citizen". */
    private boolean comma(int from, int to) {
        if (to - from >= 1 && to - from <= 2) {
            return document.is(from, ",") || document.is(from, "\"");
        }
        boolean origin = document.is(from, "from") || document.is(from, "of") || document.is(from, ",");
        return origin && to - from <= ORIGIN && document.is(to - 1, ",");
    }

    private boolean copula(int from, Description description) {
        int to = description.first();
        boolean copula = document.is(to - 1, "is") || document.is(to - 1, "was") || document.is(to - 1, "as");
        boolean aged = document.is(from, ",") && to - from == 2;
        return description.fresh() && (to - from <= 3 || aged) && to > from && copula;
    }

    private boolean sameSentence(int a, int b) {
        return document.sentenceOf(a).index() == document.sentenceOf(b).index();
    }
}
