package org.testimony.stats.alert.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.testimony.contract.alert.AlertKind;
import org.testimony.contract.alert.Severity;
import org.testimony.contract.alert.Subject;
import org.testimony.stats.alert.FieldChange;
import org.testimony.stats.alert.Occasion;
import org.testimony.stats.alert.rule.AlertRule;
import org.testimony.stats.alert.rule.Finding;
import org.testimony.stats.alert.rule.RuleKind;

class ReconciliationTest {
    private static final Instant NOW = Instant.parse("2015-09-21T10:00:00Z");
    private static final AlertRule RULE = new AlertRule(
            "new-persons",
            RuleKind.NEW_PERSON,
            true,
            Severity.INFO,
            JsonNodeFactory.instance.objectNode(),
            Instant.EPOCH);

    private final Map<String, LoggedAlert> log = new LinkedHashMap<>();

    @Test
    void shouldRaiseOnceHoweverOftenTheSameIsFound() {
        // When
        List<LogChange> first = now(found("d-1"));
        List<LogChange> again = now(found("d-1"));

        // Then
        assertThat(first).singleElement().satisfies(change -> {
            assertThat(change.occasion()).isEqualTo(Occasion.RAISED);
            assertThat(change.alert().id()).startsWith("al-").hasSize(35);
        });
        assertThat(again).isEmpty();
    }

    @Test
    void shouldRewriteWhatBecameKnownAndTellNobodyASecondTime() {
        // Given
        now(found("d-1"));

        // When
        List<LogChange> changes = now(found("d-1", "nationality", "SY"));

        // Then
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.occasion()).isEqualTo(Occasion.REWRITTEN);
            assertThat(change.alert().revision()).isEqualTo(2);
            assertThat(change.alert().changes()).containsExactly(new FieldChange("nationality", null, "SY"));
        });
    }

    @Test
    void shouldCorrectAValueThatIsAnotherNow() {
        // Given
        now(found("d-1", "nationality", "SY"));

        // When
        List<LogChange> changes = now(found("d-1", "nationality", "IQ"));

        // Then
        assertThat(changes).extracting(LogChange::occasion).containsExactly(Occasion.REWRITTEN, Occasion.CORRECTION);
        LoggedAlert correction = changes.get(1).alert();
        assertThat(correction.alert().kind()).isEqualTo(AlertKind.CORRECTION);
        assertThat(correction.alert().corrects())
                .isEqualTo(changes.get(0).alert().alert().alertId());
        assertThat(correction.changes()).containsExactly(new FieldChange("nationality", "SY", "IQ"));
    }

    @Test
    void shouldTakeNarrowerTimesMoreSourcesAndAConfirmationForNoMistake() {
        // Given
        now(found("d-1", "left", "2015-03-01/2015-03-31", "sources", "1", "status", "suggested"));

        // When
        List<LogChange> changes =
                now(found("d-1", "left", "2015-03-10/2015-03-20", "sources", "2", "status", "confirmed"));

        // Then
        assertThat(changes).extracting(LogChange::occasion).containsExactly(Occasion.REWRITTEN);
    }

    @Test
    void shouldWithdrawWhatIsNotSoAndRaiseItAgainWhenItIs() {
        // Given
        now(found("d-1"));

        // When
        List<LogChange> gone = now();
        List<LogChange> stillGone = now();
        List<LogChange> back = now(found("d-1"));

        // Then
        assertThat(gone).hasSize(2);
        assertThat(gone.get(0).alert().state()).isEqualTo(AlertState.WITHDRAWN);
        assertThat(gone.get(1).occasion()).isEqualTo(Occasion.CORRECTION);
        assertThat(stillGone).isEmpty();
        assertThat(back).singleElement().satisfies(change -> {
            assertThat(change.occasion()).isEqualTo(Occasion.RAISED);
            assertThat(change.alert().revision()).isEqualTo(3);
        });
    }

    @Test
    void shouldLetAnAlertExpireQuietlyWhenItIsTrueButNoNews() {
        // Given
        now(found("d-1"));

        // When
        List<LogChange> changes = now(noNews("d-1"));

        // Then
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.occasion()).isNull();
            assertThat(change.alert().state()).isEqualTo(AlertState.EXPIRED);
        });
        assertThat(now(noNews("d-1"))).isEmpty();
    }

    @Test
    void shouldMoveAnAlertToTheSurvivorOfAMergeAndBack() {
        // Given
        String id = now(found("d-1")).get(0).alert().id();

        // When
        List<LogChange> merged = now(succeeding("d-2", "d-1"));
        List<LogChange> undone = now(found("d-1"));

        // Then
        assertThat(merged).extracting(LogChange::occasion).containsExactly(Occasion.REWRITTEN);
        assertThat(merged.get(0).alert().id()).isEqualTo(id);
        assertThat(merged.get(0).alert().alert().subject().id()).isEqualTo("d-2");
        assertThat(undone).extracting(LogChange::occasion).containsExactly(Occasion.REWRITTEN);
        assertThat(undone.get(0).alert().id()).isEqualTo(id);
        assertThat(undone.get(0).alert().alert().subject().id()).isEqualTo("d-1");
    }

    @Test
    void shouldWithdrawOneOfTwoAlertsWhenTheirPersonsAreOne() {
        // Given
        now(found("d-1"), found("d-2"));

        // When
        List<LogChange> merged = now(succeeding("d-2", "d-1"));

        // Then
        assertThat(merged).hasSize(2);
        assertThat(merged.get(0).alert().fingerprint()).endsWith("d-1");
        assertThat(merged.get(0).alert().state()).isEqualTo(AlertState.WITHDRAWN);
        assertThat(merged.get(1).occasion()).isEqualTo(Occasion.CORRECTION);
    }

    @Test
    void shouldRaiseNothingByARuleThatIsOffOrYounger() {
        // Given
        AlertRule off =
                new AlertRule(RULE.ruleId(), RULE.kind(), false, RULE.severity(), RULE.settings(), RULE.since());
        AlertRule younger =
                new AlertRule(RULE.ruleId(), RULE.kind(), true, RULE.severity(), RULE.settings(), NOW.plusSeconds(1));

        // Then
        assertThat(now(finding(off, "d-1", true, Set.of()))).isEmpty();
        assertThat(now(finding(younger, "d-1", true, Set.of()))).isEmpty();
    }

    private List<LogChange> now(Finding... findings) {
        List<LogChange> changes = Reconciliation.changes(
                new ArrayList<>(log.values().stream()
                        .filter(alert -> alert.alert().kind() != AlertKind.CORRECTION)
                        .toList()),
                List.of(findings),
                Map.of(),
                Severity.WARNING,
                NOW);
        changes.forEach(change -> log.put(change.alert().id(), change.alert()));
        return changes;
    }

    private static Finding found(String person, String... facts) {
        return finding(RULE, person, true, Set.of(), facts);
    }

    private static Finding noNews(String person) {
        return finding(RULE, person, false, Set.of());
    }

    private static Finding succeeding(String person, String absorbed) {
        return finding(RULE, person, true, Set.of("new-persons|defector|" + absorbed));
    }

    private static Finding finding(AlertRule rule, String person, boolean news, Set<String> succeeds, String... facts) {
        Map<String, String> said = new TreeMap<>();
        for (int i = 0; i < facts.length; i += 2) {
            said.put(facts[i], facts[i + 1]);
        }
        return new Finding(
                rule,
                "new-persons|defector|" + person,
                "A person",
                new Subject("defector", person),
                said,
                List.of(),
                Map.of("rule", rule.ruleId()),
                NOW,
                news,
                false,
                succeeds);
    }
}
