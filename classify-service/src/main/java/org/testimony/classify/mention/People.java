package org.testimony.classify.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.testimony.classify.attribute.Subject;
import org.testimony.classify.codebook.Inclusion;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Sentence;
import org.testimony.classify.text.Vocabulary;
import org.testimony.contract.reading.Ground;

/** The people of an article: who of them left, and how sure it is that anybody did. */
public final class People {
    private final LeavingModel model;
    private final Document title;
    private final Document document;
    private final Cast cast;
    private final List<Sign> groupSigns;
    private final Events events;
    private final TextSigns textSigns;
    private final TextTraits.Points points;
    private final List<Map.Entry<Person, Traits>> traits;
    private final Judgement judgement;
    private final boolean told;
    private final boolean relevant;
    private final List<Person> left;
    private final List<Person> unsure;
    private final BitSet voiced = new BitSet();
    private final BitSet commented = new BitSet();

    private People(
            Document title,
            Document document,
            Vocabulary vocabulary,
            Inclusion inclusion,
            Events events,
            LeavingModel model) {
        Signs signs = new Signs(vocabulary);
        this.title = title;
        this.document = document;
        this.model = model;
        this.events = events.without(page(document));
        this.cast = Cast.of(document);
        new LateNames(title, document, cast).join();
        this.groupSigns = Attribution.attach(document, cast, signs.in(document));
        Set<SignKind> titleKinds = Attribution.kinds(signs.in(title));
        this.textSigns = new TextSigns(document, cast, groupSigns, titleKinds);
        RulePoints rules = new RulePoints(inclusion, cast, groupSigns, titleKinds);
        PersonTraits reader = new PersonTraits(document, cast, textSigns, this.events);
        this.traits = cast.persons().stream()
                .filter(Person::mayCount)
                .map(p -> Map.entry(p, reader.of(p, rules.of(p), rules.bars(p))))
                .toList();
        double best = cast.persons().stream()
                .filter(p -> p.mayCount() && !rules.bars(p))
                .mapToDouble(rules::of)
                .max()
                .orElse(0);
        this.points = new TextTraits.Points(rules.ofGroups(), best);
        Set<Person> ruled = cast.persons().stream()
                .filter(p -> p.mayCount() && !rules.bars(p) && rules.of(p) >= 1)
                .collect(Collectors.toSet());
        this.told = textSigns.tellsLeaving();
        this.judgement = Judgement.of(model, this, new Judgement.Ruled(ruled, rules.ofGroups() >= 1));
        this.relevant = judgement.relevant()
                && !new LeavingEvidence(document, this.events).of(signs()).isEmpty();
        this.unsure = cast.persons().stream()
                .filter(p -> relevant && (judgement.unsure(p) || judgement.counts(p) && !proven(p)))
                .toList();
        this.left = whoLeft();
        markVoices();
    }

    private static BitSet page(Document document) {
        BitSet out = new BitSet();
        document.sentences().stream().filter(document::leadsElsewhere).forEach(s -> out.set(s.index()));
        return out;
    }

    /** Reads who is spoken of in a title and a text, and who of them left; by rules and learnt weights. */
    public static People in(Document title, Document text, Vocabulary vocabulary, Inclusion inclusion, Events events) {
        return new People(title, text, vocabulary, inclusion, events, LeavingModel.packaged());
    }

    /** The same with other weights, such as some that have not seen the text. */
    public static People in(
            Document title,
            Document text,
            Vocabulary vocabulary,
            Inclusion inclusion,
            Events events,
            LeavingModel model) {
        return new People(title, text, vocabulary, inclusion, events, model);
    }

    /** How likely the text tells of anybody who left, 0 to 1. */
    public double relevance() {
        return judgement.text();
    }

    /** Whether it tells of somebody who left, with a sentence that shows it. */
    public boolean relevant() {
        return relevant;
    }

    /** Whether it may tell of somebody who left, so that a person should look. */
    public boolean relevanceUnsure() {
        return judgement.relevanceUnsure() || judgement.relevant() && !relevant;
    }

    /** Whether any rule finds a leaving or a way out in the text or its title, whoever took it. */
    public boolean told() {
        return told;
    }

    /** Whether a closer look at what the sentences say may change who is counted. */
    public boolean open() {
        return judgement.open();
    }

    List<Person> left() {
        return left;
    }

    /** A person for the readers of attributes. */
    Subject subject(Person person, @Nullable LocalDate published) {
        return Subjects.of(document, cast, person, new Subjects.Circumstances(title, left.size(), published));
    }

    /** Persons of a relevant text who may have left. */
    List<Person> unsure() {
        return unsure;
    }

    double likely(Person person) {
        return judgement.of(person);
    }

    /** What led to counting a person: the signs, and the weights with how likely they made it. */
    List<Ground> grounds(Person person) {
        return Grounds.of(document, person, model.id(), judgement.of(person));
    }

    Events events() {
        return events;
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

    /** Signs that are said of groups or of nobody in particular. */
    List<Sign> groupSigns() {
        return groupSigns;
    }

    /** All signs of the text, whoever they are said of. */
    List<Sign> signs() {
        List<Sign> out = new ArrayList<>(groupSigns);
        for (SignKind kind : SignKind.values()) {
            cast.persons().forEach(p -> out.addAll(p.signs(kind)));
        }
        return out;
    }

    /** Everybody whom the text speaks of. */
    List<Person> cast() {
        return cast.persons();
    }

    List<Map.Entry<Person, Traits>> traits() {
        return traits;
    }

    /** Everybody who can be one who left, as weights are learnt from them; in order of place. */
    public List<Candidate> candidates() {
        return traits.stream()
                .map(t -> new Candidate(MentionWriter.spans(document, t.getKey()), t.getValue()))
                .toList();
    }

    /**
     * What speaks for and against the text's telling of anybody.
     *
     * @param persons how likely each person left, highest first
     */
    public Traits textTraits(List<Double> persons) {
        return TextTraits.of(textSigns, persons, points, events);
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
        BitSet others = new OtherVoices(document, cast, left).sentences();
        commented.or(others);
        voiced.andNot(others);
    }

    private void mark(BitSet sentences, int token) {
        sentences.set(document.sentenceOf(token).index());
    }

    /** Whether the text is about persons who left, not only about groups of them. */
    public boolean hasPersons() {
        return !left.isEmpty();
    }

    private List<Person> whoLeft() {
        if (!relevant) {
            return List.of();
        }
        return new SamePersons(title, document, cast)
                .joined(active(cast.persons().stream()
                        .filter(p -> judgement.counts(p) && proven(p))
                        .toList()));
    }

    /** Beside somebody who left, one who never acts and takes no way out is only spoken of: "wed to a fighter". */
    private List<Person> active(List<Person> counted) {
        Agents agents = new Agents(document);
        List<Person> acting = counted.stream()
                .filter(p -> p.tookAWay() || p.references().stream().anyMatch(agents::acts))
                .toList();
        return acting.isEmpty() ? counted : acting;
    }

    /** Nobody counts without a sentence that shows it. */
    private boolean proven(Person person) {
        return !new LeavingEvidence(document, events).of(person, groupSigns).isEmpty();
    }
}
