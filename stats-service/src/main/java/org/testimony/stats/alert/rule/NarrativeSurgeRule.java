package org.testimony.stats.alert.rule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.alert.Subject;
import org.testimony.stats.alert.surge.Surge;
import org.testimony.stats.alert.surge.SurgeRule;
import org.testimony.stats.alert.surge.Surges;

/** More stories tell of a narrative than usual, on days in a row. */
public final class NarrativeSurgeRule {
    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,64}");

    private final AlertRule rule;
    private final List<String> narratives;
    private final SurgeRule surge;
    private final Duration freshness;

    /** @throws IllegalArgumentException when a setting is not known or cannot be read */
    public NarrativeSurgeRule(AlertRule rule) {
        this.rule = rule;
        SettingsReader settings = new SettingsReader(rule.settings());
        this.narratives = settings.words("narrative", CODE);
        this.surge = new SurgeRule(
                settings.number("days", SurgeRule.USUAL.days(), 1, 28),
                settings.number("minimum", (int) SurgeRule.USUAL.minimum(), 1, 10_000),
                settings.fraction("chance", SurgeRule.USUAL.chance(), 0.5));
        this.freshness = settings.duration("freshness", PersonFilter.FRESHNESS);
        settings.requireNoOther();
    }

    /** The rule as it is stored. */
    public AlertRule rule() {
        return rule;
    }

    /** How soon a report must have become known to be news. */
    public Duration freshness() {
        return freshness;
    }

    /** How many days before one are needed to judge it. */
    public int daysBefore() {
        return Surges.daysNeeded(surge) - 1;
    }

    /** Whether the rule looks at a narrative. */
    public boolean looksAt(String narrative) {
        return narratives.isEmpty() || narratives.contains(narrative);
    }

    /**
     * The surges that begin after a day, and those of some known ones that are none any more.
     *
     * @param from the first day that is judged; a surge on it began earlier and is left as it is
     * @param known first days of surges that alerts were raised about
     */
    public List<Finding> judge(NarrativeDays days, LocalDate from, List<LocalDate> known) {
        List<SurgeRun> runs = runs(days, from);
        List<Finding> findings = new ArrayList<>();
        runs.stream().filter(run -> run.first().isAfter(from)).forEach(run -> findings.add(finding(days, run, true)));
        for (LocalDate first : known) {
            boolean stands = runs.stream().anyMatch(run -> run.first().equals(first));
            if (!stands && first.isAfter(from) && days.news(first, surge.days()) >= surge.minimum()) {
                Surge seen = Surges.lastDays(days.until(first, Surges.daysNeeded(surge)), surge);
                findings.add(finding(days, new SurgeRun(first, first, seen), false));
            }
        }
        return findings;
    }

    private List<SurgeRun> runs(NarrativeDays days, LocalDate from) {
        List<SurgeRun> runs = new ArrayList<>();
        SurgeRun open = null;
        for (LocalDate day = from; !day.isAfter(days.last()); day = day.plusDays(1)) {
            Surge seen = seen(days, day);
            if (seen != null) {
                open = new SurgeRun(open == null ? day : open.first(), day, seen);
            } else if (open != null) {
                runs.add(open);
                open = null;
            }
        }
        if (open != null) {
            runs.add(open);
        }
        return runs;
    }

    // At least half of what is seen must be news: a surge that history made is none.
    private @Nullable Surge seen(NarrativeDays days, LocalDate day) {
        long news = days.news(day, surge.days());
        if (news < surge.minimum()) {
            return null;
        }
        Surge seen = Surges.lastDays(days.until(day, Surges.daysNeeded(surge)), surge);
        return seen.surge() && news * 2 >= seen.observed() ? seen : null;
    }

    private Finding finding(NarrativeDays days, SurgeRun run, boolean news) {
        Map<String, String> labels = Labels.of(rule, "narrative");
        labels.put("narrative", days.narrative());
        Instant end = run.last().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return new Finding(
                rule,
                String.join("|", rule.ruleId(), days.narrative(), run.first().toString()),
                "More stories than usual tell of " + days.narrative(),
                new Subject("narrative", days.narrative()),
                Map.of(
                        "narrative", days.narrative(),
                        "from", run.first().toString(),
                        "to", run.last().toString(),
                        "days", Integer.toString(surge.days()),
                        "observed", Long.toString(run.seen().observed()),
                        "expected",
                                String.format(Locale.ROOT, "%.1f", run.seen().expected()),
                        "chance", String.format(Locale.ROOT, "%.1e", run.seen().chance())),
                List.of(),
                labels,
                end,
                news,
                run.last().isBefore(days.last()),
                Set.of());
    }
}
