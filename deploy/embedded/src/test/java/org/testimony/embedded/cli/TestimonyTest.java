package org.testimony.embedded.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testimony.access.user.UsersFile;
import picocli.CommandLine;

class TestimonyTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void shouldListEveryCommandThatExists() {
        int code = run("--help");
        assertThat(code).isZero();
        assertThat(out.toString())
                .contains("up", "demo", "status", "down", "classify", "compare", "import", "inspect", "user");
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
    void shouldAddListAndRemoveAccountsWithoutShowingAPassword(@TempDir Path folder) throws Exception {
        // Given
        String file = folder.resolve("users").toString();
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream("a password of many words\n".getBytes(StandardCharsets.UTF_8)));

        // When
        try {
            assertThat(run("user", "--file", file, "add", "analyst-1", "--role", "analyst"))
                    .isZero();
        } finally {
            System.setIn(before);
        }

        // Then
        assertThat(run("user", "--file", file, "list")).isZero();
        assertThat(out.toString()).contains("analyst-1  analyst").doesNotContain("a password", "pbkdf2");
        assertThat(new UsersFile(Path.of(file))
                        .read()
                        .find("analyst-1")
                        .orElseThrow()
                        .password()
                        .matches("a password of many words".toCharArray()))
                .isTrue();
        assertThat(run("user", "--file", file, "remove", "analyst-1")).isZero();
        assertThat(run("user", "--file", file, "remove", "analyst-1")).isEqualTo(1);
        assertThat(run("user")).isEqualTo(2);
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
