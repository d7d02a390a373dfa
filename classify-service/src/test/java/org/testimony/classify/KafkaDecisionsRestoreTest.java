package org.testimony.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.streams.KafkaStreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testimony.classify.identity.PersonEntry;
import org.testimony.contract.decision.Decision;
import org.testimony.contract.id.DefectorId;

/** What analysts decided outlives the disk, and a rebuild from the topics ends in the same persons. */
class KafkaDecisionsRestoreTest {
    private static final String APPLICATION = "classify-islamic-state";

    @TempDir
    Path folder;

    @Test
    void shouldKnowTheSamePersonsWithAnEmptyDiskAndAfterARebuild() throws IOException {
        try (KafkaStage stage = new KafkaStage(folder)) {
            // Given
            Analysts analysts = new Analysts(3, 24);
            List<Decision> decisions = analysts.decisions(120);
            int mentions = analysts.articles().size();
            Map<DefectorId, PersonEntry> before;
            try (KafkaStreams streams = stage.running(APPLICATION, "first")) {
                analysts.articles().forEach(stage::publish);
                KafkaStage.awaitEntries(streams, "mention-judgements", mentions);
                decisions.forEach(stage::decide);
                KafkaStage.awaitEntries(streams, "analysts-decisions", decisions.size());
                before = KafkaStage.persons(streams);
            }
            long told = stage.told();

            // When: another machine goes on and gets all decisions again
            try (KafkaStreams streams = stage.running(APPLICATION, "second")) {
                decisions.forEach(stage::decide);
                stage.decide(org.testimony.classify.identity.Decided.revoke("last", "never-made"));
                KafkaStage.awaitEntries(streams, "analysts-decisions", decisions.size() + 2);

                // Then
                assertThat(KafkaStage.persons(streams)).isEqualTo(before);
            }
            assertThat(stage.told()).isEqualTo(told);

            // When: everything is read anew from the topics, decisions and articles in any order between them
            Set<String> clusters;
            try (KafkaStreams streams = stage.running("rebuilt-islamic-state", "third")) {
                KafkaStage.awaitEntries(streams, "analysts-decisions", decisions.size() + 2);
                KafkaStage.awaitEntries(streams, "mention-judgements", mentions);
                clusters = Analysts.clusters(KafkaStage.persons(streams));
            }

            // Then
            assertThat(clusters).isEqualTo(Analysts.clusters(before));
        }
    }
}
