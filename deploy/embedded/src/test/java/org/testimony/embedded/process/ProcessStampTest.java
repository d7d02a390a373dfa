package org.testimony.embedded.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcessStampTest {
    @Test
    void shouldKnowALivingProcessAndForgetADeadOne() throws Exception {
        // Given
        Process process = new ProcessBuilder("sleep", "600").start();
        ProcessStamp stamp = ProcessStamp.of(process.pid()).orElseThrow();
        boolean before = stamp.isAlive();

        // When
        process.destroyForcibly().waitFor();

        // Then
        assertThat(before).isTrue();
        assertThat(stamp.isAlive()).isFalse();
    }

    @Test
    void shouldNotTakeAnotherProcessWithTheSameNumberForIt() {
        // Given
        ProcessStamp self = ProcessStamp.of(ProcessHandle.current().pid()).orElseThrow();

        // When
        ProcessStamp earlier = new ProcessStamp(self.pid(), self.startTicks() - 1, self.boot());
        ProcessStamp lastBoot = new ProcessStamp(self.pid(), self.startTicks(), "another-boot");

        // Then
        assertThat(self.isAlive()).isTrue();
        assertThat(earlier.isAlive()).isFalse();
        assertThat(lastBoot.isAlive()).isFalse();
    }
}
