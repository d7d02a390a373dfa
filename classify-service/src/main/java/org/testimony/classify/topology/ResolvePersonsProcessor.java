package org.testimony.classify.topology;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.testimony.classify.resolution.Announcement;
import org.testimony.classify.resolution.Arrival;
import org.testimony.classify.resolution.DecisionMade;
import org.testimony.classify.resolution.PersonResolver;
import org.testimony.classify.resolution.StoryReading;
import org.testimony.contract.reading.TaggedArticle;
import org.testimony.contract.topic.JsonSerde;
import org.testimony.tracing.ArticleSpans;

/**
 * Hands the readings and decisions of one organisation to the resolver and forwards what follows. A reading's offset in
 * its repartition topic is the number of arrival; the record's time is when the facts became known. What the resolver
 * fails on leaves as a refusal and changes nothing.
 */
public final class ResolvePersonsProcessor
        extends ContextualProcessor<String, Arrival, String, Step<Announcement<?, ?>>> {
    private final JsonSerde<StoryReading> readings = new JsonSerde<>(StoryReading.class);
    private final JsonSerde<DecisionMade> decisions = new JsonSerde<>(DecisionMade.class);
    private final ArticleCounts counts;
    private final ArticleSpans spans;
    private final Supplier<KafkaCommitPace> pace;
    private KafkaResolutionStores stores;
    private PersonResolver resolver;
    private KafkaPromptCommit prompt;

    public ResolvePersonsProcessor(ArticleCounts counts, ArticleSpans spans, Supplier<KafkaCommitPace> pace) {
        this.counts = counts;
        this.spans = spans;
        this.pace = pace;
    }

    @Override
    public void init(ProcessorContext<String, Step<Announcement<?, ?>>> context) {
        super.init(context);
        stores = new KafkaResolutionStores(context);
        resolver = new PersonResolver(stores.tables());
        prompt = new KafkaPromptCommit(context, pace.get());
    }

    @Override
    public void process(Record<String, Arrival> record) {
        Instant begin = spans.begin();
        List<Step<Announcement<?, ?>>> steps = counts.timed("resolve", () -> resolve(record));
        stores.commit();
        if (record.value() instanceof StoryReading reading) {
            TaggedArticle article = reading.article();
            spans.done("resolve persons", article.articleId(), article.revision(), begin);
        }
        steps.forEach(step -> context().forward(record.withValue(step)));
        prompt.soon(record);
    }

    private List<Step<Announcement<?, ?>>> resolve(Record<String, Arrival> record) {
        try {
            return resolved(record.value(), Instant.ofEpochMilli(record.timestamp())).stream()
                    .<Step<Announcement<?, ?>>>map(Step.Done::new)
                    .toList();
        } catch (IllegalStateException | IllegalArgumentException | NullPointerException e) {
            stores.discard();
            resolver = new PersonResolver(stores.tables());
            return List.of(refused(record.value(), e));
        }
    }

    private List<Announcement<?, ?>> resolved(Arrival arrival, Instant at) {
        return arrival instanceof DecisionMade made
                ? resolver.decide(made, arrival(), at)
                : resolver.accept((StoryReading) arrival, arrival(), at);
    }

    private Step<Announcement<?, ?>> refused(Arrival arrival, RuntimeException e) {
        byte[] original;
        String what;
        if (arrival instanceof DecisionMade made) {
            original = decisions.write(made);
            what = "decision " + made.decisionId();
        } else {
            StoryReading reading = (StoryReading) arrival;
            TaggedArticle article = reading.article();
            original = readings.write(reading);
            what = "article " + article.articleId() + " revision " + article.revision();
        }
        return new Step.Refused<>(new Step.Refusal(
                original, "resolve-persons", e.getClass().getSimpleName(), "the resolver failed on " + what));
    }

    private long arrival() {
        return context().recordMetadata().orElseThrow().offset();
    }
}
