package org.testimony.stats.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.testimony.stats.coverage.Coverage.Outage;
import org.testimony.stats.coverage.Outages.Single;

class OutagesTest {
    private static final Instant NINE = Instant.parse("2015-09-21T09:00:00Z");
    private static final Instant TEN = Instant.parse("2015-09-21T10:00:00Z");
    private static final Instant ELEVEN = Instant.parse("2015-09-21T11:00:00Z");
    private static final Instant NOON = Instant.parse("2015-09-21T12:00:00Z");

    @Test
    void shouldJoinOutagesOfOneReasonThatOverlap() {
        assertThat(Outages.joined(List.of(
                        new Single("f-2", TEN, NOON, "timeout"),
                        new Single("f-1", NINE, ELEVEN, "timeout"),
                        new Single("f-3", TEN, ELEVEN, "http-404"))))
                .containsExactly(
                        new Outage(TEN, ELEVEN, List.of("f-3"), "http-404"),
                        new Outage(NINE, NOON, List.of("f-1", "f-2"), "timeout"));
    }

    @Test
    void shouldKeepOutagesApartThatDoNotMeet() {
        assertThat(Outages.joined(
                        List.of(new Single("f-1", NINE, TEN, "timeout"), new Single("f-1", ELEVEN, null, "timeout"))))
                .containsExactly(
                        new Outage(ELEVEN, null, List.of("f-1"), "timeout"),
                        new Outage(NINE, TEN, List.of("f-1"), "timeout"));
    }

    @Test
    void shouldLastWhileOneOfThemLasts() {
        assertThat(Outages.joined(
                        List.of(new Single("f-1", NINE, null, "timeout"), new Single("f-2", TEN, NOON, "timeout"))))
                .containsExactly(new Outage(NINE, null, List.of("f-1", "f-2"), "timeout"));
    }
}
