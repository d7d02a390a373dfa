package org.testimony.classify.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.testimony.classify.explain.TerminalPaper;

class TerminalLookTest {
    @Test
    void shouldColourATerminalOfItsWidth() {
        assertThat(TerminalLook.paper("92", Map.of())).isEqualTo(new TerminalPaper(92, true));
    }

    @Test
    void shouldRespectNoColorAndDumbTerminals() {
        assertThat(TerminalLook.paper("92", Map.of("NO_COLOR", "1")).coloured()).isFalse();
        assertThat(TerminalLook.paper("92", Map.of("TERM", "dumb")).coloured()).isFalse();
    }

    @Test
    void shouldWriteAFilePlain() {
        assertThat(TerminalLook.paper("", Map.of())).isEqualTo(new TerminalPaper(100, false));
    }
}
