package org.testimony.embedded.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TetherTest {
    @Test
    void shouldEndTheProgramWhenNobodyHoldsItsInputAnyMore() throws Exception {
        // Given
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Tether.class.getName(),
                        Waiting.class.getName(),
                        "an argument")
                .redirectErrorStream(true)
                .start();
        BufferedReader said = program.inputReader(StandardCharsets.UTF_8);
        String first = said.readLine();

        // When
        program.getOutputStream().close();

        // Then
        assertThat(first).isEqualTo("waiting with an argument");
        assertThat(program.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(program.exitValue()).isZero();
    }

    /** A program that would never end. */
    static final class Waiting {
        private Waiting() {}

        public static void main(String[] args) throws InterruptedException {
            System.out.println("waiting with " + args[0]);
            new CountDownLatch(1).await();
        }
    }
}
