package org.testimony.classify;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The pipeline as it is deployed, held against a text that a reviewer can read. Before the golden file is changed, three
 * questions: is data stranded in an internal topic that has another name now? Must the old version drain first? Does a
 * store change its name or its types, so that its changelog no longer fits?
 */
class TopologyShapeTest {
    private static final Path GOLDEN = Path.of("src/test/resources/classify-topology.txt");
    /** Copied over the golden file when the change is meant. */
    private static final Path ACTUAL = Path.of("target/classify-topology.txt");

    private final String described = TopologyStage.topology(
                    new PlainReader(), new SimpleMeterRegistry(), TopologyStage.settings())
            .describe()
            .toString();

    @Test
    void shouldBeTheTopologyInTheGoldenFile() throws IOException {
        Files.writeString(ACTUAL, described);

        assertThat(described.strip())
                .isEqualTo(Files.readString(GOLDEN).replace("\r\n", "\n").strip());
    }

    @Test
    void shouldNameEveryStep() {
        assertThat(described).doesNotContain("KSTREAM-", "KTABLE-");
    }
}
