package org.testimony.stats.alert.evaluation;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.testimony.stats.alert.evaluation.PostgresNarrativeDays.Span;
import org.testimony.stats.alert.log.AlertState;
import org.testimony.stats.alert.log.LoggedAlert;
import org.testimony.stats.alert.log.PostgresAlertLog;
import org.testimony.stats.alert.rule.NarrativeDays;
import org.testimony.stats.alert.rule.NarrativeSurgeRule;

/** Judges narratives by the rules about surges. */
final class PostgresSurgeJudge {
    /** A surge seldom lasts longer; one that began earlier is left as it is. */
    private static final int DAYS_BACK = 90;

    private final Connection connection;
    private final Instant now;

    PostgresSurgeJudge(Connection connection, Instant now) {
        this.connection = connection;
        this.now = now;
    }

    /** What is found about the narratives that touched articles tell. */
    Judged judge(List<NarrativeSurgeRule> rules, Set<String> articles) throws SQLException {
        Judged judged = Judged.nothing();
        List<Span> spans = articles.isEmpty() ? List.of() : PostgresNarrativeDays.touched(connection, articles);
        if (!spans.isEmpty()) {
            boolean news = spans.stream().anyMatch(Span::news);
            for (NarrativeSurgeRule rule : rules) {
                List<LoggedAlert> logged =
                        PostgresAlertLog.ofRules(connection, List.of(rule.rule().ruleId()));
                // Nothing of this is news, and nobody was told of a surge: history in bulk costs no more than this.
                if (news || !logged.isEmpty()) {
                    judge(rule, spans, logged, judged);
                }
            }
        }
        return judged;
    }

    private void judge(NarrativeSurgeRule rule, List<Span> spans, List<LoggedAlert> logged, Judged judged)
            throws SQLException {
        List<LoggedAlert> open = logged.stream()
                .filter(alert -> alert.state() == AlertState.OPEN)
                .toList();
        Set<String> narratives = new TreeSet<>();
        spans.stream().map(Span::narrative).filter(rule::looksAt).forEach(narratives::add);
        open.forEach(alert -> narratives.add(alert.alert().subject().id()));
        if (narratives.isEmpty()) {
            return;
        }
        LocalDate newest = PostgresNarrativeDays.newest(connection, now);
        LocalDate first = Stream.concat(
                        spans.stream().map(Span::first), open.stream().map(PostgresSurgeJudge::from))
                .min(Comparator.naturalOrder())
                .orElse(newest)
                .minusDays(DAYS_BACK);
        if (first.isAfter(newest)) {
            return;
        }
        LocalDate from = first;
        List<NarrativeDays> days = PostgresNarrativeDays.of(
                connection, narratives, from.minusDays(rule.daysBefore()), newest, rule.freshness());
        List<LoggedAlert> looked = new ArrayList<>(logged.stream()
                .filter(alert -> narratives.contains(alert.alert().subject().id()))
                .filter(alert -> from(alert).isAfter(from))
                .toList());
        for (NarrativeDays narrative : days) {
            judged.findings().addAll(rule.judge(narrative, from, known(looked, narrative.narrative())));
        }
        judged.logged().addAll(looked);
    }

    private static List<LocalDate> known(List<LoggedAlert> alerts, String narrative) {
        return List.copyOf(new HashSet<>(alerts.stream()
                .filter(alert -> alert.alert().subject().id().equals(narrative))
                .map(PostgresSurgeJudge::from)
                .toList()));
    }

    private static LocalDate from(LoggedAlert alert) {
        return LocalDate.parse(String.valueOf(alert.alert().facts().get("from")));
    }
}
