package org.testimony.classify.mention;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Sentence;

/** Says of whom each sign speaks: a person, a group, or nobody who counts. */
final class Attribution {
    private static final Set<String> PLURAL = Set.of(
            "they",
            "them",
            "those",
            "many",
            "some",
            "others",
            "dozens",
            "hundreds",
            "thousands",
            "several",
            "most",
            "plenty",
            "few",
            "both",
            "we",
            "more",
            "two",
            "three",
            "four",
            "viele",
            "plusieurs",
            "muchos");

    private final Document document;
    private final Cast cast;
    private final List<Sign> groupSigns = new ArrayList<>();

    private Attribution(Document document, Cast cast) {
        this.document = document;
        this.cast = cast;
    }

    /** Gives every sign to its person; what is said of groups is returned. */
    static List<Sign> attach(Document document, Cast cast, List<Sign> signs) {
        Attribution attribution = new Attribution(document, cast);
        signs.forEach(attribution::attach);
        return attribution.groupSigns;
    }

    private void attach(Sign sign) {
        Optional<Cast.Entry> own = covering(sign).or(() -> after(sign)).or(() -> before(sign));
        if (own.isEmpty()) {
            groupSigns.add(sign);
            return;
        }
        Person person = own.get().person();
        if (person.official() || person.relation()) {
            return;
        }
        person.add(sign);
        coordinated(own.get()).forEach(p -> p.add(sign));
    }

    /** A sign inside a description speaks of whom the description means. */
    private Optional<Cast.Entry> covering(Sign sign) {
        return cast.entries().stream()
                .filter(e -> e.reference().kind() != Reference.Kind.PRONOUN)
                .filter(e -> e.reference().covers(sign.first()) || e.reference().covers(sign.end() - 1))
                .findFirst();
    }

    /** "ISIS defector X": the name follows the noun at once. */
    private Optional<Cast.Entry> after(Sign sign) {
        if (sign.kind() != SignKind.DEFECTOR) {
            return Optional.empty();
        }
        return cast.entries().stream()
                .filter(e -> e.reference().kind() == Reference.Kind.NAME)
                .filter(e ->
                        e.reference().first() >= sign.end() && e.reference().first() <= sign.end() + 1)
                .filter(e -> sameSentence(e.reference().first(), sign.first()))
                .findFirst();
    }

    /** The nearest reference to the left in the sentence, unless a group stands between. */
    private Optional<Cast.Entry> before(Sign sign) {
        Sentence sentence = document.sentenceOf(sign.first());
        Optional<Cast.Entry> official = Optional.empty();
        for (int i = cast.entries().size() - 1; i >= 0; i--) {
            Cast.Entry entry = cast.entries().get(i);
            Reference reference = entry.reference();
            if (reference.end() > sign.first()) {
                continue;
            }
            if (reference.first() < sentence.first()) {
                break;
            }
            if (groupBetween(reference.end(), sign.first())) {
                return Optional.empty();
            }
            if (!entry.person().official() && !entry.person().relation()) {
                return Optional.of(entry);
            }
            official = official.isPresent() ? official : Optional.of(entry);
        }
        return official.filter(o -> !groupBetween(sentence.first(), sign.first()));
    }

    private boolean groupBetween(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean plural = PLURAL.contains(document.token(i).folded()) || document.has(i, "group-people");
            if (plural && !document.is(i - 1, "of") && !document.is(i - 1, "with")) {
                return true;
            }
        }
        return false;
    }

    /** "A, B and C had fought": what is said of the last is said of all. */
    private List<Person> coordinated(Cast.Entry last) {
        List<Person> out = new ArrayList<>();
        int at = cast.entries().indexOf(last);
        int end = last.reference().first();
        for (int i = at - 1; i >= 0; i--) {
            Reference left = cast.entries().get(i).reference();
            if (left.kind() != Reference.Kind.NAME || !joined(left.end(), end)) {
                break;
            }
            out.add(cast.entries().get(i).person());
            end = left.first();
        }
        return out;
    }

    private boolean joined(int from, int to) {
        boolean and = false;
        for (int i = from; i < to; i++) {
            boolean joins =
                    document.is(i, ",") || document.is(i, "and") || document.is(i, "und") || document.is(i, "et");
            if (!joins) {
                return false;
            }
            and = true;
        }
        return and && to - from <= 2;
    }

    private boolean sameSentence(int a, int b) {
        return document.sentenceOf(a).index() == document.sentenceOf(b).index();
    }

    static Set<SignKind> kinds(List<Sign> signs) {
        Set<SignKind> kinds = EnumSet.noneOf(SignKind.class);
        signs.forEach(s -> kinds.add(s.kind()));
        return kinds;
    }
}
