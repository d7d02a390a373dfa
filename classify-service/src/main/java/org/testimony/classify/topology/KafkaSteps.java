package org.testimony.classify.topology;

import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.testimony.classify.reading.ArticleReader;
import org.testimony.classify.resolution.Announcement;
import org.testimony.classify.resolution.Arrival;
import org.testimony.classify.resolution.DecisionMade;
import org.testimony.tracing.ArticleSpans;

/** The processors of the topology, each with the stores it needs, so that the topology cannot forget to connect them. */
public final class KafkaSteps {
    // One builder for the two steps that share the store.
    private final Set<StoreBuilder<?>> seenRevisions = Set.of(KafkaSeenRevisions.store());
    // One for each stream thread, because a thread commits all its tasks together.
    private final ThreadLocal<KafkaCommitPace> pace = ThreadLocal.withInitial(KafkaCommitPace::new);
    private final ArticleReader reader;
    private final ArticleCounts counts;
    private final ProcessingLimits limits;
    private final ArticleSpans spans;

    public KafkaSteps(ArticleReader reader, ArticleCounts counts, ProcessingLimits limits) {
        this(reader, counts, limits, ArticleSpans.off());
    }

    /** The same, told to collectors of traces. */
    public KafkaSteps(ArticleReader reader, ArticleCounts counts, ProcessingLimits limits, ArticleSpans spans) {
        this.reader = reader;
        this.counts = counts;
        this.limits = limits;
        this.spans = spans;
    }

    /** Bytes → an article or a refusal. */
    public ProcessorSupplier<byte[], byte[], byte[], Step<NewRevision>> readArticle() {
        return with(Set.of(), () -> new ReadArticleProcessor(counts, limits.largestArticle()));
    }

    /** Articles → those that were not seen before. */
    public ProcessorSupplier<byte[], NewRevision, byte[], NewRevision> skipSeenRevisions() {
        return with(seenRevisions, () -> new SkipSeenProcessor(counts, limits.seenRetention()));
    }

    /** Articles → readings or refusals. */
    public ProcessorSupplier<byte[], NewRevision, byte[], Step<Tagging>> tagArticle() {
        return with(seenRevisions, () -> new TagArticleProcessor(reader, counts, spans, pace::get));
    }

    /** Bytes → a decision, or its withdrawal, or a refusal. */
    public ProcessorSupplier<byte[], byte[], byte[], Step<DecisionMade>> readDecision() {
        return with(Set.of(), () -> new ReadDecisionProcessor(limits.largestArticle()));
    }

    /** Readings and decisions of one organisation → what follows, or refusals. */
    public ProcessorSupplier<String, Arrival, String, Step<Announcement<?, ?>>> resolvePersons() {
        return with(KafkaResolutionStores.builders(), () -> new ResolvePersonsProcessor(counts, spans, pace::get));
    }

    /** Announcements of one kind → records. */
    public <A, K, V> ProcessorSupplier<A, Announcement<?, ?>, K, V> announce(Class<K> keys, Class<V> values) {
        return with(Set.of(), () -> new AnnounceProcessor<>(keys, values));
    }

    /** Refusals → the original bytes with origin and reason in headers. */
    public ProcessorSupplier<byte[], Step.Refusal, byte[], byte[]> writeDeadLetter() {
        return with(Set.of(), () -> new DeadLetterProcessor(counts));
    }

    private static <A, B, C, D> ProcessorSupplier<A, B, C, D> with(
            Set<StoreBuilder<?>> stores, Supplier<Processor<A, B, C, D>> processor) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<A, B, C, D> get() {
                return processor.get();
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return stores;
            }
        };
    }
}
