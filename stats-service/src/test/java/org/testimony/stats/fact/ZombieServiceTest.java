package org.testimony.stats.fact;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testimony.stats.Given;
import org.testimony.stats.service.EmbeddedServers;
import org.testimony.stats.service.World;

/** A writer that lost its partition without noticing. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class ZombieServiceTest {
    private static final TopicPartition PARTITION = new TopicPartition("zombie-test", 0);

    @Inject
    World world;

    @Inject
    PostgresFacts facts;

    @Inject
    PostgresOffsets offsets;

    @BeforeEach
    void begin() {
        world.begin();
        world.sql("DELETE FROM consumed_offset WHERE topic = 'zombie-test'");
    }

    @Test
    void shouldRollBackWhatAZombieWrites() {
        // Given: the new owner has written
        facts.write(batch("d-new"), List.of(new OffsetStep(PARTITION, null, 10, 0)));

        // When, Then
        assertThatThrownBy(() -> facts.write(batch("d-old"), List.of(new OffsetStep(PARTITION, 5L, 9, 0))))
                .isInstanceOf(StaleOffsetException.class);
        assertThatThrownBy(() -> facts.write(batch("d-old"), List.of(new OffsetStep(PARTITION, null, 9, 0))))
                .isInstanceOf(StaleOffsetException.class);
        when().get("/api/v1/defectors/d-old").then().statusCode(404);
        when().get("/api/v1/aggregates/defections").then().body("total", is(1));
        assertThat(offsets.load(List.of(PARTITION))).isEqualTo(Map.of(PARTITION, 10L));
    }

    @Test
    void shouldWriteNothingWhenOnePartOfTheBatchFails() {
        // Given: a person and, in the same batch, a date that PostgreSQL refuses
        FactBatch batch = FactBatch.of(List.of(
                new Fact.PersonRecorded(Given.person("d-good").mentionedIn("a").record()),
                new Fact.PersonRecorded(Given.person("d-far")
                        .left("+9999999-01-01", "+9999999-01-02")
                        .mentionedIn("a")
                        .record())));

        // When, Then
        assertThatThrownBy(() -> facts.write(batch, List.of(new OffsetStep(PARTITION, null, 10, 0))))
                .isInstanceOf(RefusedFactException.class);
        assertThat(offsets.load(List.of(PARTITION))).isEmpty();
        when().get("/api/v1/defectors/d-good").then().statusCode(404);
    }

    private static FactBatch batch(String person) {
        return FactBatch.of(List.of(
                new Fact.PersonRecorded(Given.person(person).mentionedIn("a").record())));
    }
}
