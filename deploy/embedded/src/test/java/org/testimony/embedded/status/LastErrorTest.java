package org.testimony.embedded.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LastErrorTest {
    @Test
    void shouldTellWhenAndWhereButNeverWhat() {
        String json = "{\"timestamp\":\"2026-01-01T12:00:00Z\",\"loggerName\":\"org.testimony.ingest\","
                + "\"level\":\"ERROR\",\"message\":\"canary\"}";
        assertThat(LastError.in(List.of(json, "{\"level\":\"INFO\",\"message\":\"an ERROR of old\"}")))
                .contains("2026-01-01T12:00:00Z org.testimony.ingest");
    }

    @Test
    void shouldReadTheBrokersAndTheDatabasesLines() {
        assertThat(LastError.in(List.of("2026-01-01T12:00:00.000Z [main] ERROR kafka.server.X - canary")))
                .contains("2026-01-01T12:00:00.000Z [main]");
        assertThat(LastError.in(List.of("2026-01-01 12:00:00.000 UTC [42] ERROR:  canary")))
                .hasValueSatisfying(
                        error -> assertThat(error).contains("2026-01-01").doesNotContain("canary"));
    }

    @Test
    void shouldFindNothingInAQuietLog() {
        assertThat(LastError.in(List.of("2026-01-01 12:00:00 INFO  all is well")))
                .isEmpty();
    }
}
