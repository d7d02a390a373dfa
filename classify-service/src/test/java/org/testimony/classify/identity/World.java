package org.testimony.classify.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.decision.Decision;
import org.testimony.contract.id.DecisionId;
import org.testimony.contract.id.DefectorId;
import org.testimony.contract.id.MentionId;
import org.testimony.contract.person.Defector;
import org.testimony.contract.person.Mention;
import org.testimony.contract.person.Status;

/** A ledger and what a consumer knows that has read everything it ever told. */
public final class World {
    private static final Instant NOW = Instant.parse("2015-09-21T10:00:00Z");

    final IdentityTables tables = IdentityTables.inMemory();
    final IdentityLedger ledger = new IdentityLedger(tables);
    final Map<DefectorId, Defector> persons = new HashMap<>();
    final Map<DefectorId, Integer> revisions = new HashMap<>();
    final Map<MentionId, Mention> mentions = new LinkedHashMap<>();
    private long arrivals;

    public IdentityChanges report(Reports report) {
        return note(ledger.apply(List.of(report.at(++arrivals)), List.of(), NOW));
    }

    /** A mention with its arrival as it is now. */
    public IdentityChanges report(ReportedMention m) {
        return note(ledger.apply(
                List.of(new ReportedMention(m.reading(), m.article(), m.story(), m.publishedAt(), ++arrivals)
                        .telling(m.told())),
                List.of(),
                NOW));
    }

    public IdentityChanges withdraw(Reports report) {
        return note(ledger.apply(List.of(), List.of(report.at(0).id()), NOW));
    }

    public IdentityChanges decide(Decided decided) {
        return decide(decided.decision());
    }

    public IdentityChanges decide(Decision decision) {
        return note(ledger.decide(decision.decisionId(), decision, NOW));
    }

    public IdentityChanges withdraw(String decision) {
        return note(ledger.decide(new DecisionId(decision), null, NOW));
    }

    static MentionId id(Reports report) {
        return report.at(0).id();
    }

    Mention mention(Reports report) {
        return known(mentions.get(id(report)));
    }

    DefectorId who(Reports report) {
        return mention(report).defectorId();
    }

    Defector person(Reports report) {
        return known(persons.get(who(report)));
    }

    Defector person(DefectorId id) {
        return known(persons.get(id));
    }

    /** The persons there are, each as its mentions. */
    Set<Set<MentionId>> partition() {
        return persons.values().stream()
                .filter(p -> !p.mentionIds().isEmpty())
                .map(p -> Set.copyOf(p.mentionIds()))
                .collect(Collectors.toSet());
    }

    /** What is told of those who are there, without the ids and numbers that remember an order. */
    Set<String> told() {
        return persons.values().stream()
                .filter(p -> !p.mentionIds().isEmpty())
                .map(this::told)
                .collect(Collectors.toSet());
    }

    /** Everything of everybody save the count of revisions. */
    Map<DefectorId, String> records() {
        Map<DefectorId, String> records = new HashMap<>();
        persons.forEach((id, p) -> records.put(id, p.mergedInto() + " " + p.possiblySame() + " " + told(p)));
        return records;
    }

    private String told(Defector p) {
        Set<Set<MentionId>> similar = p.possiblySame().stream()
                .map(other -> Set.copyOf(known(persons.get(other)).mentionIds()))
                .collect(Collectors.toSet());
        List<?> parts = List.of(
                p.status(),
                p.names(),
                String.valueOf(p.nationality()),
                String.valueOf(p.gender()),
                String.valueOf(p.age()),
                String.valueOf(p.role()),
                String.valueOf(p.defected()),
                p.mentionIds(),
                p.articleIds(),
                p.decisions(),
                similar.stream()
                        .map(ids -> ids.stream().map(MentionId::value).sorted().toList())
                        .map(Object::toString)
                        .sorted()
                        .toList());
        return parts.toString();
    }

    private IdentityChanges note(IdentityChanges changes) {
        changes.mentions().forEach(m -> mentions.put(m.mentionId(), m));
        changes.withdrawn().forEach(mentions::remove);
        changes.erased().forEach(persons::remove);
        assertThat(changes.persons()).extracting(Defector::defectorId).doesNotHaveDuplicates();
        changes.persons().forEach(person -> {
            int before = revisions.getOrDefault(person.defectorId(), 0);
            assertThat(person.revision()).isEqualTo(before + 1);
            revisions.put(person.defectorId(), person.revision());
            persons.put(person.defectorId(), person);
        });
        return changes;
    }

    /** Persons and mentions tell the same, and whoever was merged can be followed to somebody. */
    void shouldAgree() {
        Map<DefectorId, Set<MentionId>> byMention = new HashMap<>();
        mentions.values()
                .forEach(m -> byMention
                        .computeIfAbsent(m.defectorId(), id -> new HashSet<>())
                        .add(m.mentionId()));
        assertThat(partition()).isEqualTo(new HashSet<>(byMention.values()));
        for (Defector person : persons.values()) {
            if (person.status() == Status.MERGED) {
                assertThat(persons).containsKey(known(person.mergedInto()));
            }
        }
        assertThat(persons.values().stream()
                        .map(Defector::possiblySame)
                        .flatMap(Collection::stream)
                        .toList())
                .allSatisfy(other -> assertThat(person(other).mentionIds()).isNotEmpty());
    }

    private static <T> T known(@Nullable T value) {
        assertThat(value).isNotNull();
        return value;
    }
}
