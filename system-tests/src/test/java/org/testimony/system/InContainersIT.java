package org.testimony.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Articles go in at one end and counts come out at the other, in the built images, as docker-compose.yml wires them. */
@Tag("containers")
class InContainersIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int PERSONS = 12;

    @Test
    void shouldLeadFromPostedArticlesToCountsPersonsAndSentences() throws IOException {
        String missing = RunningContainers.missing();
        assumeTrue(missing.isEmpty(), missing);
        try (RunningContainers containers = RunningContainers.start()) {
            // Given
            Http http = containers.http();
            String api = containers.dashboardUrl() + "/api/v1";

            // When
            List<JsonNode> answers =
                    http.postAll(containers.ingestUrl() + "/api/v1/articles", WrittenArticles.upTo(PERSONS));

            // Then
            assertThat(answers)
                    .extracting(answer -> answer.path("outcome").asText())
                    .containsOnly("published");
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(http.get(api + "/aggregates/defections?by=quarter")
                                    .path("total")
                                    .asInt())
                            .isEqualTo(PERSONS));
            assertThat(http.get(api + "/defectors?limit=200").path("items"))
                    .hasSize(PERSONS)
                    .allSatisfy(person -> assertThat(
                                    person.path("quotes").path(0).path("quote").asText())
                            .contains("fled the group"));
            assertThat(new Http("").status(api + "/defectors"))
                    .as("nobody signed in")
                    .isEqualTo(401);
            // Five that run, and two that have done their work.
            assertThat(containers.inspect("{{.Config.User}} {{.HostConfig.ReadonlyRootfs}} {{.HostConfig.CapDrop}}"))
                    .hasSize(7)
                    .allMatch(container -> container.matches("(10001:10001|postgres) true \\[ALL]"));
        }
    }
}
