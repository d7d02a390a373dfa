package org.testimony.stats.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testimony.stats.Given;
import org.testimony.stats.StatsConfig;
import org.testimony.stats.service.EmbeddedServers;
import org.testimony.stats.service.LiveReader;
import org.testimony.stats.service.World;

/** One transaction that changes many, as after an outage: a page that is open learns of each or loads anew. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class ManyChangesServiceTest {
    private static final TopicPartition PARTITION = new TopicPartition("many-changes-test", 0);

    @Inject
    World world;

    @Inject
    PostgresFacts facts;

    @Inject
    StatsConfig config;

    @BeforeEach
    void begin() {
        world.begin();
        world.sql("DELETE FROM consumed_offset WHERE topic = 'many-changes-test'");
    }

    @Test
    void shouldTellOfEachAsLongAsTheyAreFew() throws IOException {
        try (LiveReader browser = LiveReader.connect(RestAssured.port)) {
            browser.await("pipeline", "");

            // When
            int few = config.live().personsPerFlush();
            write(persons(few));

            // Then
            for (int i = 0; i < few; i++) {
                browser.await("defector", "\"d-many-" + i + "\"");
            }
            assertThat(browser.events()).extracting(LiveReader.Event::name).doesNotContain("reset");
        }
    }

    @Test
    void shouldTellToLoadAnewWhenTooManyPersonsChanged() throws IOException {
        try (LiveReader browser = LiveReader.connect(RestAssured.port)) {
            browser.await("pipeline", "");

            // When
            write(persons(config.live().personsPerFlush() + 1));

            // Then
            browser.await("reset", "");
        }
    }

    @Test
    void shouldTellToLoadAnewWhenTooManyArticlesChanged() throws IOException {
        try (LiveReader browser = LiveReader.connect(RestAssured.port)) {
            browser.await("pipeline", "");

            // When
            write(IntStream.rangeClosed(0, config.live().articlesPerFlush())
                    .<Fact>mapToObj(i -> new Fact.ArticleRead(
                            Given.article("many-" + i).record(), Instant.parse("2015-09-21T10:00:00Z")))
                    .toList());

            // Then
            browser.await("reset", "");
        }
    }

    private static List<Fact> persons(int count) {
        return IntStream.range(0, count)
                .<Fact>mapToObj(i -> new Fact.PersonRecorded(
                        Given.person("d-many-" + i).mentionedIn("a").record()))
                .toList();
    }

    private void write(List<Fact> changed) {
        facts.write(FactBatch.of(changed), List.of(new OffsetStep(PARTITION, null, 10, 0)));
    }
}
