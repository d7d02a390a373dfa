package org.testimony.stats.claim;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Parts the assertions of one figure about one group by the time they are about. Times that overlap are one; who does not say
 * the time says what most others say.
 */
final class LedgerGroups {
    private static final Comparator<SaidClaim> EARLIEST = Comparator.comparing(
                    SaidClaim::published, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(SaidClaim::articleId)
            .thenComparing(SaidClaim::claimId);
    private static final int KEY_BYTES = 12;

    private LedgerGroups() {}

    private record Timed(SaidClaim claim, Span span) {}

    static List<LedgerEntry> of(Collection<SaidClaim> alike, IndependentSources sources) {
        List<SaidClaim> untimed = new ArrayList<>();
        List<Timed> timed = new ArrayList<>();
        alike.stream()
                .sorted(EARLIEST)
                .forEach(claim -> claim.span()
                        .ifPresentOrElse(span -> timed.add(new Timed(claim, span)), () -> untimed.add(claim)));
        List<List<SaidClaim>> groups = clusters(timed);
        if (groups.isEmpty()) {
            groups.add(untimed);
        } else {
            largest(groups).addAll(untimed);
        }
        return groups.stream()
                .map(group -> entry(group, groups.size() > 1, sources))
                .toList();
    }

    private static List<List<SaidClaim>> clusters(List<Timed> timed) {
        List<Timed> inTime = timed.stream()
                .sorted(Comparator.comparing((Timed one) -> one.span().from())
                        .thenComparing(one -> one.span().to())
                        .thenComparing(Timed::claim, EARLIEST))
                .toList();
        List<List<SaidClaim>> clusters = new ArrayList<>();
        LocalDate end = LocalDate.MIN;
        for (Timed one : inTime) {
            if (clusters.isEmpty() || one.span().from().isAfter(end)) {
                clusters.add(new ArrayList<>());
            }
            clusters.get(clusters.size() - 1).add(one.claim());
            end = one.span().to().isAfter(end) ? one.span().to() : end;
        }
        return clusters;
    }

    private static List<SaidClaim> largest(List<List<SaidClaim>> groups) {
        List<SaidClaim> largest = groups.get(0);
        for (List<SaidClaim> group : groups) {
            largest = group.size() > largest.size() ? group : largest;
        }
        return largest;
    }

    private static LedgerEntry entry(List<SaidClaim> group, boolean oneOfSeveral, IndependentSources sources) {
        List<SaidClaim> members = oneOfEachStoryFirst(group);
        SaidClaim one = members.get(0);
        Optional<SaidClaim> telling = mostSaid(
                group.stream().filter(claim -> claim.span().isPresent()).toList(), SaidClaim::span);
        Optional<SaidClaim> wording = telling.or(() ->
                mostSaid(group.stream().filter(claim -> claim.period() != null).toList(), SaidClaim::period));
        Span span = telling.flatMap(SaidClaim::span).orElse(null);
        Set<String> stories = new HashSet<>(group.stream().map(SaidClaim::story).toList());
        TreeSet<LocalDate> days = new TreeSet<>(group.stream()
                .map(SaidClaim::published)
                .filter(Objects::nonNull)
                .toList());
        return new LedgerEntry(
                key(one, oneOfSeveral && span != null ? span.from() : null),
                one.figure(),
                mostSaid(group, SaidClaim::bound).map(SaidClaim::bound).orElse(one.bound()),
                one.subject(),
                span,
                wording.map(SaidClaim::period).orElse(null),
                group.stream().map(SaidClaim::articleId).distinct().count(),
                stories.size(),
                sources.count(stories),
                days.isEmpty() ? null : days.first(),
                days.isEmpty() ? null : days.last(),
                members);
    }

    private static List<SaidClaim> oneOfEachStoryFirst(List<SaidClaim> group) {
        Set<String> stories = new HashSet<>();
        List<SaidClaim> first = new ArrayList<>();
        List<SaidClaim> again = new ArrayList<>();
        group.stream().sorted(EARLIEST).forEach(claim -> (stories.add(claim.story()) ? first : again).add(claim));
        first.addAll(again);
        return first;
    }

    /** The earliest claim of those that agree with most others. */
    private static Optional<SaidClaim> mostSaid(List<SaidClaim> claims, Function<SaidClaim, Object> value) {
        Map<Object, Integer> votes = new HashMap<>();
        claims.forEach(claim -> votes.merge(value.apply(claim), 1, Integer::sum));
        return claims.stream()
                .min(Comparator.comparing((SaidClaim claim) -> -votes.getOrDefault(value.apply(claim), 0))
                        .thenComparing(EARLIEST));
    }

    private static String key(SaidClaim claim, @Nullable LocalDate from) {
        String text = claim.figure() + "|" + claim.subject() + "|" + from;
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "k-" + HexFormat.of().formatHex(hash, 0, KEY_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
