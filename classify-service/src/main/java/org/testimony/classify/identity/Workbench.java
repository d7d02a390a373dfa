package org.testimony.classify.identity;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.testimony.classify.identity.decision.DecisionBook;
import org.testimony.classify.identity.decision.Subjects;
import org.testimony.classify.identity.match.MentionFacts;
import org.testimony.contract.id.DefectorId;
import org.testimony.contract.id.MentionId;

/** The ledger's tables while one article or decision is applied: reads and writes go through it, and it notes what was touched. */
final class Workbench {
    private static final int FACTS_KEPT = 6_000;

    private final IdentityTables tables;
    private final Blocks blocks;
    private final Map<MentionId, MentionFacts> facts;
    private final Map<MentionId, Optional<MentionEntry>> mentionsBefore = new LinkedHashMap<>();
    private final Map<DefectorId, Optional<PersonEntry>> personsBefore = new LinkedHashMap<>();
    private final Set<MentionId> reported = new HashSet<>();
    private final Set<MentionId> ruled = new HashSet<>();
    private final DecisionBook book;

    Workbench(IdentityTables tables) {
        this.tables = tables;
        this.blocks = new Blocks(tables.blocks());
        this.book = new DecisionBook(tables.decisions());
        this.facts = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<MentionId, MentionFacts> eldest) {
                return size() > FACTS_KEPT;
            }
        };
    }

    /** Begins with the next article or decision. */
    void clear() {
        mentionsBefore.clear();
        personsBefore.clear();
        reported.clear();
        ruled.clear();
    }

    DecisionBook book() {
        return book;
    }

    /** A decision is about this mention, so what tied it to its person is asked again. */
    void rule(MentionId mention) {
        ruled.add(mention);
    }

    /** The mention that a subject of decisions stands for, when an article reports it. */
    @Nullable
    MentionId founder(DefectorId subject) {
        return tables.founders().get(subject);
    }

    /** Notes which mention an id was made from that does not follow from the mention alone. */
    void nameAfter(DefectorId person, MentionId mention) {
        tables.founders().put(person, mention);
    }

    /** Whether a mention's content, or what analysts say of it, is new. */
    boolean isNewsOf(MentionId id) {
        return reported.contains(id) || ruled.contains(id);
    }

    /** Mentions that are there and differ from before. */
    List<MentionEntry> changedMentions() {
        return mentionsBefore.entrySet().stream()
                .flatMap(m -> Optional.ofNullable(find(m.getKey()))
                        .filter(now -> m.getValue().isEmpty()
                                || !now.mention().equals(m.getValue().get().mention()))
                        .stream())
                .toList();
    }

    /** Mentions that are there no more. */
    List<MentionId> goneMentions() {
        return mentionsBefore.keySet().stream().filter(id -> find(id) == null).toList();
    }

    /** Persons that differ from before, or whose mentions say something else than before. */
    Set<DefectorId> changedPersons() {
        Set<DefectorId> changed = new LinkedHashSet<>();
        personsBefore.forEach((id, before) -> {
            PersonEntry now = person(id);
            boolean same = before.isPresent() && before.get().told().equals(now.told());
            if (!same || now.mentions().stream().anyMatch(reported::contains)) {
                changed.add(id);
            }
        });
        return changed;
    }

    @Nullable
    MentionEntry find(MentionId id) {
        return tables.mentions().get(id);
    }

    MentionEntry mention(MentionId id) {
        MentionEntry entry = find(id);
        if (entry == null) {
            throw new IllegalStateException("mention " + id + " belongs to a person but is not in the ledger");
        }
        return entry;
    }

    /** Facts are expensive to derive and asked for often, so those used last are kept. */
    MentionFacts facts(MentionId id) {
        MentionFacts known = facts.get(id);
        if (known == null) {
            known = factsOf(mention(id).reported());
            facts.put(id, known);
        }
        return known;
    }

    Blocks blocks() {
        return blocks;
    }

    /** Writes a mention whose content is new. */
    void report(MentionEntry entry) {
        place(entry);
        tables.founders().put(Subjects.of(entry.id()), entry.id());
        blocks.add(facts(entry.id()));
        reported.add(entry.id());
    }

    /** Takes the old content of a mention out of its blocks, before new content comes. */
    void unblock(MentionId id) {
        blocks.remove(facts(id));
        facts.remove(id);
    }

    void withdraw(MentionId id) {
        unblock(id);
        note(id);
        tables.mentions().remove(id);
        tables.founders().remove(Subjects.of(id));
    }

    /** Writes the judgement on a mention. */
    void place(MentionEntry entry) {
        note(entry.id());
        tables.mentions().put(entry.id(), entry);
    }

    private void note(MentionId id) {
        mentionsBefore.computeIfAbsent(id, key -> Optional.ofNullable(find(key)));
    }

    @Nullable
    PersonEntry findPerson(DefectorId id) {
        return tables.persons().get(id);
    }

    PersonEntry person(DefectorId id) {
        PersonEntry entry = findPerson(id);
        if (entry == null) {
            throw new IllegalStateException("person " + id + " is referred to but is not in the ledger");
        }
        return entry;
    }

    void put(DefectorId id, PersonEntry entry) {
        personsBefore.computeIfAbsent(id, key -> Optional.ofNullable(findPerson(key)));
        tables.persons().put(id, entry);
    }

    /** Counts a revision of a person who is told to others; returns the entry as told. */
    PersonEntry tell(DefectorId id) {
        PersonEntry told = person(id).toldOnceMore();
        tables.persons().put(id, told);
        return told;
    }

    private static MentionFacts factsOf(ReportedMention reported) {
        return MentionFacts.of(
                reported.reading(), reported.article(), reported.story(), reported.publishedAt(), reported.told());
    }
}
