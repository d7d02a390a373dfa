package org.testimony.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.testimony.contract.topic.Json;

/**
 * Articles go in at one end and counts come out at the other, in the built images, as docker-compose.yml wires them; then
 * everything is saved, lost and brought back.
 */
@Tag("containers")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InContainersIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int PERSONS = 12;
    private static final int LATER = 4;

    @TempDir
    private static Path folder;

    private static RunningContainers containers;
    private static String countsWhenSaved = "";

    @BeforeAll
    static void start() throws IOException {
        String missing = RunningContainers.missing();
        if (!missing.isEmpty()) {
            // A class that is skipped tells its reason in the reports alone.
            Logger.getLogger(InContainersIT.class.getName()).warning("Skipped. " + missing);
        }
        assumeTrue(missing.isEmpty(), missing);
        containers = RunningContainers.start();
    }

    @AfterAll
    static void stop() {
        if (containers != null) {
            containers.close();
        }
    }

    @Test
    @Order(1)
    void shouldLeadFromPostedArticlesToCountsPersonsAndSentences() throws IOException {
        // When
        List<JsonNode> answers = post(WrittenArticles.upTo(PERSONS));

        // Then
        assertThat(answers)
                .extracting(answer -> answer.path("outcome").asText())
                .containsOnly("published");
        awaitPersons(PERSONS);
        assertThat(ask("/defectors?limit=200").path("items"))
                .hasSize(PERSONS)
                .allSatisfy(person -> assertThat(
                                person.path("quotes").path(0).path("quote").asText())
                        .contains("fled the group"));
        assertThat(new Http("").status(containers.dashboardUrl() + "/api/v1/defectors"))
                .as("nobody signed in")
                .isEqualTo(401);
        // Five that run, and two that have done their work.
        assertThat(containers.inspect("{{.Config.User}} {{.HostConfig.ReadonlyRootfs}} {{.HostConfig.CapDrop}}"))
                .hasSize(7)
                .allMatch(container -> container.matches("(10001:10001|postgres) true \\[ALL]"));
    }

    @Test
    @Order(2)
    void shouldKeepTheErasedErasedWhenTheDatabasesAloneAreBroughtBack() throws IOException {
        // Given a copy, and what came after it: more persons, and one who has to be forgotten
        countsWhenSaved = counts();
        containers.backup("save", copy());
        String erased = ask("/defectors?limit=1")
                .path("items")
                .path(0)
                .path("defectorId")
                .asText();
        ObjectNode erasure = Json.mapper().createObjectNode();
        erasure.put("kind", "erase")
                .put("reason", "asked for it")
                .putArray("defectorIds")
                .add(erased);
        assertThat(containers
                        .http()
                        .post(api("/decisions"), erasure)
                        .path("decisionId")
                        .asText())
                .isNotEmpty();
        post(WrittenArticles.upTo(PERSONS + LATER));
        awaitPersons(PERSONS + LATER - 1);
        String before = counts();

        // When
        containers.backup("load", "--databases", "--yes", copy());

        // Then Kafka tells both once more
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> {
            assertThat(ask("/overview").path("lagRecords").asLong()).isZero();
            assertThat(counts()).isEqualTo(before);
        });
        assertThat(containers.http().status(api("/defectors/" + erased))).isIn(404, 410);
    }

    @Test
    @Order(3)
    void shouldBringEverythingBackAfterEverythingIsLost() throws IOException {
        // Given
        assertThat(countsWhenSaved).as("counts when the copy was made").isNotEmpty();
        containers.loseEverything();

        // When
        containers.backup("load", "--yes", copy());

        // Then
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(counts()).isEqualTo(countsWhenSaved));
        post(WrittenArticles.upTo(PERSONS + LATER));
        awaitPersons(PERSONS + LATER);
    }

    @Test
    @Order(4)
    void shouldChangeNothingWhenTheCopyIsDamaged() throws IOException {
        // Given
        Path packed = Path.of(copy(), "kafka.tar.gz");
        byte[] bytes = Files.readAllBytes(packed);
        bytes[bytes.length / 2] ^= 1;
        Files.write(packed, bytes);

        // When
        String said = containers.refusedBackup("load", "--yes", copy());

        // Then
        assertThat(said).contains("damaged: nothing was changed");
        awaitPersons(PERSONS + LATER);
    }

    private static String copy() {
        return folder.resolve("copy").toString();
    }

    private static String api(String path) {
        return containers.dashboardUrl() + "/api/v1" + path;
    }

    private static JsonNode ask(String path) throws IOException {
        return containers.http().get(api(path));
    }

    private static List<JsonNode> post(List<ObjectNode> articles) throws IOException {
        return containers.http().postAll(containers.ingestUrl() + "/api/v1/articles", articles);
    }

    private static String counts() throws IOException {
        ObjectNode counts = (ObjectNode) ask("/aggregates/defections?by=quarter");
        counts.remove("asOf");
        return counts.toString();
    }

    private static void awaitPersons(int persons) {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(ask("/aggregates/defections?by=quarter")
                                .path("total")
                                .asInt())
                        .isEqualTo(persons));
    }
}
