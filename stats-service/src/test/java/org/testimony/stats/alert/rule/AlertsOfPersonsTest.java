package org.testimony.stats.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testimony.contract.alert.Severity;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.person.Status;
import org.testimony.contract.text.Evidence;
import org.testimony.contract.topic.Json;
import org.testimony.stats.Given;

class AlertsOfPersonsTest {
    private static final Instant PUBLISHED = Instant.parse("2015-09-20T10:00:00Z");

    @Test
    void shouldFindAPersonWhoseFirstReportIsNews() {
        // When
        Finding finding = rule("{}").judge(told(person(), 2)).orElseThrow();

        // Then
        assertThat(finding.news()).isTrue();
        assertThat(finding.fingerprint()).isEqualTo("r|defector|d-1");
        assertThat(finding.facts()).containsEntry("nationality", "SY").containsEntry("left", "2015-08-01/2015-08-31");
        assertThat(finding.title()).doesNotContain("Example");
        assertThat(finding.evidence()).hasSize(1);
    }

    @Test
    void shouldTakeALateReportForNoNews() {
        assertThat(rule("{}").judge(told(person(), 24 * 8)).orElseThrow().news())
                .isFalse();
        assertThat(rule("{'freshness':'P10D'}")
                        .judge(told(person(), 24 * 8))
                        .orElseThrow()
                        .news())
                .isTrue();
    }

    @Test
    void shouldTakeALeavingLongPastForNoNews() {
        // Given
        Given.APerson longAgo = Given.person("d-1").mentionedIn("a").left("2012-01-01", "2012-12-31");

        // Then
        assertThat(rule("{}").judge(told(longAgo, 2)).orElseThrow().news()).isFalse();
        assertThat(rule("{'leftWithin':'P4Y'}")
                        .judge(told(longAgo, 2))
                        .orElseThrow()
                        .news())
                .isTrue();
    }

    @Test
    void shouldFindNobodyWhoWasRejectedAndNoNewsInHistory() {
        assertThat(rule("{}").judge(told(person().status(Status.REJECTED), 2))).isEmpty();
        assertThat(rule("{}")
                        .judge(new PersonFacts(person().record(), null, List.of(), Set.of()))
                        .orElseThrow()
                        .news())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'nationality':['SY','IQ']} | true",
                "{'nationality':['TN']} | false",
                "{'minSources':1} | true",
                "{'minSources':2} | false",
                "{'status':['confirmed']} | false",
                "{'narrative':['brutality']} | true",
                "{'narrative':['corruption']} | false"
            })
    void shouldLookAtThosePersonsOnlyThatTheSettingsName(String settings, boolean news) {
        assertThat(rule(settings).judge(told(person(), 2)).orElseThrow().news()).isEqualTo(news);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'colour':'red'} | settings.colour is not known",
                "{'nationality':'SY'} | settings.nationality must be a list",
                "{'nationality':['Syria']} | settings.nationality must be",
                "{'minSources':0} | settings.minSources must be a whole number from 1",
                "{'freshness':'soon'} | settings.freshness must be a time like P7D"
            })
    void shouldRefuseSettingsByName(String settings, String words) {
        assertThatThrownBy(() -> rule(settings))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(words);
    }

    private static Given.APerson person() {
        return Given.person("d-1")
                .named("Example Ebrahim")
                .from("SY")
                .mentionedIn("a")
                .complaining("brutality")
                .left("2015-08-01", "2015-08-31");
    }

    private static PersonFacts told(Given.APerson person, int hoursLater) {
        ArticleId article = new ArticleId("a");
        return new PersonFacts(
                person.record(),
                new Arrival(article, PUBLISHED, PUBLISHED.plusSeconds(3600L * hoursLater)),
                List.of(new Sentence(article, new Evidence(0, 7, "he left"))),
                Set.of());
    }

    static NewPersonRule rule(String settings) {
        try {
            return new NewPersonRule(new AlertRule(
                    "r",
                    RuleKind.NEW_PERSON,
                    true,
                    Severity.INFO,
                    Json.mapper().readTree(settings.replace('\'', '"')),
                    Instant.EPOCH));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
