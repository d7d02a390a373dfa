package org.testimony.stats.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** All claims, grouped by figure, group and time; the most independent sources first. Immutable. */
final class Ledger {
    private static final Comparator<LedgerEntry> ORDER = Comparator.comparingLong(LedgerEntry::sources)
            .thenComparingLong(LedgerEntry::stories)
            .thenComparingLong(LedgerEntry::articles)
            .thenComparingLong(LedgerEntry::figure)
            .reversed()
            .thenComparing(LedgerEntry::key);
    private static final int MOST_NAMED = 50;

    private final List<LedgerEntry> entries;
    private final Map<String, LedgerEntry> byKey = new HashMap<>();
    private final Map<ClaimSubject, List<LedgerEntry>> byPeople = new HashMap<>();

    private Ledger(List<LedgerEntry> entries) {
        this.entries = entries;
        for (LedgerEntry entry : entries) {
            byKey.put(entry.key(), entry);
            byPeople.computeIfAbsent(entry.subject().people(), unseen -> new ArrayList<>())
                    .add(entry);
        }
    }

    /** The ledger of some assertions, in whatever order they come. */
    static Ledger of(Collection<SaidClaim> said) {
        IndependentSources sources = IndependentSources.among(said);
        Map<Object, List<SaidClaim>> alike = new HashMap<>();
        for (SaidClaim claim : said) {
            alike.computeIfAbsent(List.of(claim.figure(), claim.subject()), unseen -> new ArrayList<>())
                    .add(claim);
        }
        List<LedgerEntry> entries = new ArrayList<>();
        alike.values().forEach(group -> entries.addAll(LedgerGroups.of(group, sources)));
        entries.sort(ORDER);
        return new Ledger(List.copyOf(entries));
    }

    List<LedgerEntry> entries() {
        return entries;
    }

    Optional<LedgerEntry> entry(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** The keys of figures about the same people that cannot hold together with this one. */
    List<String> contradicting(LedgerEntry entry) {
        return named(entry, entry::contradicts);
    }

    /** The keys of other figures about the same people and the same time that can. */
    List<String> beside(LedgerEntry entry) {
        return named(entry, other -> entry.isOfSameTime(other) && !entry.contradicts(other));
    }

    private List<String> named(LedgerEntry entry, Predicate<LedgerEntry> wanted) {
        return byPeople.getOrDefault(entry.subject().people(), List.of()).stream()
                .filter(other -> other.figure() != entry.figure() && wanted.test(other))
                .limit(MOST_NAMED)
                .map(LedgerEntry::key)
                .toList();
    }
}
