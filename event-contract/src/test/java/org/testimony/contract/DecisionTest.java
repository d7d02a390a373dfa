package org.testimony.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.testimony.contract.decision.Decision;
import org.testimony.contract.decision.DecisionKind;
import org.testimony.contract.id.DecisionId;
import org.testimony.contract.topic.JsonSerde;

class DecisionTest {
    private static final String REVOKE =
            "{\"decisionId\":\"dec-3\",\"kind\":\"revoke\",\"at\":\"2015-09-23T10:00:00Z\",\"by\":\"analyst-8\","
                    + "\"revokes\":\"dec-2\"}";
    private final JsonSerde<Decision> serde = new JsonSerde<>(Decision.class);

    @Test
    void shouldTakeAnEarlierDecisionBack() {
        Decision revoke = read(REVOKE);

        assertThat(revoke.kind()).isEqualTo(DecisionKind.REVOKE);
        assertThat(revoke).isEqualTo(Decision.revoking(revoke.decisionId(), revoke.at(), "analyst-8", id("dec-2")));
        assertThat(read(new String(serde.write(revoke), StandardCharsets.UTF_8)))
                .isEqualTo(revoke);
    }

    @Test
    void shouldRefuseToTakeNothingBack() {
        assertThatThrownBy(() -> read(REVOKE.replace(",\"revokes\":\"dec-2\"", "")))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("revokes is present exactly when kind is revoke");
    }

    @Test
    void shouldRefuseADecisionAboutNobody() {
        assertThatThrownBy(() -> read(REVOKE.replace("revoke\",", "confirm\",").replace(",\"revokes\":\"dec-2\"", "")))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("at least one person or mention");
    }

    @Test
    void shouldUseTheSameWordForAKindEverywhere() {
        assertThat(DecisionKind.NOT_SAME_PERSON.code()).isEqualTo("not-same-person");
    }

    private Decision read(String json) {
        return serde.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static DecisionId id(String text) {
        return new DecisionId(text);
    }
}
