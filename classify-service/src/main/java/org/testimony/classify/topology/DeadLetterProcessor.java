package org.testimony.classify.topology;

import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testimony.contract.topic.DeadLetterHeaders;

/** Gives a refused record its original bytes back and says in headers where it came from and why it was refused. */
public final class DeadLetterProcessor extends ContextualProcessor<byte[], Step.Refusal, byte[], byte[]> {
    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterProcessor.class);
    private static final String SERVICE = "classify-service";

    private final ArticleCounts counts;

    public DeadLetterProcessor(ArticleCounts counts) {
        this.counts = counts;
    }

    @Override
    public void process(Record<byte[], Step.Refusal> record) {
        Step.Refusal refusal = record.value();
        DeadLetterHeaders.Origin origin = context()
                .recordMetadata()
                .map(m -> new DeadLetterHeaders.Origin(m.topic(), m.partition(), m.offset()))
                .orElseGet(() -> new DeadLetterHeaders.Origin("unknown", -1, -1));
        Headers headers = new RecordHeaders();
        DeadLetterHeaders.write(
                headers,
                origin,
                new DeadLetterHeaders.Reason(SERVICE, refusal.step(), refusal.cause(), refusal.message()),
                Instant.ofEpochMilli(record.timestamp()));
        counts.deadLetter(refusal.step());
        LOG.warn(
                "dead letter: step={} cause={} topic={} partition={} offset={}",
                refusal.step(),
                refusal.cause(),
                origin.topic(),
                origin.partition(),
                origin.offset());
        context().forward(record.withValue(refusal.original()).withHeaders(headers));
    }
}
