package org.testimony.classify.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.person.Gender;

/** A person while a text is being read: collects references and signs. Not shared between threads. */
final class Person {
    private final List<Reference> references = new ArrayList<>();
    private final Map<SignKind, List<Sign>> signs = new EnumMap<>(SignKind.class);
    private final Set<String> nameWords = new LinkedHashSet<>();
    private @Nullable Reference fullName;
    private int male;
    private int female;
    private boolean official;
    private boolean relation;

    void refer(Reference reference) {
        references.add(reference);
    }

    void named(Reference name, List<String> words) {
        nameWords.addAll(words);
        if (fullName == null || name.end() - name.first() > fullName.end() - fullName.first()) {
            fullName = name;
        }
    }

    void add(Sign sign) {
        signs.computeIfAbsent(sign.kind(), k -> new ArrayList<>()).add(sign);
    }

    void gender(Gender gender, int weight) {
        male += gender == Gender.MALE ? weight : 0;
        female += gender == Gender.FEMALE ? weight : 0;
    }

    void makeOfficial() {
        official = true;
    }

    void makeRelation() {
        relation = true;
    }

    /** Takes over all that is known of another description of the same person. */
    void absorb(Person other) {
        references.addAll(other.references);
        nameWords.addAll(other.nameWords);
        other.signs.values().forEach(list -> list.forEach(this::add));
        male += other.male;
        female += other.female;
        official |= other.official;
        fullName = fullName == null ? other.fullName : fullName;
    }

    List<Reference> references() {
        return references;
    }

    Optional<Reference> fullName() {
        return Optional.ofNullable(fullName);
    }

    Set<String> nameWords() {
        return nameWords;
    }

    boolean named() {
        return fullName != null;
    }

    boolean official() {
        return official;
    }

    boolean relation() {
        return relation;
    }

    /** Whether the person can be one who left: no office, and not only somebody's relation. */
    boolean mayCount() {
        return (!official || redeemed()) && (!relation || named());
    }

    /** An officer or a doctor of whom the text says outright that they belonged and left. */
    private boolean redeemed() {
        boolean left = has(SignKind.DEFECTOR) || has(SignKind.LEFT) || has(SignKind.FLED) || has(SignKind.MOVED);
        boolean way = left || has(SignKind.SLIPPED) || has(SignKind.PRESENTED);
        return named() && (has(SignKind.MEMBER) || has(SignKind.BELONGED) || has(SignKind.DEFECTOR)) && way;
    }

    Optional<Gender> gender() {
        if (male == female) {
            return Optional.empty();
        }
        return Optional.of(male > female ? Gender.MALE : Gender.FEMALE);
    }

    boolean canBe(Gender gender) {
        return gender().map(g -> g == gender).orElse(true);
    }

    boolean has(SignKind kind) {
        return signs.containsKey(kind);
    }

    List<Sign> signs(SignKind kind) {
        return signs.getOrDefault(kind, List.of());
    }

    /** Whether a leaving or a way out is said of the person. */
    boolean tookAWay() {
        return signs.keySet().stream().anyMatch(kind -> kind.leaving() || kind.wayOut());
    }

    /** What proves the leaving, and what shows the change of mind, in order of place. */
    List<Sign> leavingSigns() {
        List<Sign> out = new ArrayList<>();
        for (SignKind kind : SignKind.values()) {
            if (kind.leaving() || kind == SignKind.TURNED) {
                out.addAll(signs(kind));
            }
        }
        out.sort(Comparator.comparingInt(Sign::first));
        return out;
    }

    int start() {
        return references.stream().mapToInt(Reference::first).min().orElse(0);
    }
}
