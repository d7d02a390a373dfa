package org.testimony.classify.attribute.date;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.testimony.classify.attribute.date.EventCue.Act;
import org.testimony.contract.person.DateRange;
import org.testimony.contract.person.Precision;

/** What is dated of one person's story, in the order of the text, and the day of leaving that follows from it. */
final class Timeline {
    /** A longer time is an age or a sentence. */
    private static final int LONGEST_STAY = 48;

    /** What happened in the days before publication is news, not the joining. */
    private static final int NEWS = 21;

    private final @Nullable LocalDate published;
    private final List<DateRange> left = new ArrayList<>();
    private final List<DateRange> later = new ArrayList<>();
    private final List<DateRange> returned = new ArrayList<>();
    private final List<DateRange> stays = new ArrayList<>();
    private @Nullable DateRange joined;
    private @Nullable Step spell;

    Timeline(@Nullable LocalDate published) {
        this.published = published;
    }

    @Nullable
    LocalDate published() {
        return published;
    }

    /**
     * Takes in a time expression.
     *
     * @param act what it stands with
     * @param alone whether its sentence tells no act at all
     */
    void add(Act act, TimeWord word, boolean alone) {
        DateRange range = fixed(word);
        switch (word.form()) {
            case SPELL:
                boolean stay = act != Act.OTHER || alone;
                spell = stay && spell == null && possible(word.step()) ? word.step() : spell;
                break;
            case AFTER:
                addIf(act.out() || act == Act.JOINED, range, later);
                break;
            case UNTIL:
                addIf(act != Act.OTHER, range, act.out() ? left : stays);
                break;
            default:
                dated(act, range);
        }
    }

    private void dated(Act act, @Nullable DateRange range) {
        addIf(act == Act.LEFT, range, left);
        addIf(act == Act.RETURNED, range, returned);
        boolean news = range != null && published != null && range.from().isAfter(published.minusDays(NEWS));
        if ((act == Act.JOINED || act == Act.INSIDE) && joined == null && !news) {
            joined = range;
        }
    }

    private static void addIf(boolean fits, @Nullable DateRange range, List<DateRange> list) {
        if (fits && range != null) {
            list.add(range);
        }
    }

    private static boolean following(TimeWord word) {
        return word.form() == Form.FOLLOWING;
    }

    private static boolean exact(DateRange range) {
        return range.precision() == Precision.MONTH || range.precision() == Precision.DAY;
    }

    private static boolean possible(Step step) {
        return step.months() <= LONGEST_STAY;
    }

    private @Nullable DateRange fixed(TimeWord word) {
        DateRange range = word.range();
        if (range == null
                && joined != null
                && (exact(joined) || following(word) && joined.precision() != Precision.YEAR)) {
            range = moved(word, joined);
        }
        boolean future = range != null && published != null && range.from().isAfter(published);
        return future ? null : range;
    }

    private static @Nullable DateRange moved(TimeWord word, DateRange joined) {
        if (word.form() == Form.FOLLOWING) {
            YearMonth month = YearMonth.of(joined.to().getYear(), word.month());
            return Ranges.month(month.atDay(1).isAfter(joined.from()) ? month : month.plusYears(1));
        }
        boolean after = word.form() == Form.AFTER && possible(word.step());
        return after ? Ranges.month(YearMonth.from(word.step().after(joined.from()))) : null;
    }

    /** The leaving itself, else the end of the stay, else some time after joining, else the way home, else joining and stay. */
    Optional<DateRange> leaving() {
        return first(left)
                .or(() -> first(stays))
                .or(() -> later.stream().max(Comparator.comparing(DateRange::to)))
                .or(() -> first(returned))
                .or(this::stayed);
    }

    private Optional<DateRange> first(List<DateRange> dated) {
        Optional<DateRange> first = dated.stream().filter(this::afterJoining).findFirst();
        Optional<DateRange> finer = first.flatMap(
                f -> dated.stream().filter(d -> TimeReader.finer(f, d)).findFirst());
        return finer.isPresent() ? finer : first;
    }

    private Optional<DateRange> stayed() {
        if (joined == null || spell == null || !exact(joined)) {
            return Optional.empty();
        }
        LocalDate day = spell.after(joined.from());
        boolean future = published != null && day.isAfter(published);
        return future ? Optional.empty() : Optional.of(Ranges.month(YearMonth.from(day)));
    }

    private boolean afterJoining(DateRange range) {
        return joined == null || !range.to().isBefore(joined.from());
    }
}
