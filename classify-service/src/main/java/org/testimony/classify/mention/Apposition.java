package org.testimony.classify.mention;

import org.testimony.classify.text.Document;

/** Tells when a name and a description stand side by side for one person: "his lawyer, X", "X, a German of 25". */
final class Apposition {
    private static final int NAMING = 7;
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
                && gap <= NAMING
                && sameSentence(description.first(), name.first())
                && (document.hasWithin(description.end(), name.first(), "naming")
                        || marksOnly(description.end(), name.first()));
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
                || before.person().named();
        int from = afterAge(before.end());
        boolean beside = comma(from, description.first()) || copula(from, description);
        return fits && beside && sameSentence(before.first(), description.first());
    }

    /** Skips an age: "X, 31, a nurse", "X, 31, was a nurse", "He is 25, a Syrian". */
    private int afterAge(int end) {
        boolean opens = document.is(end, ",") || document.is(end, "is") || document.is(end, "was");
        boolean age = opens
                && end + 2 < document.size()
                && document.token(end + 1).number()
                && document.is(end + 2, ",");
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
