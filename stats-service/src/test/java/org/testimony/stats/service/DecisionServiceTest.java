package org.testimony.stats.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testimony.contract.decision.Decision;
import org.testimony.contract.decision.DecisionKind;
import org.testimony.contract.topic.Topics;
import org.testimony.stats.Given;

/** Analysts' decisions on their way to the topic. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class DecisionServiceTest {
    @Inject
    World world;

    @BeforeEach
    void begin() {
        world.begin();
        world.happens(
                Given.person("d-1").mentionedIn("a").record(),
                Given.person("d-2").mentionedIn("b").record());
    }

    @Test
    void shouldPublishADecisionBeforeItIsAnswered() {
        // When
        String id = decide(
                        "{'kind':'same-person','by':'analyst-7','defectorIds':['d-1','d-2'],'note':'same court file'}")
                .statusCode(202)
                .extract()
                .path("decisionId");

        // Then
        Decision published = Topics.DECISIONS
                .values()
                .deserializer()
                .deserialize(Topics.DECISIONS.name(), last(world.records(Topics.DECISIONS.name())));
        assertThat(published.decisionId().value()).isEqualTo(id);
        assertThat(published.kind()).isEqualTo(DecisionKind.SAME_PERSON);
        assertThat(published.defectorIds()).hasSize(2);
        assertThat(published.at()).isNotNull();
    }

    @Test
    void shouldKeepTheIdOfADecisionThatIsSentAgain() {
        // When
        String decision = "{'decisionId':'a-once','kind':'confirm','by':'analyst-7','defectorIds':['d-1']}";

        // Then
        decide(decision).statusCode(202).body("decisionId", is("a-once"));
        decide(decision).statusCode(202).body("decisionId", is("a-once"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                {'kind':'marry','by':'a-7','defectorIds':['d-1']}                 | 400 | kind is one of
                {'kind':'confirm','defectorIds':['d-1']}                          | 400 | by
                {'kind':'confirm','by':'a-7'}                                     | 400 | at least one person
                {'kind':'revoke','by':'a-7'}                                      | 400 | revokes
                {'kind':'confirm','by':'a-7','defectorIds':['d-404']}             | 404 | No such person: d-404
                {'kind':'reject','by':'a-7','mentionIds':['m-404']}               | 404 | No such mention: m-404
                {'kind':'confirm','by':'a-7','defectorIds':['../x']}              | 400 | DefectorId must be
                """)
    void shouldSayWhatIsWrongAndPublishNothing(String decision, int status, String words) {
        // Given
        int before = world.records(Topics.DECISIONS.name()).size();

        // When
        decide(decision).statusCode(status).body("detail", containsString(words));

        // Then
        assertThat(world.records(Topics.DECISIONS.name()).size()).isEqualTo(before);
    }

    @Test
    void shouldRefuseWhatIsNoJson() {
        given().contentType(ContentType.JSON)
                .body("{'kind'")
                .post("/api/v1/decisions")
                .then()
                .statusCode(400);
        given().contentType(ContentType.TEXT)
                .body("{}")
                .post("/api/v1/decisions")
                .then()
                .statusCode(415);
    }

    private static byte[] last(List<ConsumerRecord<byte[], byte[]>> records) {
        return records.get(records.size() - 1).value();
    }

    private static ValidatableResponse decide(String decision) {
        return given().contentType(ContentType.JSON)
                .body(decision.replace('\'', '"'))
                .post("/api/v1/decisions")
                .then();
    }
}
