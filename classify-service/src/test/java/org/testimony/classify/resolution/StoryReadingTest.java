package org.testimony.classify.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.testimony.classify.identity.particular.Particulars;
import org.testimony.contract.topic.Json;
import org.testimony.contract.topic.JsonSerde;

/** What goes from reading to resolving, as it is written. */
class StoryReadingTest {
    private static final StoryReading READING = (StoryReading) NewsOfAYear.of(7, 30, 0).stream()
            .filter(arrival -> arrival instanceof StoryReading reading
                    && !reading.particulars().isEmpty())
            .findFirst()
            .orElseThrow();

    @Test
    void shouldComeBackAsItWasWritten() {
        JsonSerde<StoryReading> serde = new JsonSerde<>(StoryReading.class);

        assertThat(serde.read(serde.write(READING))).isEqualTo(READING);
    }

    @Test
    void shouldReadWhatWasWrittenBeforeThereWereParticulars() throws IOException {
        // Given
        JsonSerde<StoryReading> serde = new JsonSerde<>(StoryReading.class);
        ObjectNode old = (ObjectNode) Json.mapper().readTree(serde.write(READING));
        old.remove("particulars");

        // When
        StoryReading read = serde.read(Json.mapper().writeValueAsBytes(old));

        // Then
        assertThat(read.particulars()).isEmpty();
        assertThat(read.article()).isEqualTo(READING.article());
        assertThat(List.of(read.of(READING.article().mentions().get(0)))).containsExactly(Particulars.NONE);
    }
}
