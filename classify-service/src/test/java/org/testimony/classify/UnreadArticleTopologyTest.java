package org.testimony.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.testimony.classify.reading.Readers;
import org.testimony.contract.article.Article;
import org.testimony.contract.article.PublishedAtSource;
import org.testimony.contract.id.StableIds;
import org.testimony.contract.reading.ReviewReason;
import org.testimony.contract.reading.TaggedArticle;

/** What cannot be read goes to the readers of tagged articles, marked, and is counted; it touches no person. */
class UnreadArticleTopologyTest {
    private static final String TEXT = "Боевик ИГИЛ бежал из Ракки.";

    @Test
    void shouldSendAnArticleInAnUnreadLanguageOnForReview() {
        try (TopologyStage stage = new TopologyStage(Readers.ofWords())) {
            // When
            stage.publish(russian());

            // Then
            List<TaggedArticle> tagged = stage.tagged.readValuesToList();
            assertThat(tagged).hasSize(1);
            assertThat(tagged.get(0).relevant()).isFalse();
            assertThat(tagged.get(0).review().get(0).reason()).isEqualTo(ReviewReason.LANGUAGE);
            assertThat(tagged.get(0).review().get(0).evidence().get(0).quote()).isEqualTo(TEXT);
            assertThat(stage.mentions.isEmpty()).isTrue();
            assertThat(stage.deadLetters.isEmpty()).isTrue();
            assertThat(stage.registry
                            .counter("testimony.classify.review", "reason", "language")
                            .count())
                    .isEqualTo(1);
        }
    }

    private static Article russian() {
        String url = "https://novosti.example/1";
        return new Article(
                StableIds.article(url),
                1,
                StableIds.sha256(TEXT),
                url,
                url,
                "Example News",
                null,
                "Суд",
                TEXT,
                "ru",
                List.of(),
                Instant.parse("2016-05-20T00:00:00Z"),
                PublishedAtSource.POSTED,
                TopologyStage.START);
    }
}
