package org.testimony.classify.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Hit;
import org.testimony.classify.text.Sentence;
import org.testimony.contract.person.CountryCode;

/** What a text says about a person besides leaving; only what stands beside a reference to the person. */
final class Attributes {
    private static final int YOUNGEST = 6;
    private static final int OLDEST = 95;

    private final Document document;
    private final Person person;

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

    /** Nationality: a word for a people in a description, then where the person is from. */
    Optional<CountryCode> nationality() {
        return inDescriptions().or(this::fromWhere).or(this::raised).map(CountryCode::new);
    }

    private Optional<String> inDescriptions() {
        for (Reference reference : person.references()) {
            if (reference.kind() != Reference.Kind.DESCRIPTION) {
                continue;
            }
            for (int i = reference.first(); i < reference.end(); i++) {
                Optional<Hit> people = document.hit(i, "people");
                if (people.isPresent()) {
                    return people.map(Hit::value);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> fromWhere() {
        for (Reference reference : person.references()) {
            if (reference.kind() == Reference.Kind.PRONOUN) {
                continue;
            }
            int end = Math.min(
                    reference.end() + 7, document.sentenceOf(reference.first()).end());
            for (int i = reference.first(); i < end; i++) {
                boolean from = document.is(i, "from") || document.is(i, "of");
                Optional<Hit> where = from ? whereNear(i + 1, 2) : Optional.empty();
                if (where.isPresent() && !document.hasWithin(reference.end(), i, "verb")) {
                    return where.map(Hit::value);
                }
                boolean citizen = i >= reference.end()
                        && document.hit(i, "people").isPresent()
                        && (document.is(i + 1, "citizen")
                                || document.is(i + 1, "national")
                                || document.is(i + 1, "convert"));
                if (citizen) {
                    return document.hit(i, "people").map(Hit::value);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> raised() {
        for (Sentence sentence : sentences()) {
            for (int i = sentence.first(); i < sentence.end() - 1; i++) {
                boolean born = document.is(i, "born")
                        || document.is(i, "raised")
                        || document.is(i, "up")
                        || document.is(i, "citizen");
                boolean in = document.is(i + 1, "in") || document.is(i + 1, "of");
                Optional<Hit> where = born && in ? whereNear(i + 2, 3) : Optional.empty();
                if (where.isPresent()) {
                    return where.map(Hit::value);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Hit> whereNear(int from, int reach) {
        for (int i = from; i < Math.min(from + reach, document.size()); i++) {
            Optional<Hit> where = document.hit(i, "where");
            if (where.isPresent()) {
                return where;
            }
        }
        return Optional.empty();
    }

    /** Where the person is now: where they live, then where they are held or were met, then where they went. */
    Optional<CountryCode> residence() {
        return place("lives", 1)
                .or(() -> place("held", 5))
                .or(() -> place("reached", 2))
                .or(this::surrendered)
                .map(CountryCode::new);
    }

    private Optional<String> place(String group, int reach) {
        Optional<String> last = Optional.empty();
        for (Sentence sentence : sentences()) {
            for (int i = sentence.first(); i < sentence.end(); i++) {
                Optional<Hit> hit = document.hit(i, group);
                Optional<Hit> where = hit.flatMap(h -> whereNear(h.end(), Math.min(reach, sentence.end() - h.end())));
                if (where.isPresent()) {
                    last = where.map(Hit::value);
                }
            }
        }
        return last;
    }

    private Optional<String> surrendered() {
        return leavingSigns().stream()
                .filter(s -> s.kind() == SignKind.MOVED || s.kind() == SignKind.FLED)
                .map(s -> whereNear(
                        s.end() - 1, Math.min(9, document.sentenceOf(s.first()).end() - s.end() + 1)))
                .flatMap(Optional::stream)
                .map(Hit::value)
                .reduce((a, b) -> b);
    }

    List<Sign> leavingSigns() {
        List<Sign> out = new ArrayList<>();
        for (SignKind kind : SignKind.values()) {
            if (kind.leaving()) {
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
