package org.testimony.stats.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.testimony.contract.id.DefectorId;
import org.testimony.contract.id.MentionId;
import org.testimony.stats.Given;

class FactBatchTest {
    private static final Instant AT = Instant.parse("2015-09-21T10:00:00Z");

    @Test
    void shouldKeepOneRowAKeyAndNeverAnOlderRevision() {
        // Given
        var first = new Fact.ArticleRead(Given.article("a1").record(), AT);
        var second = new Fact.ArticleRead(Given.article("a1").revision(2).record(), AT);

        // When
        FactBatch batch = FactBatch.of(List.of(second, first));

        // Then
        assertThat(batch.articles()).containsExactly(second);
        assertThat(batch.facts()).isEqualTo(2);
    }

    @Test
    void shouldLetTheLastWordOnAMentionStand() {
        // Given
        var mention = Given.mention("d-1", "a1", "He left.");
        Fact said = new Fact.MentionResolved(mention);
        Fact withdrawn = new Fact.MentionWithdrawn(mention.mentionId());

        // Then
        assertThat(FactBatch.of(List.of(said, withdrawn)).withdrawn()).containsExactly(new MentionId("m-d-1-a1"));
        assertThat(FactBatch.of(List.of(said, withdrawn)).mentions()).isEmpty();
        assertThat(FactBatch.of(List.of(withdrawn, said)).mentions()).containsExactly(mention);
        assertThat(FactBatch.of(List.of(withdrawn, said)).withdrawn()).isEmpty();
    }

    @Test
    void shouldKeepOnlyWhatWasRecordedAfterAnErasure() {
        // Given
        var one = Given.person("d-1").record();
        var two = Given.person("d-1").revision(2, "2015-09-22T10:00:00Z").record();

        // When
        FactBatch batch = FactBatch.of(List.of(
                new Fact.PersonRecorded(one),
                new Fact.PersonErased(new DefectorId("d-1")),
                new Fact.PersonRecorded(two)));

        // Then
        assertThat(batch.erased()).containsExactly(new DefectorId("d-1"));
        assertThat(batch.persons()).containsExactly(two);
        assertThat(batch.history()).containsExactly(two);
    }

    @Test
    void shouldKeepEveryRevisionAsHistory() {
        // Given
        var one = Given.person("d-1").record();
        var two = Given.person("d-1").revision(2, "2015-09-22T10:00:00Z").record();

        // When
        FactBatch batch = FactBatch.of(List.of(new Fact.PersonRecorded(one), new Fact.PersonRecorded(two)));

        // Then
        assertThat(batch.persons()).containsExactly(two);
        assertThat(batch.history()).containsExactly(one, two);
    }
}
