package org.testimony.stats.fact;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.testimony.contract.topic.Topics;

/**
 * Follows the topics in a thread of its own. Whatever fails, the answer is the same: pause, wait, ask the database where
 * reading goes on, seek there. While it waits it keeps polling, so that the group keeps its place.
 */
final class KafkaFactsConsumer implements Runnable, ConsumerRebalanceListener {
    /** What is followed. */
    static final List<String> TOPICS =
            List.of(Topics.TAGGED_ARTICLES.name(), Topics.MENTIONS.name(), Topics.DEFECTORS.name());

    private static final Logger LOG = Logger.getLogger(KafkaFactsConsumer.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final Consumer<byte[], byte[]> consumer;
    private final FactIntake intake;
    private final FollowState state;
    private final FactsMetrics metrics;
    private final KafkaPositions positions;
    private final StoredOffsets stored = new StoredOffsets();
    private BackOff backOff;
    private boolean placed = true;
    private volatile boolean stopping;

    KafkaFactsConsumer(
            Consumer<byte[], byte[]> consumer,
            FactIntake intake,
            PostgresOffsets offsets,
            FollowState state,
            FactsMetrics metrics,
            BackOff backOff) {
        this.consumer = consumer;
        this.intake = intake;
        this.state = state;
        this.metrics = metrics;
        this.positions = new KafkaPositions(consumer, offsets);
        this.backOff = backOff;
    }

    @Override
    public void run() {
        try (consumer) {
            consumer.subscribe(TOPICS, this);
            while (!stopping) {
                turn();
            }
        } catch (WakeupException e) {
            LOG.debug("Stopping to follow the facts");
        } finally {
            state.ended();
        }
    }

    /** Ends {@link #run} soon; may be called from any thread. */
    void stop() {
        stopping = true;
        consumer.wakeup();
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        // Nothing is read before the database has said from where.
        consumer.pause(partitions);
        placed = false;
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        placed = false;
    }

    private void turn() {
        try {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(placed ? POLL : backOff.pause());
            if (!records.isEmpty()) {
                intake.take(listed(records), stored);
            }
            if (!placed) {
                place();
            }
            state.lag(positions.lag());
        } catch (WakeupException e) {
            throw e;
        } catch (StaleOffsetException e) {
            LOG.infof("Reading again from the stored offsets: %s", e.getMessage());
            giveUpBatch("another instance wrote first");
        } catch (RuntimeException e) {
            metrics.failed();
            LOG.warnf(
                    "Facts cannot be written, attempt %d follows: %s: %s",
                    backOff.failures() + 2, e.getClass().getSimpleName(), e.getMessage());
            giveUpBatch("database or broker does not answer, see the log");
        }
    }

    private void place() {
        positions.restore(stored);
        placed = true;
        backOff = backOff.afterSuccess();
        state.following();
    }

    private void giveUpBatch(String why) {
        consumer.pause(consumer.assignment());
        placed = false;
        backOff = backOff.afterFailure();
        state.interrupted(why);
    }

    private static List<ConsumerRecord<byte[], byte[]>> listed(ConsumerRecords<byte[], byte[]> records) {
        List<ConsumerRecord<byte[], byte[]>> list = new ArrayList<>(records.count());
        records.forEach(list::add);
        return list;
    }
}
