package org.testimony.stats.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A figure about one group and one time, and who asserts it.
 *
 * @param span the days it is about; absent when no text says them
 * @param first the earliest day of publication; absent when no article has a date
 * @param members every assertion, one of each story first
 */
record LedgerEntry(
        String key,
        long figure,
        String bound,
        ClaimSubject subject,
        @Nullable Span span,
        @Nullable String words,
        long articles,
        long stories,
        long sources,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        List<SaidClaim> members) {
    private static final double ABOUT = 0.2;
    private static final LocalDate EVER = LocalDate.of(1, 1, 1);

    LedgerEntry {
        members = List.copyOf(members);
    }

    /** Whether the two figures cannot both hold: a part is larger than the whole, or the same is counted two ways. */
    boolean contradicts(LedgerEntry other) {
        Optional<Span> ours = days();
        Optional<Span> theirs = other.days();
        if (ours.isEmpty() || theirs.isEmpty()) {
            return false;
        }
        return (ours.get().isWithin(theirs.get()) && lowest() > other.highest())
                || (theirs.get().isWithin(ours.get()) && other.lowest() > highest());
    }

    /** Whether both say what time they are about, and it is the same. */
    boolean isOfSameTime(LedgerEntry other) {
        return span != null && other.span != null && span.isWithin(other.span) && other.span.isWithin(span);
    }

    /** Whether the claim is about these days, or was published in them when it does not say. */
    boolean touches(Span window) {
        if (span != null) {
            return span.overlaps(window);
        }
        return first != null && last != null && new Span(first, last).overlaps(window);
    }

    // Who gives no time speaks of all that happened until the day of writing.
    private Optional<Span> days() {
        return span != null ? Optional.of(span) : Optional.ofNullable(first).map(day -> new Span(EVER, day));
    }

    private double lowest() {
        return switch (bound) {
            case "at-most" -> 0;
            case "about" -> figure * (1 - ABOUT);
            default -> figure;
        };
    }

    private double highest() {
        return switch (bound) {
            case "at-least" -> Double.POSITIVE_INFINITY;
            case "about" -> figure * (1 + ABOUT);
            default -> figure;
        };
    }
}
