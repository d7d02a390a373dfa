package org.testimony.stats.fact;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.topic.DeadLetterHeaders.Reason;
import org.testimony.tracing.ArticleSpans;

/** Takes records in: reads them, writes what they say, and lets go of what cannot be read or stored. */
@Singleton
final class FactIntake {
    private static final Logger LOG = Logger.getLogger(FactIntake.class);

    private final PostgresFacts facts;
    private final KafkaDeadLetters deadLetters;
    private final FactsMetrics metrics;
    private final Event<FactsRecorded> recorded;
    private final ArticleSpans spans;

    FactIntake(
            PostgresFacts facts,
            KafkaDeadLetters deadLetters,
            FactsMetrics metrics,
            Event<FactsRecorded> recorded,
            ArticleSpans spans) {
        this.facts = facts;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
        this.recorded = recorded;
        this.spans = spans;
    }

    /** Writes all records or throws; what was written before a failure shows in the stored offsets. */
    void take(List<ConsumerRecord<byte[], byte[]>> records, StoredOffsets offsets) {
        List<Received> received = new ArrayList<>(records.size());
        List<DeadLetter> unreadable = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            Reading reading = FactReader.read(record);
            if (reading instanceof Reading.Fine fine) {
                received.add(new Received(record, fine.fact()));
            } else {
                received.add(new Received(record, null));
                unreadable.add(new DeadLetter(record, ((Reading.Unreadable) reading).reason()));
            }
        }
        letGo(unreadable);
        Instant begin = spans.begin();
        write(received, offsets);
        received.forEach(one -> tell(one.fact(), begin));
        boolean news = received.stream().map(Received::fact).anyMatch(fact -> fact != null && fact.isNews());
        recorded.fire(new FactsRecorded(received.size(), news));
    }

    private void tell(@Nullable Fact fact, Instant begin) {
        if (fact instanceof Fact.ArticleRead read) {
            metrics.taken(read.recordedAt());
            spans.done("write facts", read.article().articleId(), read.article().revision(), begin);
        }
    }

    private void write(List<Received> received, StoredOffsets offsets) {
        List<Fact> said = received.stream()
                .map(Received::fact)
                .filter(fact -> fact != null)
                .toList();
        List<OffsetStep> steps = offsets.past(received);
        long start = System.nanoTime();
        try {
            facts.write(FactBatch.of(said), steps);
        } catch (RefusedFactException e) {
            isolate(received, offsets, e);
            return;
        }
        offsets.taken(steps);
        metrics.flushed(said.size(), Duration.ofNanos(System.nanoTime() - start));
    }

    // Halving finds the one bad record among a thousand in ten steps, and writes all the others.
    private void isolate(List<Received> received, StoredOffsets offsets, RefusedFactException refusal) {
        if (received.size() == 1) {
            Received bad = received.get(0);
            Reason reason = new Reason(
                    FactReader.SERVICE,
                    "write-" + bad.origin().topic(),
                    refusal.getClass().getName(),
                    String.valueOf(refusal.getMessage()));
            letGo(List.of(new DeadLetter(bad.origin(), reason)));
            write(List.of(bad.asDeadLetter()), offsets);
            return;
        }
        int half = received.size() / 2;
        write(received.subList(0, half), offsets);
        write(received.subList(half, received.size()), offsets);
    }

    private void letGo(List<DeadLetter> letters) {
        deadLetters.send(letters);
        for (DeadLetter letter : letters) {
            metrics.deadLetter();
            LOG.warnf(
                    "Record sent to the dead letters: topic=%s partition=%d offset=%d step=%s",
                    letter.record().topic(),
                    letter.record().partition(),
                    letter.record().offset(),
                    letter.reason().step());
        }
    }
}
