package org.testimony.embedded.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void shouldNameTheProcessThatHoldsAPort() throws Exception {
        // Given
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            // When, Then
            assertThat(Ports.isFree(taken.getLocalPort())).isFalse();
            assertThat(PortHolder.of(taken.getLocalPort()))
                    .hasValueSatisfying(holder -> assertThat(holder)
                            .startsWith("process " + ProcessHandle.current().pid()));
        }
    }

    @Test
    void shouldSeeAServerOnAllInterfacesToo() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertThat(Ports.isFree(taken.getLocalPort())).isFalse();
        }
    }

    @Test
    void shouldPickAPortThatCanBeUsed() {
        assertThat(Ports.isFree(Ports.free())).isTrue();
        assertThat(Ports.orFree(4711)).isEqualTo(4711);
    }
}
