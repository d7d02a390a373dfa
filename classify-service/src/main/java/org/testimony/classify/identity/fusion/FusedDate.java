package org.testimony.classify.identity.fusion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.person.Attribute;
import org.testimony.contract.person.DateRange;
import org.testimony.contract.person.Mention;
import org.testimony.contract.person.Precision;

/**
 * When a person left: the days on which the mentions agree. Where they do not agree, the best supported statement is
 * narrowed by those that fit it, and the confidence says how many do.
 *
 * @param others the statements that do not fit, the best supported first
 */
record FusedDate(@Nullable Attribute<DateRange> date, List<Attribute<DateRange>> others) {

    static FusedDate of(List<Mention> mentions) {
        List<Attribute<DateRange>> stated =
                Votes.all(mentions, m -> m.defected() == null ? List.of() : List.of(m.defected()));
        if (stated.isEmpty()) {
            return new FusedDate(null, List.of());
        }
        DateRange range = start(stated.stream()
                .map(statement ->
                        new Tally.Counted<>(statement.value(), statement.mentionIds().size()))
                .toList());
        List<Attribute<DateRange>> others = new ArrayList<>();
        List<Mention> holders = new ArrayList<>();
        for (Attribute<DateRange> statement : stated) {
            if (meet(range, statement.value())) {
                range = narrowed(range, statement.value());
                holders.addAll(holders(mentions, statement));
            } else {
                others.add(statement);
            }
        }
        return new FusedDate(held(range, holders, mentions), others);
    }

    /**
     * The days on which statements agree; null without statements.
     *
     * @param stated the best supported first
     */
    static @Nullable DateRange agreed(List<Tally.Counted<DateRange>> stated) {
        if (stated.isEmpty()) {
            return null;
        }
        DateRange range = start(stated);
        for (Tally.Counted<DateRange> statement : stated) {
            range = meet(range, statement.value()) ? narrowed(range, statement.value()) : range;
        }
        return range;
    }

    /** "March 2015" and "2015" do not compete: the start is the statement that most others fit, the best supported first. */
    private static DateRange start(List<Tally.Counted<DateRange>> stated) {
        return stated.stream()
                .map(Tally.Counted::value)
                .max(Comparator.comparingLong(range -> fitting(range, stated)))
                .orElseThrow();
    }

    private static Attribute<DateRange> held(DateRange range, List<Mention> holders, List<Mention> mentions) {
        List<Mention> voiced =
                mentions.stream().filter(m -> m.defected() != null).toList();
        int sources = Votes.stories(holders);
        return new Attribute<>(
                range,
                (double) sources / Votes.stories(voiced),
                holders.stream()
                        .map(Mention::mentionId)
                        .sorted(Comparator.comparing(id -> id.value()))
                        .toList(),
                sources);
    }

    private static List<Mention> holders(List<Mention> mentions, Attribute<DateRange> statement) {
        return mentions.stream()
                .filter(m -> statement.mentionIds().contains(m.mentionId()))
                .toList();
    }

    private static long fitting(DateRange range, List<Tally.Counted<DateRange>> stated) {
        return stated.stream()
                .filter(other -> meet(range, other.value()))
                .mapToLong(Tally.Counted::mentions)
                .sum();
    }

    private static boolean meet(DateRange one, DateRange other) {
        return !one.from().isAfter(other.to()) && !other.from().isAfter(one.to());
    }

    private static DateRange narrowed(DateRange one, DateRange other) {
        LocalDate from = one.from().isAfter(other.from()) ? one.from() : other.from();
        LocalDate to = one.to().isBefore(other.to()) ? one.to() : other.to();
        Precision finer = one.precision().compareTo(other.precision()) <= 0 ? one.precision() : other.precision();
        return new DateRange(from, to, finer);
    }
}
