package org.testimony.classify.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.testimony.classify.attribute.AttributeReader;
import org.testimony.classify.attribute.Subject;
import org.testimony.classify.codebook.Inclusion;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Sentence;
import org.testimony.classify.text.Vocabulary;
import org.testimony.contract.person.CountryCode;

/** The people of an article: who of them left, and how sure it is that anybody did. */
public final class People {
    private final Document title;
    private final Document document;
    private final Cast cast;
    private final Inclusion inclusion;
    private final List<Sign> groupSigns;
    private final Set<SignKind> titleKinds;
    private List<Person> left = List.of();
    private final BitSet voiced = new BitSet();
    private final BitSet commented = new BitSet();
    private final Set<Person> leavers;
    private final @Nullable Person main;

    private People(
            Document title,
            Document document,
            Cast cast,
            Inclusion inclusion,
            List<Sign> groupSigns,
            Set<SignKind> titleKinds) {
        this.title = title;
        this.document = document;
        this.cast = cast;
        this.inclusion = inclusion;
        this.groupSigns = groupSigns;
        this.titleKinds = titleKinds;
        this.leavers = Set.copyOf(cast.persons().stream().filter(People::leaves).toList());
        this.main = main();
        this.left = whoLeft();
        markVoices();
    }

    /** Reads who is spoken of in a title and a text, and who of them left. */
    public static People in(Document title, Document text, Vocabulary vocabulary, Inclusion inclusion) {
        Signs signs = new Signs(vocabulary);
        Cast cast = Cast.of(text);
        List<Sign> group = Attribution.attach(text, cast, signs.in(text));
        return new People(title, text, cast, inclusion, group, Attribution.kinds(signs.in(title)));
    }

    /** Points for the strongest person or group, as a share of what is needed to count; at most 2. */
    public double proof() {
        double best = left.stream().mapToDouble(this::points).max().orElse(0);
        double points = left.isEmpty() ? groupPoints() : Math.max(inclusion.threshold(), Math.max(best, groupPoints()));
        return Math.min(2, points / inclusion.threshold());
    }

    List<Person> left() {
        return left;
    }

    /** A person for the readers of attributes. */
    Subject subject(Person person, @Nullable LocalDate published) {
        return Subjects.of(document, cast, person, new Subjects.Circumstances(title, left.size(), published));
    }

    Document title() {
        return title;
    }

    /** Whether the text tells of one person only. */
    Scope scope() {
        boolean groups = groupSigns.stream().anyMatch(s -> s.kind().proof());
        return left.size() == 1 && !groups ? Scope.ONE_PERSON : Scope.SEVERAL;
    }

    Document document() {
        return document;
    }

    /** Whether somebody who left speaks or is spoken of in a sentence. */
    public boolean voiced(Sentence sentence) {
        return voiced.get(sentence.index());
    }

    /** Whether somebody who only comments is spoken of in a sentence. */
    public boolean commented(Sentence sentence) {
        return commented.get(sentence.index());
    }

    private void markVoices() {
        left.forEach(person -> person.references().forEach(r -> mark(voiced, r.first())));
        groupSigns.stream().filter(s -> s.kind().leaving()).forEach(s -> mark(voiced, s.first()));
        cast.entries().stream().filter(e -> e.person().official()).forEach(e -> mark(commented, e.first()));
    }

    private void mark(BitSet sentences, int token) {
        sentences.set(document.sentenceOf(token).index());
    }

    /** Whether the text is about persons who left, not only about groups of them. */
    public boolean hasPersons() {
        return !left.isEmpty();
    }

    private double groupPoints() {
        Set<SignKind> kinds = EnumSet.noneOf(SignKind.class);
        groupSigns.stream().filter(s -> s.kind().leaving()).forEach(s -> kinds.add(s.kind()));
        double points = 0;
        for (SignKind kind : kinds) {
            points = Math.max(points, kind.proof() ? kind.points(inclusion) : kind.points(inclusion) / 2);
        }
        boolean told = titleKinds.stream().anyMatch(SignKind::leaving);
        if (titleKinds.contains(SignKind.LOYAL) && !told) {
            return 0;
        }
        return points + (titleKinds.stream().anyMatch(SignKind::proof) ? inclusion.left() / 2 : 0);
    }

    private double points(Person person) {
        double points = 0;
        for (SignKind kind : SignKind.values()) {
            points += person.has(kind) ? kind.points(inclusion) : 0;
        }
        return points + (person.has(SignKind.MEMBER) || !lent(person) ? 0 : inclusion.member());
    }

    /** Belonging told in the title holds for all who left, belonging told of nobody in particular for an only one. */
    private boolean lent(Person person) {
        boolean title =
                titleKinds.contains(SignKind.MEMBER) || titleKinds.stream().anyMatch(SignKind::leaving);
        boolean only = leavers.stream().allMatch(p -> p == person);
        boolean group = groupSigns.stream().anyMatch(s -> s.kind() == SignKind.MEMBER);
        return title || group && (only || person == main);
    }

    private static boolean leaves(Person person) {
        boolean eligible = !person.official() && !person.relation();
        return eligible
                && (person.has(SignKind.DEFECTOR)
                        || person.has(SignKind.LEFT)
                        || person.has(SignKind.FLED)
                        || person.has(SignKind.MOVED));
    }

    private @Nullable Person main() {
        return cast.persons().stream()
                .filter(p -> !p.official() && !p.relation())
                .max(Comparator.comparingInt((Person p) -> p.references().size())
                        .thenComparingInt(p -> -p.start()))
                .orElse(null);
    }

    private boolean counts(Person person, double threshold) {
        boolean turned = threshold < inclusion.threshold() && person.has(SignKind.TURNED);
        return (leaves(person) || turned)
                && !person.official()
                && !person.relation()
                && !barred(person)
                && points(person) >= threshold;
    }

    /** Captives, people taken or killed without having left, and those who stayed loyal or never arrived. */
    private boolean barred(Person person) {
        boolean member = person.has(SignKind.MEMBER);
        boolean captive = person.has(SignKind.CAPTIVE) && !member && !person.has(SignKind.DEFECTOR);
        boolean taken = person.has(SignKind.CAPTURED) && !person.has(SignKind.DEFECTOR) && !person.has(SignKind.LEFT);
        boolean loyal = person.has(SignKind.LOYAL)
                || titleKinds.contains(SignKind.LOYAL)
                        && !member
                        && titleKinds.stream().noneMatch(SignKind::leaving)
                || person == main && groupSigns.stream().anyMatch(s -> s.kind() == SignKind.LOYAL);
        return captive || taken || loyal;
    }

    private List<Person> whoLeft() {
        List<Person> out = new ArrayList<>(cast.persons().stream()
                .filter(p -> counts(p, inclusion.threshold()))
                .toList());
        if (out.isEmpty() && titleKinds.stream().anyMatch(SignKind::leaving)) {
            cast.persons().stream()
                    .filter(p -> counts(p, inclusion.moved()))
                    .max(Comparator.comparingDouble(this::points))
                    .ifPresent(out::add);
        }
        return joinUnnamed(out);
    }

    /** A person described without a name is the one named person, when only one is named and nothing speaks against it. */
    private List<Person> joinUnnamed(List<Person> found) {
        List<Person> named = found.stream().filter(Person::named).toList();
        List<Person> unnamed =
                new ArrayList<>(found.stream().filter(p -> !p.named()).toList());
        List<Person> out = new ArrayList<>(named);
        if (named.size() == 1) {
            unnamed.removeIf(p -> agree(named.get(0), p) && absorb(named.get(0), p));
        } else if (named.isEmpty() && !unnamed.isEmpty()) {
            Person first = unnamed.remove(0);
            onlyName(first).ifPresent(p -> absorb(first, p));
            unnamed.removeIf(p -> agree(first, p) && absorb(first, p));
            out.add(first);
        }
        out.addAll(unnamed);
        out.sort(Comparator.comparingInt(Person::start));
        return List.copyOf(out);
    }

    /** The one named person of a text whose only person who left has no name. */
    private Optional<Person> onlyName(Person unnamed) {
        List<Person> names = cast.persons().stream()
                .filter(p -> p.named() && !p.official() && !p.relation() && !p.has(SignKind.CAPTURED))
                .filter(p -> agree(unnamed, p) && p.references().size() > 1)
                .toList();
        return names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty();
    }

    private static boolean absorb(Person into, Person from) {
        into.absorb(from);
        return true;
    }

    /** Nothing that is known of the two speaks against one person: sex, nationality, age. */
    private boolean agree(Person a, Person b) {
        Subject of = subject(a, null);
        Subject other = subject(b, null);
        Optional<CountryCode> one = AttributeReader.nationality(of);
        Optional<CountryCode> two = AttributeReader.nationality(other);
        OptionalInt mine = AttributeReader.age(of);
        OptionalInt theirs = AttributeReader.age(other);
        boolean sex = b.gender().map(a::canBe).orElse(true);
        boolean country = one.isEmpty() || two.isEmpty() || one.equals(two);
        boolean age = mine.isEmpty() || theirs.isEmpty() || mine.equals(theirs);
        return sex && country && age;
    }
}
