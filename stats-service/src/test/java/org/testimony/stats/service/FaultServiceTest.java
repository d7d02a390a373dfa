package org.testimony.stats.service;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testimony.stats.Given;

/** What fails around the service must change nothing but the time. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class FaultServiceTest {
    private static final String DEFECTIONS = "/api/v1/aggregates/defections";

    @Inject
    World world;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @ConfigProperty(name = EmbeddedServers.POSTGRES_PID)
    long postgres;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @Test
    void shouldCountNothingTwiceWhenEverythingIsDeliveredAgain() {
        // Given
        Map<TopicPartition, Long> start = world.storedOffsets();
        world.happens(persons("again", 25));
        world.happens(Given.article("again")
                .telling("brutality")
                .claiming(58, "defectors")
                .record());
        String before = when().get(DEFECTIONS).asString();
        // When: the offsets go back behind the service's back, and a record for each partition wakes it
        start.forEach((partition, offset) -> world.sql("UPDATE consumed_offset SET next_offset = " + offset
                + " WHERE topic = '" + partition.topic() + "' AND partition_no = " + partition.partition()));
        world.happens(persons("again", 25));

        // Then
        assertThat(when().get(DEFECTIONS).asString()).isEqualTo(before);
        when().get("/api/v1/claims").then().body("total", is(1), "items[0].articles", is(1));
    }

    @Test
    void shouldNotUseTheOffsetsOfTheGroup() throws Exception {
        // Given
        world.happens(persons("group", 8));

        // When
        try (Admin admin = Admin.create(kafka)) {
            var committed = admin.listConsumerGroupOffsets("stats-service")
                    .partitionsToOffsetAndMetadata()
                    .get();

            // Then: there is nothing that a reset could change
            assertThat(committed.values()).allMatch(offset -> offset == null);
        }
    }

    @Test
    void shouldGoOnAfterItsConnectionsWereKilled() {
        // Given
        world.happens(persons("killed", 5));

        // When
        List<ProducerRecord<byte[], byte[]>> more = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            more.add(world.record(Given.person("d-more" + i).mentionedIn("a").record()));
            if (i % 20 == 0) {
                world.publish(more);
                more.clear();
                world.sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                        + " WHERE usename = 'stats' AND pid <> pg_backend_pid()");
            }
        }
        world.publish(more);
        world.awaitTakenIn();

        // Then
        await().untilAsserted(
                        () -> when().get(DEFECTIONS).then().statusCode(200).body("total", is(205)));
    }

    @Test
    void shouldWaitForADatabaseThatHangsAndStayAlive() throws IOException, InterruptedException {
        // Given
        world.happens(persons("hang", 5));
        List<ProcessHandle> processes = postgresProcesses();

        // When
        signal("STOP", processes);
        try {
            world.publish(
                    List.of(world.record(Given.person("d-late").mentionedIn("a").record())));

            // Then
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> when().get("/q/health/ready").then().statusCode(503));
            when().get("/q/health/live").then().statusCode(200);
            when().get(DEFECTIONS).then().statusCode(503).contentType("application/problem+json");
        } finally {
            signal("CONT", processes);
        }
        world.awaitTakenIn();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> when().get("/q/health/ready").then().statusCode(200));
        when().get(DEFECTIONS).then().statusCode(200).body("total", is(6));
    }

    private static Object[] persons(String prefix, int number) {
        List<Object> persons = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            persons.add(Given.person("d-" + prefix + i)
                    .left("2015-03-01", "2015-03-31")
                    .mentionedIn("a")
                    .record());
        }
        return persons.toArray();
    }

    private List<ProcessHandle> postgresProcesses() {
        ProcessHandle postmaster = ProcessHandle.of(postgres).orElseThrow();
        return Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
    }

    private static void signal(String signal, List<ProcessHandle> processes) throws IOException, InterruptedException {
        StringBuilder command = new StringBuilder("kill -" + signal);
        processes.forEach(process -> command.append(' ').append(process.pid()));
        new ProcessBuilder("sh", "-c", command.toString()).start().waitFor();
    }
}
