package org.testimony.setup.answer;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaFuture;

/**
 * Waits for answers of Kafka.
 *
 * @param limit how long Kafka may take for one answer
 */
public record KafkaAnswers(Duration limit) {
    /**
     * What Kafka answers.
     *
     * @throws IOException if Kafka refuses, or does not answer in time
     */
    public <T> T await(KafkaFuture<T> answer) throws IOException {
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException("Kafka refused: " + e.getMessage(), e.getCause());
        } catch (TimeoutException e) {
            throw new IOException("Kafka did not answer within " + limit.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for Kafka", e);
        }
    }
}
