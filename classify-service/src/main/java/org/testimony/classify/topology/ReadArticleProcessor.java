package org.testimony.classify.topology;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.article.Article;
import org.testimony.contract.topic.JsonSerde;

/**
 * Reads the bytes of an article. What is no article leaves as a refusal; nothing that is in a record can stop the
 * stream.
 */
public final class ReadArticleProcessor extends ContextualProcessor<byte[], byte[], byte[], Step<NewRevision>> {
    private static final String STEP = "read-article";

    private final JsonSerde<Article> articles = new JsonSerde<>(Article.class);
    private final ArticleCounts counts;
    private final int largest;

    /**
     * Creates the step.
     *
     * @param counts told of every record
     * @param largest bytes of value beyond which a record is refused unread
     */
    public ReadArticleProcessor(ArticleCounts counts, int largest) {
        this.counts = counts;
        this.largest = largest;
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        counts.read();
        context().forward(record.withValue(read(record.key(), record.value())));
    }

    private Step<NewRevision> read(byte @Nullable [] key, byte @Nullable [] value) {
        if (key == null || value == null) {
            return refused(value, "MissingData", key == null ? "the key is null" : "the value is null");
        }
        if (value.length > largest) {
            return refused(value, "TooLarge", value.length + " bytes; at most " + largest + " are read");
        }
        try {
            Article article = articles.read(value);
            // The key decides which revisions meet, so an article under a foreign key would escape the revision check.
            return article.articleId().value().equals(new String(key, StandardCharsets.UTF_8))
                    ? new Step.Done<>(new NewRevision(article, value, false))
                    : refused(value, "ForeignKey", "the key is not the article's articleId");
        } catch (SerializationException e) {
            return refused(value, e.getClass().getSimpleName(), String.valueOf(e.getMessage()));
        } catch (RuntimeException | StackOverflowError e) {
            // Messages of other errors may repeat what was read.
            return refused(value, e.getClass().getSimpleName(), "the value cannot be read as an article");
        }
    }

    private static Step<NewRevision> refused(byte @Nullable [] original, String cause, String message) {
        return new Step.Refused<>(new Step.Refusal(original, STEP, cause, message));
    }
}
