package org.testimony.classify.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.testimony.contract.id.StableIds;
import org.testimony.contract.person.Defector;
import org.testimony.contract.person.Status;

/**
 * The same articles and the same decisions in any order give one partition, one set of records and one table by quarter.
 * Ids and the numbers of revisions remember the order and are left out.
 */
class AnyOrderTest {
    // A quarter of a minute or more of every build; -Dtestimony.orders=200 takes the time for more.
    private static final int ORDERS = Integer.getInteger("testimony.orders", 8);
    private static final Instant NOW = Instant.parse("2016-01-01T00:00:00Z");

    @Test
    void shouldTellTheSameInEveryOrder() {
        // Given
        List<Arrival> arrivals = new ArrayList<>(NewsOfAYear.of(7, 200, 40));
        Consumer expected = told(arrivals);
        assertThat(expected.persons.values())
                .filteredOn(p -> p.mentionIds().size() > 1)
                .hasSizeGreaterThan(15);
        assertThat(expected.persons.values())
                .extracting(Defector::status)
                .contains(Status.MERGED, Status.CONFIRMED, Status.REJECTED, Status.SUGGESTED);
        assertThat(expected.byQuarter()).hasSizeGreaterThan(5);
        String hash = StableIds.sha256(expected.summary());

        for (int order = 0; order < ORDERS; order++) {
            // When
            Collections.shuffle(arrivals, new Random(order));
            Consumer consumer = told(arrivals);

            // Then
            consumer.shouldAgree();
            String summary = consumer.summary();
            if (!StableIds.sha256(summary).equals(hash)) {
                assertThat(summary).as("order %d", order).isEqualTo(expected.summary());
            }
        }
    }

    private static Consumer told(List<Arrival> arrivals) {
        PersonResolver resolver = new PersonResolver(ResolutionTables.inMemory());
        Consumer consumer = new Consumer();
        long number = 0;
        for (Arrival arrival : arrivals) {
            List<Announcement<?, ?>> facts = arrival instanceof DecisionMade made
                    ? resolver.decide(made, ++number, NOW)
                    : resolver.accept((StoryReading) arrival, ++number, NOW);
            facts.forEach(consumer::read);
        }
        return consumer;
    }
}
