package org.testimony.stats.service;

import static io.restassured.RestAssured.when;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testimony.contract.topic.DeadLetterHeaders;
import org.testimony.stats.Given;

/** What cannot be read or stored leaves by its own door, and the rest goes on. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class DeadLetterServiceTest {
    private static final String DEFECTIONS = "/api/v1/aggregates/defections";

    @Inject
    World world;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @Test
    void shouldSendUnreadableRecordsToTheDeadLettersAndGoOn() {
        // Given
        int before = world.deadLetters().size();
        long counted = world.number("SELECT sum(dead_letters) FROM consumed_offset");

        // When
        for (int i = 0; i < 20; i++) {
            world.publishBytes("tagged-articles", "bad-" + i, "{\"articleId\":");
        }
        world.happens(Given.article("good").record());

        // Then
        var letters = world.deadLetters().subList(before, before + 20);
        assertThat(world.deadLetters()).hasSize(before + 20);
        assertThat(letters).allSatisfy(letter -> {
            assertThat(header(letter, DeadLetterHeaders.TOPIC)).isEqualTo("tagged-articles");
            assertThat(header(letter, DeadLetterHeaders.SERVICE)).isEqualTo("stats-service");
            assertThat(header(letter, DeadLetterHeaders.STEP)).isEqualTo("read-tagged-articles");
            assertThat(header(letter, DeadLetterHeaders.OFFSET)).matches("\\d+");
            assertThat(new String(letter.value(), UTF_8)).isEqualTo("{\"articleId\":");
        });
        when().get("/api/v1/overview")
                .then()
                .body("articles", is(1), "deadLetters", is((int) counted + 20), "lagRecords", is(0));
    }

    @Test
    void shouldIsolateARecordThatTheDatabaseRefusesAndWriteTheOthers() {
        // Given: a date that Java knows and PostgreSQL does not
        int before = world.deadLetters().size();
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            records.add(world.record(Given.person("d-i" + i).mentionedIn("a").record()));
        }
        records.add(
                17,
                world.record(Given.person("d-far")
                        .left("+9999999-01-01", "+9999999-01-02")
                        .mentionedIn("a")
                        .record()));

        // When
        world.publish(records);
        world.awaitTakenIn();

        // Then
        when().get(DEFECTIONS).then().body("total", is(40));
        assertThat(world.deadLetters()).hasSize(before + 1);
        assertThat(header(world.deadLetters().get(before), DeadLetterHeaders.STEP))
                .isEqualTo("write-defectors");
    }

    @Test
    void shouldStoreTextThatPostgresCannotHold() {
        // Given
        world.happens(Given.article("z1").titled("a\0b \uD83D c").record());

        // Then
        when().get("/api/v1/articles/z1").then().body("title", is("a\uFFFDb \uFFFD c"));
    }

    private static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), UTF_8);
    }
}
