package org.testimony.embedded.supervise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String FOR_EVER = "exec sleep 600";

    private final Heard heard = new Heard();

    @TempDir
    Path folder;

    @Test
    void shouldStartTheNextStageOnlyWhenTheOneBeforeIsReadyAndStopInReverse() throws Exception {
        // Given
        ShellComponent store = new ShellComponent("store", FOR_EVER, folder);
        ShellComponent service = new ShellComponent("service", FOR_EVER, folder);
        Supervisor supervisor = new Supervisor(List.of(List.of(store), List.of(service)), heard);

        // When
        supervisor.start(SOON);
        supervisor.close();

        // Then
        assertThat(heard.all).containsExactly("launched store", "ready store", "launched service", "ready service");
        assertThat(store.lives).noneMatch(ProcessHandle::isAlive);
        assertThat(service.lives).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void shouldStartAKilledComponentAgain() throws Exception {
        // Given
        ShellComponent service = new ShellComponent("service", FOR_EVER, folder);
        try (Supervisor supervisor = new Supervisor(List.of(List.of(service)), heard)) {
            supervisor.start(SOON);
            ProcessHandle first = service.lives.get(0);

            // When
            first.destroyForcibly();
            first.onExit().join();
            supervisor.awaitReady(SOON);

            // Then
            assertThat(supervisor.process("service"))
                    .hasValueSatisfying(second -> assertThat(second.pid()).isNotEqualTo(first.pid()));
            assertThat(heard.all).contains("died service");
        }
    }

    @Test
    void shouldGiveUpAComponentThatDiesAtOnceEveryTimeAndSayWhich() throws Exception {
        // Given
        ShellComponent broken = new ShellComponent("broken", "echo no such setting; exit 3", folder);
        try (Supervisor supervisor = new Supervisor(List.of(List.of(broken)), heard)) {
            // When
            assertThatThrownBy(() -> {
                        supervisor.start(SOON);
                        supervisor.awaitGivingUp();
                        supervisor.awaitReady(SOON);
                    })
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("broken does not stay up");

            // Then
            assertThat(supervisor.awaitGivingUp()).hasValue(broken);
            assertThat(broken.lives).hasSize(RestartPolicy.LAST_DEATH);
            assertThat(broken.log().tail(1)).containsExactly("no such setting");
        }
    }

    @Test
    void shouldReleaseWhoeverWaitsWhenClosed() throws Exception {
        // Given
        Supervisor supervisor =
                new Supervisor(List.of(List.of(new ShellComponent("service", FOR_EVER, folder))), heard);
        supervisor.start(SOON);
        Thread waiting = new Thread(supervisor::awaitGivingUp);
        waiting.start();

        // When
        supervisor.close();

        // Then
        waiting.join(SOON.toMillis());
        assertThat(waiting.isAlive()).isFalse();
    }
}
