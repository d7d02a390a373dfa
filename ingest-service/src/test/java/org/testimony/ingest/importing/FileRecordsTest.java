package org.testimony.ingest.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileRecordsTest {
    @TempDir
    Path folder;

    @Test
    void shouldReadLinesWithEitherNameForDateAndLanguage() throws Exception {
        // Given
        String lines = """
                {"id":"a1","url":"https://news.example/1","title":"T","text":"x","published":"2015-09-21","lang":"en","relevant":true}

                {"url":"https://news.example/2","title":"T","text":"x","publishedAt":"2015-09-22","language":"de","publisher":"P"}
                not json
                [1]
                """;

        // When
        List<ImportRecord> records = read("articles.jsonl", lines);

        // Then
        assertThat(records)
                .extracting(ImportRecord::where)
                .containsExactly("line 1 (a1)", "line 3", "line 4", "line 5");
        assertThat(article(records.get(0)))
                .hasToString(
                        "{\"url\":\"https://news.example/1\",\"title\":\"T\",\"text\":\"x\",\"publishedAt\":\"2015-09-21\",\"language\":\"en\"}");
        assertThat(article(records.get(1)).path("language").asText()).isEqualTo("de");
        assertThat(records.subList(2, 4))
                .extracting(ImportRecord::refusal)
                .containsExactly("not valid JSON", "not a JSON object");
    }

    @Test
    void shouldReadAFeedAsThePollerDoes() throws Exception {
        List<ImportRecord> records = read(
                "feed.xml",
                "<rss version=\"2.0\"><channel><title>Name</title>"
                        + "<item><title>A</title><link>https://news.example/a</link><description>&lt;p&gt;x</description></item>"
                        + "<item><title>B</title></item></channel></rss>");
        assertThat(article(records.get(0)).path("text").asText()).isEqualTo("x");
        assertThat(article(records.get(0)).path("publisher").asText()).isEqualTo("Name");
        assertThat(records.get(1).refusal()).isEqualTo("no-link");
    }

    @Test
    void shouldReadASavedPage() throws Exception {
        // Given
        String page = """
                <!DOCTYPE html><html lang="en"><head><title>A | Site</title>
                <link rel="canonical" href="https://news.example/a">
                <meta property="og:title" content="A"><meta property="og:type" content="article"><meta property="og:site_name" content="The Site">
                <meta property="article:published_time" content="2015-09-21T10:00:00Z"></head>
                <body><nav><p>Home, World, Sport and everything else in a long menu of links</p></nav>
                <article><h1>A</h1><p>He said that it had taken him a year to get away, and that his family had paid a smuggler more
                than they owned.</p><script>x()</script><p>His brother, who stayed, has not been heard of since the spring, and the
                officials who spoke to him confirmed the outline of what he told.</p></article>
                <footer><p>All rights reserved</p></footer></body></html>""";

        // When
        ObjectNode article = article(read("page.html", page).get(0));

        // Then
        assertThat(article.path("url").asText()).isEqualTo("https://news.example/a");
        assertThat(article.path("title").asText()).isEqualTo("A");
        assertThat(article.path("text").asText())
                .startsWith("He said that it had taken him")
                .endsWith("confirmed the outline of what he told.")
                .doesNotContain("x()", "Home, World", "All rights");
        assertThat(article.path("publisher").asText()).isEqualTo("The Site");
        assertThat(article.path("publishedAt").asText()).isEqualTo("2015-09-21T10:00:00Z");
        assertThat(article.path("language").asText()).isEqualTo("en");
    }

    @Test
    void shouldRefuseAPageThatDoesNotSayWhereItWas() throws Exception {
        assertThat(read("page.html", "<html><body><p>x</p></body></html>")
                        .get(0)
                        .refusal())
                .contains("address");
    }

    @Test
    void shouldTakeTheFirstLineOfATextAsItsTitle() throws Exception {
        ObjectNode article = article(
                read("seed 1.txt", "\uFEFFThe title\n\nFirst.\n\nSecond.\n").get(0));
        assertThat(article)
                .hasToString("{\"url\":\"https://import.invalid/seed%201\",\"title\":\"The title\","
                        + "\"text\":\"First.\\n\\nSecond.\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.jsonl | x | LINES",
                "a.ndjson | x | LINES",
                "a.json | {\"url\":1} | LINES",
                "a.json | {\"version\":\"https://jsonfeed.org/version/1\"} | FEED",
                "a.rss | <rss/> | FEED",
                "a.html | x | PAGE",
                "a | <!DOCTYPE HTML><html> | PAGE",
                "a | words | TEXT"
            })
    void shouldKnowAFileByItsNameOrItsFirstBytes(String name, String content, FileRecords.Kind kind) throws Exception {
        assertThat(FileRecords.kind(file(name, content))).isEqualTo(kind);
    }

    private List<ImportRecord> read(String name, String content) throws IOException {
        FileRecords files = new FileRecords("https://import.invalid/", Instant.parse("2026-01-01T00:00:00Z"));
        try (Stream<ImportRecord> records = files.read(file(name, content))) {
            return records.toList();
        }
    }

    private Path file(String name, String content) throws IOException {
        return Files.write(folder.resolve(name), content.getBytes(StandardCharsets.UTF_8));
    }

    private static ObjectNode article(ImportRecord record) {
        return Objects.requireNonNull(record.article());
    }
}
