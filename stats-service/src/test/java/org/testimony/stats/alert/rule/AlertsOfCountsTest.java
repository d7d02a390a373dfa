package org.testimony.stats.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.testimony.contract.alert.Severity;

class AlertsOfCountsTest {
    private static final LocalDate FIRST = LocalDate.parse("2015-01-01");

    @Test
    void shouldFindTheStepsThatNewsHasCrossed() {
        // Given
        ThresholdRule rule = new ThresholdRule(
                rule(RuleKind.THRESHOLD, JsonNodeFactory.instance.objectNode().put("slice", "quarter")));

        // When
        List<Finding> findings = rule.judge(List.of(new BucketState("2015-Q2", 27, 15)), Instant.EPOCH);

        // Then
        assertThat(findings)
                .extracting(Finding::fingerprint, Finding::news)
                .containsExactly(tuple("r|quarter|2015-Q2|best|10", false), tuple("r|quarter|2015-Q2|best|25", true));
    }

    @Test
    void shouldTellASurgeOfAWeekAsOneKnownByItsFirstDay() {
        // Given
        NarrativeDays days = quiet();
        for (int day = 150; day < 155; day++) {
            days.add(FIRST.plusDays(day), 4, 4);
        }

        // When
        List<Finding> findings = surges().judge(days, FIRST.plusDays(90), List.of());

        // Then
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.news()).isTrue();
            assertThat(finding.over()).isTrue();
            assertThat(finding.facts())
                    .containsEntry("from", FIRST.plusDays(151).toString());
            assertThat(finding.fingerprint()).isEqualTo("r|brutality|" + FIRST.plusDays(151));
        });
    }

    @Test
    void shouldTakeASurgeThatWasLoadedAsHistoryForNone() {
        // Given
        NarrativeDays days = quiet();
        for (int day = 150; day < 155; day++) {
            days.add(FIRST.plusDays(day), 4, 0);
        }

        // When
        List<Finding> findings = surges().judge(days, FIRST.plusDays(90), List.of());

        // Then
        assertThat(findings).isEmpty();
    }

    private static NarrativeDays quiet() {
        NarrativeDays days = new NarrativeDays("brutality", FIRST, FIRST.plusDays(200));
        for (int day = 0; day <= 200; day += 9) {
            days.add(FIRST.plusDays(day), 1, 1);
        }
        return days;
    }

    private static NarrativeSurgeRule surges() {
        return new NarrativeSurgeRule(rule(RuleKind.NARRATIVE_SURGE, JsonNodeFactory.instance.objectNode()));
    }

    private static AlertRule rule(RuleKind kind, JsonNode settings) {
        return new AlertRule("r", kind, true, Severity.INFO, settings, Instant.EPOCH);
    }
}
