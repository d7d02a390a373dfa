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
            "plenty",
            "both",
            "we",
            "viele",
            "plusieurs",
            "muchos");

    private static final Set<String> JOINS = Set.of("and", "und", "et", "e", "y", "en", "dan", "ve", "و");

    private final Document document;
    private final Cast cast;
    private final List<Sign> groupSigns = new ArrayList<>();
    private final Agents agents;
    private final Together together;

    private Attribution(Document document, Cast cast) {
        this.document = document;
        this.cast = cast;
        this.agents = new Agents(document);
        this.together = new Together(document, cast.entries());
    }

    /** Gives every sign to its person; what is said of groups is returned. */
    static List<Sign> attach(Document document, Cast cast, List<Sign> signs) {
        Attribution attribution = new Attribution(document, cast);
        signs.forEach(attribution::attach);
        attribution.nameGroups();
        return attribution.groupSigns;
    }

    private void attach(Sign sign) {
        Optional<Entry> own = covering(sign).or(() -> after(sign));
        boolean plural =
                sign.kind() == SignKind.DEFECTOR && document.hasWithin(sign.first(), sign.end(), "group-people");
        boolean noun = plural || sign.kind() == SignKind.CAPTIVE && sign.end() - sign.first() == 1;
        if (own.isEmpty() && !noun) {
            List<Person> all = together.of(sign);
            if (!all.isEmpty()) {
                all.forEach(p -> p.add(sign));
                return;
            }
            own = spoken(sign).or(() -> acting(sign));
        }
        if (own.isEmpty()) {
            groupSigns.add(sign);
            return;
        }
        Person person = own.get().person();
        if (!person.mayCount()) {
            redeem(own.get(), sign);
            return;
        }
        person.add(sign);
        coordinated(own.get()).forEach(p -> p.add(sign));
    }

    /** Who acts by the words of a sign. */
    private Optional<Entry> acting(Sign sign) {
        boolean plain =
                sign.kind().leaving() || sign.kind().wayOut() || sign.kind().done();
        return plain
                ? listed(sign).or(() -> subject(sign)).or(() -> before(sign)).or(() -> opening(sign))
                : nearest(sign);
    }

    /** Outside English the verb often comes first: whoever is named right behind it, or within the words of the sign, is its subject. */
    private Optional<Entry> subject(Sign sign) {
        boolean way = sign.kind().leaving() || sign.kind().wayOut();
        if (!way || document.language().equals("en")) {
            return Optional.empty();
        }
        return cast.entries().stream()
                .filter(Entry::named)
                .filter(e -> e.first() > sign.first() && e.first() <= sign.end())
                .filter(e -> sameSentence(e.first(), sign.first()))
                .findFirst();
    }

    /** "I ran," said X: what somebody says of himself. */
    private Optional<Entry> spoken(Sign sign) {
        return agents.firstPerson(sign)
                .flatMap(speaker -> cast.entries().stream()
                        .filter(e -> e.first() < speaker.end() && speaker.first() < e.end())
                        .filter(e -> e.person().mayCount())
                        .findFirst());
    }

    /** What is said of somebody in office is kept, should the office prove to be one that the person left; groups may have left too. */
    private void redeem(Entry entry, Sign sign) {
        if (entry.named() && agents.acts(entry.reference()) && entry.person().official()) {
            entry.person().add(sign);
        }
        if (sign.kind().proof()) {
            groupSigns.add(sign);
        }
    }

    /** A sign inside a description speaks of whom the description means. */
    private Optional<Entry> covering(Sign sign) {
        return cast.entries().stream()
                .filter(e -> e.reference().kind() != Reference.Kind.PRONOUN)
                .filter(e -> e.reference().covers(sign.first()) || e.reference().covers(sign.end() - 1))
                .findFirst();
    }

    /** "ISIS defector X": the name follows the noun at once. */
    private Optional<Entry> after(Sign sign) {
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

    /** "A, B and C had trained before they came back": "they" are those the sentence lists. */
    private Optional<Entry> listed(Sign sign) {
        Sentence sentence = document.sentenceOf(sign.first());
        boolean they = false;
        for (int i = Math.max(sentence.first(), sign.first() - 3); i < sign.first(); i++) {
            they |= document.is(i, "they") || document.is(i, "both");
        }
        return they
                ? cast.entries().stream()
                        .filter(e -> e.reference().first() >= sentence.first()
                                && e.reference().end() <= sign.first())
                        .filter(e -> e.reference().kind() == Reference.Kind.NAME
                                && !coordinated(e).isEmpty())
                        .reduce((a, b) -> b)
                : Optional.empty();
    }

    /** "Back in Jakarta he waits": with nothing before it, a sign speaks of whom the sentence names next. */
    private Optional<Entry> opening(Sign sign) {
        Sentence sentence = document.sentenceOf(sign.first());
        if (sign.first() - sentence.first() > 2 || groupBetween(sentence.first(), sign.end())) {
            return Optional.empty();
        }
        return cast.entries().stream()
                .filter(e ->
                        e.reference().first() >= sign.end() && e.reference().first() < sentence.end())
                .findFirst()
                .filter(e -> !groupBetween(sign.end(), e.reference().first()));
    }

    /** The nearest reference to the left in the sentence, whoever it is. */
    private Optional<Entry> nearest(Sign sign) {
        return cast.entries().stream()
                .filter(e -> e.reference().end() <= sign.first()
                        && sameSentence(e.reference().first(), sign.first())
                        && !agents.owns(e.reference()))
                .reduce((a, b) -> b);
    }

    /** The nearest who acts to the left in the sentence, or else the nearest reference, unless a group stands between. */
    private Optional<Entry> before(Sign sign) {
        Sentence sentence = document.sentenceOf(sign.first());
        Optional<Entry> official = Optional.empty();
        Optional<Entry> object = Optional.empty();
        for (int i = cast.entries().size() - 1; i >= 0; i--) {
            Entry entry = cast.entries().get(i);
            Reference reference = entry.reference();
            if (reference.end() > sign.first()) {
                continue;
            }
            if (reference.first() < sentence.first()) {
                break;
            }
            if (groupBetween(reference.end(), sign.first())) {
                return object;
            }
            boolean acts = agents.acts(reference) || agents.leadsTo(reference, sign);
            if (entry.person().mayCount() && acts) {
                return Optional.of(entry);
            }
            boolean stands = entry.person().mayCount() && !agents.owns(reference);
            object = object.isPresent() || !stands ? object : Optional.of(entry);
            official = official.isPresent() ? official : Optional.of(entry);
        }
        return object.isPresent() ? object : official.filter(o -> !groupBetween(sentence.first(), sign.first()));
    }

    private boolean groupBetween(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean plural = PLURAL.contains(document.token(i).folded()) || document.has(i, "group-people");
            if (plural && !partOf(i)) {
                return true;
            }
        }
        return false;
    }

    /** "One of very few women", "among the thousands": the group is only what the person belongs to. */
    private boolean partOf(int token) {
        for (int i = token - 1; i >= Math.max(0, token - 5); i--) {
            String word = document.token(i).folded();
            if (word.equals("among")
                    || word.equals("of")
                    || word.equals("with")
                    || word.equals("to")
                    || word.equals("by")) {
                return true;
            }
            if (document.has(i, "verb")) {
                return false;
            }
        }
        return false;
    }

    /** "A, B and C had fought": what is said of the last is said of all. */
    private List<Person> coordinated(Entry last) {
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

    /** "Three men returned. They are A, B and C": what was said of the group is said of those it names. */
    private void nameGroups() {
        for (Entry entry : List.copyOf(cast.entries())) {
            Reference reference = entry.reference();
            Sentence sentence = document.sentenceOf(reference.first());
            boolean listed = document.is(sentence.first(), "they") && document.is(sentence.first() + 1, "are")
                    || document.is(sentence.first() + 1, "were") && document.is(sentence.first(), "they");
            if (listed
                    && reference.kind() == Reference.Kind.NAME
                    && coordinated(entry).size() > 0) {
                List<Person> all = new ArrayList<>(coordinated(entry));
                all.add(entry.person());
                groupSigns.stream()
                        .filter(s -> sentence.index()
                                        - document.sentenceOf(s.first()).index()
                                <= 2)
                        .filter(s -> s.first() < sentence.first())
                        .forEach(s -> all.forEach(p -> p.add(s)));
            }
        }
    }

    private boolean joined(int from, int to) {
        boolean and = false;
        for (int i = from; i < to; i++) {
            boolean joins =
                    document.is(i, ",") || JOINS.contains(document.token(i).folded());
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
