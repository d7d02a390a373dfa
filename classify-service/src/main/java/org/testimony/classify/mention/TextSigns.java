package org.testimony.classify.mention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Sentence;

/** All signs of a text, whoever they are said of, by kind and sentence. Immutable once made. */
final class TextSigns {
    private final Document document;
    private final Map<SignKind, BitSet> sentences = new EnumMap<>(SignKind.class);
    private final Map<SignKind, Integer> counts = new EnumMap<>(SignKind.class);
    private final List<Sign> group;
    private final Set<SignKind> title;
    private final BitSet named = new BitSet();
    private final BitSet others = new BitSet();
    private final BitSet plural = new BitSet();

    TextSigns(Document document, Cast cast, List<Sign> group, Set<SignKind> title) {
        this.document = document;
        this.group = group;
        this.title = title;
        List<Sign> all = new ArrayList<>(group);
        for (Person person : cast.persons()) {
            for (SignKind kind : SignKind.values()) {
                all.addAll(person.signs(kind));
            }
        }
        all.forEach(this::count);
        document.sentences().forEach(this::look);
    }

    private void count(Sign sign) {
        counts.merge(sign.kind(), 1, Integer::sum);
        sentences
                .computeIfAbsent(sign.kind(), k -> new BitSet())
                .set(document.sentenceOf(sign.first()).index());
    }

    private void look(Sentence sentence) {
        int at = sentence.index();
        named.set(at, within(sentence, "orgref") || within(sentence, "org"));
        others.set(at, within(sentence, "other-org"));
        plural.set(at, within(sentence, "group-people"));
    }

    private boolean within(Sentence sentence, String words) {
        return document.hasWithin(sentence.first(), sentence.end(), words);
    }

    /** How many sentences the text has, at least 1. */
    int length() {
        return Math.max(1, document.sentences().size());
    }

    boolean has(SignKind kind) {
        return counts.containsKey(kind);
    }

    int count(SignKind kind) {
        return counts.getOrDefault(kind, 0);
    }

    /** Whether a sign of a kind stands in one of these sentences. */
    boolean within(SignKind kind, BitSet some) {
        BitSet found = sentences.get(kind);
        return found != null && found.intersects(some);
    }

    boolean titled(SignKind kind) {
        return title.contains(kind);
    }

    /** The signs that are said of groups or of nobody in particular. */
    List<Sign> ofGroups() {
        return group;
    }

    /** Whether any sign in the text or its title speaks of a leaving or a way out. */
    boolean tellsLeaving() {
        return Stream.concat(counts.keySet().stream(), title.stream()).anyMatch(k -> k.leaving() || k.wayOut());
    }

    /** Whether a sign is said of a group or of nobody in particular. */
    boolean ofGroup(SignKind kind) {
        return group.stream().anyMatch(s -> s.kind() == kind);
    }

    /** The same, in a sentence that speaks of several people. */
    boolean ofPlural(SignKind kind) {
        return group.stream()
                .anyMatch(s -> s.kind() == kind
                        && plural.get(document.sentenceOf(s.first()).index()));
    }

    /** Sentences that name the organisation or point back to it. */
    BitSet named() {
        return named;
    }

    /** Sentences that name another organisation. */
    BitSet others() {
        return others;
    }

    /** Sentences that speak of several people. */
    BitSet plural() {
        return plural;
    }
}
