package org.testimony.stats.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.id.DefectorId;
import org.testimony.contract.id.MentionId;
import org.testimony.contract.person.Defector;
import org.testimony.contract.person.Mention;

/**
 * Facts that are written together: at most one row per key and table, because one statement cannot touch a row twice.
 * The last fact of a key wins, save that an older revision never replaces a newer one. Not safe for several threads.
 */
final class FactBatch {
    private final Map<ArticleId, Fact.ArticleRead> articles = new LinkedHashMap<>();
    private final List<Fact.ArticleRead> readings = new ArrayList<>();
    private final Map<MentionId, Mention> mentions = new LinkedHashMap<>();
    private final Set<MentionId> withdrawn = new LinkedHashSet<>();
    private final Map<DefectorId, Map<Integer, Defector>> revisions = new LinkedHashMap<>();
    private final Set<DefectorId> erased = new LinkedHashSet<>();
    private int facts;

    /** The batch of some facts in the order of their offsets. */
    static FactBatch of(List<Fact> facts) {
        FactBatch batch = new FactBatch();
        facts.forEach(fact -> fact.addTo(batch));
        batch.facts = facts.size();
        return batch;
    }

    void add(Fact.ArticleRead read) {
        readings.add(read);
        articles.merge(
                read.article().articleId(),
                read,
                (known, next) -> next.article().revision() >= known.article().revision() ? next : known);
    }

    void put(Mention mention) {
        withdrawn.remove(mention.mentionId());
        mentions.put(mention.mentionId(), mention);
    }

    void withdraw(MentionId mention) {
        mentions.remove(mention);
        withdrawn.add(mention);
    }

    void put(Defector person) {
        revisions
                .computeIfAbsent(person.defectorId(), unseen -> new LinkedHashMap<>())
                .put(person.revision(), person);
    }

    /** Forgets what was known; what is recorded afterwards stands. */
    void erase(DefectorId person) {
        revisions.remove(person);
        erased.add(person);
    }

    /** How many facts came in. */
    int facts() {
        return facts;
    }

    Collection<Fact.ArticleRead> articles() {
        return articles.values();
    }

    /** Every reading of every article, one for each revision and time; the last one that came in stands. */
    Collection<Fact.ArticleRead> readings() {
        Map<List<Object>, Fact.ArticleRead> distinct = new LinkedHashMap<>();
        readings.forEach(read ->
                distinct.put(List.of(read.article().articleId(), read.article().revision(), read.recordedAt()), read));
        return distinct.values();
    }

    Collection<Mention> mentions() {
        return mentions.values();
    }

    /** Mentions to delete; none of them is in {@link #mentions()}. */
    Set<MentionId> withdrawn() {
        return withdrawn;
    }

    /** Persons to delete before any revision is written. */
    Set<DefectorId> erased() {
        return erased;
    }

    /** The newest revision of each person. */
    List<Defector> persons() {
        return revisions.values().stream()
                .map(all -> all.values().stream()
                        .reduce((known, next) -> next.revision() >= known.revision() ? next : known)
                        .orElseThrow())
                .toList();
    }

    /** Every revision of every person. */
    List<Defector> history() {
        List<Defector> history = new ArrayList<>();
        revisions.values().forEach(all -> history.addAll(all.values()));
        return history;
    }
}
