package org.testimony.classify.topology;

import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.testimony.contract.article.Article;

/**
 * Lets each revision of an article through once. Exactly-once delivery does not do this: a feed may list an article
 * again, and anybody may post it again. An entry is removed when its article did not come again within the retention,
 * counted in stream time and never by the wall clock; an article that comes back later is read again, which changes
 * nothing downstream.
 */
public final class SkipSeenProcessor extends ContextualProcessor<byte[], NewRevision, byte[], NewRevision> {
    private static final Duration SWEEP = Duration.ofDays(1);

    private final ArticleCounts counts;
    private final Duration retention;
    private KeyValueStore<String, SeenRevision> seen;

    /**
     * Creates the step.
     *
     * @param retention how long an article is remembered after it was last seen
     */
    public SkipSeenProcessor(ArticleCounts counts, Duration retention) {
        this.counts = counts;
        this.retention = retention;
    }

    @Override
    public void init(ProcessorContext<byte[], NewRevision> context) {
        super.init(context);
        seen = context.getStateStore(KafkaSeenRevisions.NAME);
        context.schedule(SWEEP, PunctuationType.STREAM_TIME, this::forget);
    }

    @Override
    public void process(Record<byte[], NewRevision> record) {
        Article article = record.value().article();
        Optional<SeenRevision> before =
                Optional.ofNullable(seen.get(article.articleId().value()));
        boolean wasRelevant = before.map(SeenRevision::relevant).orElse(false);
        if (before.filter(known -> known.covers(article)).isPresent()) {
            counts.duplicate();
            remember(article, before.get().at(record.timestamp()));
            return;
        }
        remember(
                article, new SeenRevision(article.revision(), article.revisionHash(), wasRelevant, record.timestamp()));
        context().forward(record.withValue(record.value().after(wasRelevant)));
    }

    private void remember(Article article, SeenRevision now) {
        seen.put(article.articleId().value(), now);
    }

    private void forget(long streamTime) {
        try (KeyValueIterator<String, SeenRevision> all = seen.all()) {
            while (all.hasNext()) {
                KeyValue<String, SeenRevision> entry = all.next();
                if (entry.value.seenAt() < streamTime - retention.toMillis()) {
                    seen.delete(entry.key);
                }
            }
        }
    }
}
