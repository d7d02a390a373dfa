package org.testimony.stats.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Which stories retell one report. Independence must show: a figure that is not round and not small is hardly counted twice
 * by chance, so stories that give it within a year of each other rest on one source; so do two stories that share two figures
 * of any size. Who is credited is not part of a reading, so it cannot be asked.
 */
final class IndependentSources {
    private static final int SMALLEST_TELLING = 11;
    private static final int ROUND = 10;
    private static final long DAYS_OF_ONE_REPORT = 365;
    private static final int MOST_COMPARED = 60;

    private final Map<String, String> parents = new HashMap<>();

    private IndependentSources() {}

    /** What the whole ledger tells about who retells whom. */
    static IndependentSources among(Collection<SaidClaim> said) {
        IndependentSources sources = new IndependentSources();
        Map<Object, List<SaidClaim>> byFigure = new HashMap<>();
        for (SaidClaim claim : said) {
            byFigure.computeIfAbsent(List.of(claim.figure(), claim.subject()), unseen -> new ArrayList<>())
                    .add(claim);
        }
        Map<List<String>, Integer> shared = new HashMap<>();
        byFigure.values().forEach(alike -> {
            sources.joinTelling(alike);
            countShared(alike, shared);
        });
        shared.forEach((pair, figures) -> {
            if (figures > 1) {
                sources.join(pair.get(0), pair.get(1));
            }
        });
        return sources;
    }

    /** How many independent sources some stories rest on. */
    long count(Collection<String> stories) {
        return stories.stream().map(this::root).distinct().count();
    }

    private void joinTelling(List<SaidClaim> alike) {
        long figure = alike.get(0).figure();
        if (figure < SMALLEST_TELLING || figure % ROUND == 0) {
            return;
        }
        List<SaidClaim> inTime = alike.stream()
                .sorted(Comparator.comparing(SaidClaim::published, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(SaidClaim::story))
                .toList();
        for (int at = 1; at < inTime.size(); at++) {
            if (isNear(inTime.get(at - 1), inTime.get(at))) {
                join(inTime.get(at - 1).story(), inTime.get(at).story());
            }
        }
    }

    // Without a date nothing says that it is another report.
    private static boolean isNear(SaidClaim earlier, SaidClaim later) {
        LocalDate one = earlier.published();
        LocalDate other = later.published();
        return one == null || other == null || !other.isAfter(one.plusDays(DAYS_OF_ONE_REPORT));
    }

    private static void countShared(List<SaidClaim> alike, Map<List<String>, Integer> shared) {
        List<String> stories = new ArrayList<>(
                new TreeSet<>(alike.stream().map(SaidClaim::story).toList()));
        if (stories.size() > MOST_COMPARED) {
            return;
        }
        for (int one = 0; one < stories.size(); one++) {
            for (int other = one + 1; other < stories.size(); other++) {
                shared.merge(List.of(stories.get(one), stories.get(other)), 1, Integer::sum);
            }
        }
    }

    private void join(String one, String other) {
        parents.put(root(one), root(other));
    }

    private String root(String story) {
        String at = story;
        String up = parents.getOrDefault(at, at);
        while (!up.equals(at)) {
            // Half of the way is remembered, or a figure that a thousand stories retell would be walked a thousand
            // times.
            String above = parents.getOrDefault(up, up);
            parents.put(at, above);
            at = above;
            up = parents.getOrDefault(at, at);
        }
        return at;
    }
}
