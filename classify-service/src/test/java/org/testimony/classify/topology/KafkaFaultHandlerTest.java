package org.testimony.classify.topology;

import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KafkaFaultHandlerTest {
    private final AtomicInteger exits = new AtomicInteger();
    private Instant now = Instant.parse("2015-09-21T10:00:00Z");
    private final KafkaFaultHandler handler =
            new KafkaFaultHandler(2, Duration.ofMinutes(10), clock(), exits::incrementAndGet);

    @Test
    void shouldEndTheServiceWhenThreadsDieTooOften() {
        assertThat(handler.handle(new IllegalStateException("1"))).isEqualTo(REPLACE_THREAD);
        assertThat(handler.handle(new IllegalStateException("2"))).isEqualTo(REPLACE_THREAD);
        assertThat(handler.handle(new IllegalStateException("3"))).isEqualTo(SHUTDOWN_CLIENT);
        assertThat(exits).hasValue(1);
    }

    @Test
    void shouldBearDeathsThatAreFarApart() {
        for (int i = 0; i < 20; i++) {
            assertThat(handler.handle(new IllegalStateException("again"))).isEqualTo(REPLACE_THREAD);
            now = now.plus(Duration.ofMinutes(6));
        }
        assertThat(exits).hasValue(0);
    }

    private Clock clock() {
        InstantSource source = () -> now;
        return source.withZone(ZoneOffset.UTC);
    }
}
