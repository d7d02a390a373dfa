package org.testimony.embedded.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class TestimonyTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void shouldListEveryCommandThatExists() {
        int code = run("--help");
        assertThat(code).isZero();
        assertThat(out.toString()).contains("up", "demo", "status", "down", "classify", "compare", "import", "inspect");
    }

    @Test
    void shouldExplainEachCommand() {
        assertThat(run("help", "up")).isZero();
        assertThat(out.toString()).contains("--data=DIR", "--kafka-port=N", "9092");
    }

    @Test
    void shouldAnswerWhatItDoesNotUnderstandWithTwo() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("fly")).isEqualTo(2);
        assertThat(run("up", "--kafka-port", "many")).isEqualTo(2);
        assertThat(run("up", "--kafka-port", "70000")).isEqualTo(2);
        assertThat(err.toString()).contains("Which command?", "fly", "70000");
    }

    @Test
    void shouldSayItsVersion() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).containsPattern("Testimony \\d+\\.\\d+");
    }

    private int run(String... arguments) {
        return new CommandLine(new Testimony())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
