package org.testimony.classify.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Sentence;

/** What stands beside the references to a person: age, speech, the sentences and the signs of leaving. */
final class Attributes {
    private static final int YOUNGEST = 6;
    private static final int OLDEST = 95;

    private final Document document;
    private final Person person;

    /** Reads one person of a text. */
    Attributes(Document document, Person person) {
        this.document = document;
        this.person = person;
    }

    /** Age in years. */
    OptionalInt age() {
        for (Reference reference : person.references()) {
            OptionalInt age = reference.kind() == Reference.Kind.PRONOUN ? said(reference) : beside(reference);
            if (age.isPresent()) {
                return age;
            }
        }
        return OptionalInt.empty();
    }

    private OptionalInt beside(Reference reference) {
        for (int i = reference.first(); i < reference.end(); i++) {
            boolean years = document.is(i + 1, "-")
                    && (document.is(i + 2, "year")
                            || document.is(i + 2, "jahrige")
                            || document.is(i + 2, "jahriger")
                            || document.is(i + 2, "jahrigen"));
            boolean ofAge = document.is(i - 1, "of") && i == reference.end() - 1;
            if (years || ofAge) {
                return number(i);
            }
        }
        int at = reference.end();
        if (document.is(at, "\"")) {
            at++;
        }
        if (document.is(at, ",") || document.is(at, "(")) {
            return afterMark(at + 1);
        }
        return said(reference);
    }

    private OptionalInt afterMark(int at) {
        int i = at;
        while (document.is(i, "who")
                || document.is(i, "is")
                || document.is(i, "now")
                || document.is(i, "aged")
                || document.is(i, "then")) {
            i++;
        }
        boolean ends = i + 1 >= document.size()
                || !document.token(i + 1).word()
                || document.is(i + 1, "and")
                || document.is(i + 1, "of")
                || document.is(i + 1, "from")
                || document.is(i + 1, "ans");
        return ends && !document.is(i + 1, "-") ? number(i) : OptionalInt.empty();
    }

    /** "He is 30", "at 34 she", "now 34, she". */
    private OptionalInt said(Reference reference) {
        int at = reference.end();
        boolean is = document.is(at, "is") || document.is(at, "was") || document.is(at, ",");
        int from = document.is(at + 1, "now") || document.is(at + 1, "only") ? at + 2 : at + 1;
        if (is && (from + 1 >= document.size() || !document.token(from + 1).word() || document.is(from + 1, "and"))) {
            return number(from);
        }
        int before = reference.first() - (document.is(reference.first() - 1, ",") ? 2 : 1);
        boolean lead =
                document.is(before - 1, "at") || document.is(before - 1, "now") || document.is(before - 1, "aged");
        return lead ? number(before) : OptionalInt.empty();
    }

    private OptionalInt number(int i) {
        if (i < 0
                || i >= document.size()
                || !document.token(i).number()
                || document.token(i).folded().length() > 2) {
            return OptionalInt.empty();
        }
        int age = Integer.parseInt(document.token(i).folded());
        return age >= YOUNGEST && age <= OLDEST ? OptionalInt.of(age) : OptionalInt.empty();
    }

    /** What proves the leaving, and what shows the change of mind, in order of place. */
    List<Sign> leavingSigns() {
        List<Sign> out = new ArrayList<>();
        for (SignKind kind : SignKind.values()) {
            if (kind.leaving() || kind == SignKind.TURNED) {
                out.addAll(person.signs(kind));
            }
        }
        out.sort(Comparator.comparingInt(Sign::first));
        return out;
    }

    /** The sentences that refer to the person. */
    List<Sentence> sentences() {
        return person.references().stream()
                .map(r -> document.sentenceOf(r.first()))
                .distinct()
                .sorted(Comparator.comparingInt(Sentence::index))
                .toList();
    }

    /** Whether the person is quoted or said to have spoken. */
    boolean spoke() {
        for (Reference reference : person.references()) {
            int end = Math.min(
                    reference.end() + 3, document.sentenceOf(reference.first()).end());
            boolean after = document.hasWithin(reference.end(), end, "say");
            boolean before = document.has(reference.first() - 1, "say");
            if (after || before) {
                return true;
            }
        }
        return false;
    }
}
