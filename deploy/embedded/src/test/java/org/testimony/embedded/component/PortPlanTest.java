package org.testimony.embedded.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.testimony.embedded.process.Ports;

class PortPlanTest {
    @Test
    void shouldChooseDifferentFreePortsForAllZeros() {
        // When
        PortPlan chosen = PortPlan.FREE.chosen();

        // Then
        Set<Integer> numbers =
                Set.of(chosen.dashboard(), chosen.ingest(), chosen.classify(), chosen.kafka(), chosen.postgres());
        assertThat(numbers).hasSize(5).doesNotContain(0);
    }

    @Test
    void shouldKeepThePortsThatWereGiven() {
        assertThat(new PortPlan(1, 2, 3, 4, 5).chosen()).isEqualTo(new PortPlan(1, 2, 3, 4, 5));
    }

    @Test
    void shouldSayWhichPortIsTakenByWhomAndWhatToDo() throws Exception {
        // Given
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            PortPlan plan = new PortPlan(0, 0, 0, taken.getLocalPort(), 0);

            // When, Then
            assertThat(plan.conflicts())
                    .singleElement()
                    .asString()
                    .satisfies(sentence -> assertThat(sentence)
                            .contains("Port " + taken.getLocalPort())
                            .contains("process " + ProcessHandle.current().pid())
                            .contains("--kafka-port N"));
        }
    }

    @Test
    void shouldRefuseOnePortForTwoComponents() {
        int port = Ports.free();
        assertThat(new PortPlan(port, port, 0, 0, 0).conflicts())
                .containsExactly("Port " + port + " is given twice: --dashboard-port and --ingest-port.");
    }

    @Test
    void shouldRefuseNumbersThatAreNoPorts() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PortPlan(65_536, 0, 0, 0, 0));
    }
}
