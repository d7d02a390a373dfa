package org.testimony.ingest.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class InspectPagesTest {
    private static final String HTML =
            "<html lang='en'><title>Two brothers leave</title><meta name='author' content='Ana Ruiz'>"
                    + "<meta property='og:site_name' content='Example'><meta property='og:type' content='article'>"
                    + "<meta property='article:published_time' content='2024-03-05'><body><p>"
                    + "Two brothers have left, the police said, and were questioned, and let go. ".repeat(4)
                    + "</p></body></html>";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void savePage() throws IOException {
        Files.writeString(folder.resolve("page.html"), HTML);
    }

    @Test
    void shouldPrintOneLineForEachCase() throws IOException {
        Path cases = folder.resolve("cases.jsonl");
        Files.writeString(
                cases,
                "{\"id\":\"a\",\"html\":\"page.html\",\"base_url\":\"https://news.example.org/a\"}\n\n".repeat(2));

        int code = run(new InspectPages(), cases.toString());

        assertThat(code).isZero();
        assertThat(out.toString().lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line)
                        .contains(
                                "\"id\":\"a\"",
                                "\"title\":\"Two brothers leave\"",
                                "\"byline\":\"Ana Ruiz\"",
                                "\"lang\":\"en\"",
                                "\"publishedTime\":\"2024-03-05T00:00:00Z\"",
                                "\"siteName\":\"Example\""));
    }

    @Test
    void shouldShowWhereEachFieldCameFrom() {
        int code = run(new InspectPage(), folder.resolve("page.html").toString(), "--url", "https://m.example.org/a-b");

        assertThat(code).isZero();
        assertThat(out.toString())
                .contains("Two brothers leave  [title element]", "Ana Ruiz  [meta author]", "https://example.org/a-b");
    }

    @Test
    void shouldSayThatAFileCannotBeRead() {
        int code = run(new InspectPage(), folder.resolve("absent.html").toString());

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains("cannot be read");
    }

    private int run(Object command, String... arguments) {
        return new CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
