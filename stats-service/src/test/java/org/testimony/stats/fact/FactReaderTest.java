package org.testimony.stats.fact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testimony.contract.id.DefectorId;
import org.testimony.contract.id.MentionId;
import org.testimony.contract.topic.Topics;
import org.testimony.stats.Given;

class FactReaderTest {
    private static final Instant AT = Instant.parse("2015-09-21T10:00:00Z");

    @Test
    void shouldReadAnArticleWithTheTimeOfItsRecord() {
        // Given
        var article = Given.article("a1").record();
        byte[] value = Topics.TAGGED_ARTICLES.values().serializer().serialize("", article);

        // When
        Reading reading = FactReader.read("tagged-articles", "a1".getBytes(UTF_8), value, AT);

        // Then
        assertThat(reading).isEqualTo(new Reading.Fine(new Fact.ArticleRead(article, AT)));
    }

    @Test
    void shouldReadNullAsWithdrawalOfAMentionAndErasureOfAPerson() {
        assertThat(FactReader.read("mentions", "m-1".getBytes(UTF_8), null, AT))
                .isEqualTo(new Reading.Fine(new Fact.MentionWithdrawn(new MentionId("m-1"))));
        assertThat(FactReader.read("defectors", "d-1".getBytes(UTF_8), null, AT))
                .isEqualTo(new Reading.Fine(new Fact.PersonErased(new DefectorId("d-1"))));
    }

    @ParameterizedTest
    @CsvSource({
        "tagged-articles, a1, ",
        "tagged-articles, a1, {",
        "tagged-articles, a1, null",
        "mentions, m-1, {}",
        "mentions, , {}",
        "defectors, '../d', {}",
        "defectors, d-1, '[1]'"
    })
    void shouldAnswerBadRecordsWithAReason(String topic, String key, String value) {
        // When
        Reading reading = FactReader.read(
                topic, key == null ? null : key.getBytes(UTF_8), value == null ? null : value.getBytes(UTF_8), AT);

        // Then
        assertThat(reading).asInstanceOf(type(Reading.Unreadable.class)).satisfies(unreadable -> {
            assertThat(unreadable.reason().service()).isEqualTo("stats-service");
            assertThat(unreadable.reason().step()).isEqualTo("read-" + topic);
            assertThat(unreadable.reason().message()).isNotBlank();
        });
    }

    @Test
    void shouldRefuseAValueUnderAnotherKey() {
        // Given
        byte[] value = Topics.DEFECTORS
                .values()
                .serializer()
                .serialize("", Given.person("d-1").record());

        // When
        Reading reading = FactReader.read("defectors", "d-2".getBytes(UTF_8), value, AT);

        // Then
        assertThat(reading)
                .asInstanceOf(type(Reading.Unreadable.class))
                .extracting(unreadable -> unreadable.reason().message())
                .isEqualTo("the key differs from the id in the value");
    }
}
