package org.testimony.classify.topology;

import java.time.Instant;
import java.util.List;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.testimony.classify.resolution.Announcement;
import org.testimony.classify.resolution.PersonResolver;
import org.testimony.classify.resolution.StoryReading;
import org.testimony.contract.reading.TaggedArticle;
import org.testimony.contract.topic.JsonSerde;

/**
 * Hands the readings of one organisation to the resolver and forwards what follows. The offset in the repartition topic
 * is the number of arrival; the record's time is when the facts became known. A reading on which the resolver fails
 * leaves as a refusal and changes nothing.
 */
public final class ResolvePersonsProcessor
        extends ContextualProcessor<String, StoryReading, String, Step<Announcement<?, ?>>> {
    private final JsonSerde<StoryReading> readings = new JsonSerde<>(StoryReading.class);
    private KafkaResolutionStores stores;
    private PersonResolver resolver;

    @Override
    public void init(ProcessorContext<String, Step<Announcement<?, ?>>> context) {
        super.init(context);
        stores = new KafkaResolutionStores(context);
        resolver = new PersonResolver(stores.tables());
    }

    @Override
    public void process(Record<String, StoryReading> record) {
        List<Step<Announcement<?, ?>>> steps = resolve(record);
        stores.commit();
        steps.forEach(step -> context().forward(record.withValue(step)));
    }

    private List<Step<Announcement<?, ?>>> resolve(Record<String, StoryReading> record) {
        try {
            List<Announcement<?, ?>> announcements =
                    resolver.accept(record.value(), arrival(), Instant.ofEpochMilli(record.timestamp()));
            return announcements.stream()
                    .<Step<Announcement<?, ?>>>map(Step.Done::new)
                    .toList();
        } catch (IllegalStateException | IllegalArgumentException | NullPointerException e) {
            stores.discard();
            resolver = new PersonResolver(stores.tables());
            return List.of(refused(record.value(), e));
        }
    }

    private Step<Announcement<?, ?>> refused(StoryReading reading, RuntimeException e) {
        TaggedArticle article = reading.article();
        return new Step.Refused<>(new Step.Refusal(
                readings.write(reading),
                "resolve-persons",
                e.getClass().getSimpleName(),
                "the resolver failed on article " + article.articleId() + " revision " + article.revision()));
    }

    private long arrival() {
        return context().recordMetadata().orElseThrow().offset();
    }
}
