package org.testimony.ingest.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testimony.ingest.testing.WebServer;
import org.testimony.ingest.testing.WebServer.Page;
import picocli.CommandLine;

/** The command against a service whose answers the test writes. */
class ImportCommandTest {
    private static final String ARTICLES = "/api/v1/articles";
    private static final String PUBLISHED = "{\"articleId\":\"a\",\"revision\":1,\"outcome\":\"published\"}\n";
    private static final String UNCHANGED = "{\"articleId\":\"a\",\"revision\":1,\"outcome\":\"unchanged\"}\n";
    private static final String REFUSED = "{\"type\":\"x\",\"status\":400,\"detail\":\"url is missing\",\"line\":2}\n";
    private static final String AWAY = "{\"type\":\"x\",\"status\":503,\"detail\":\"again\",\"line\":2}\n";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private WebServer service;

    @BeforeEach
    void start() throws IOException {
        service = new WebServer();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void shouldAddTheFeedsOfAList() throws Exception {
        // Given
        service.serve(
                "/api/v1/feeds/opml",
                Page.of("{\"added\":2,\"known\":1,\"refused\":1,\"beyond\":0,"
                        + "\"refusals\":[{\"nth\":3,\"title\":\"Inside\",\"reason\":\"not public\"}]}"));

        // When
        Path list = Files.writeString(
                folder.resolve("feeds.xml"), "<?xml version=\"1.0\"?><opml version=\"2.0\"><body/></opml>");
        int exit = run(list.toString());

        // Then
        assertThat(exit).isEqualTo(1);
        assertThat(out.toString())
                .contains("feed 3 (Inside): not public", "2 feeds added, 1 known, 1 refused")
                .doesNotContain("published");
    }

    @Test
    void shouldSayWhatBecameOfEachRecord() throws Exception {
        // Given
        answer(PUBLISHED + REFUSED + UNCHANGED);

        // When
        int exit = run(lines(3).toString());

        // Then
        assertThat(exit).isEqualTo(1);
        assertThat(out.toString())
                .contains("articles.jsonl, line 2: url is missing")
                .contains("3 read, 1 published, 1 unchanged, 1 refused");
    }

    @Test
    void shouldEndWellWhenNothingIsRefused() throws Exception {
        answer(PUBLISHED);
        assertThat(run(lines(1).toString())).isZero();
        assertThat(folder.resolve("state"))
                .satisfiesAnyOf(
                        state -> assertThat(state).doesNotExist(),
                        state -> assertThat(state).isEmptyDirectory());
    }

    @Test
    void shouldPostAgainWhatTheServiceCouldNotStore() throws Exception {
        // Given
        List<Page> answers = new ArrayList<>(List.of(
                Page.status(503, Map.of()),
                new Page(202, Map.of(), (PUBLISHED + AWAY).getBytes(StandardCharsets.UTF_8)),
                new Page(202, Map.of(), PUBLISHED.getBytes(StandardCharsets.UTF_8))));
        service.serve(ARTICLES, (Function<Headers, Page>) asked -> answers.remove(0));

        // When
        int exit = run(lines(2).toString());

        // Then
        assertThat(exit).isZero();
        assertThat(service.requests()).hasSize(3);
        assertThat(out.toString()).contains("2 read, 2 published");
    }

    @Test
    void shouldGoOnWhereAnImportWasCutOff() throws Exception {
        // Given 700 records, and a service that goes away after the first batch of 500
        Path file = lines(700);
        List<Page> answers = new ArrayList<>(List.of(accepted(500)));
        service.serve(ARTICLES, (Function<Headers, Page>)
                asked -> answers.isEmpty() ? Page.status(500, Map.of()) : answers.remove(0));
        assertThat(run("--patience", "0", file.toString())).isEqualTo(1);

        // When
        answers.add(accepted(200));
        int exit = run(file.toString());

        // Then
        assertThat(exit).isZero();
        assertThat(out.toString()).contains("200 read, 200 published").contains("500 skipped");
    }

    @Test
    void shouldExplainWrongUsage() {
        assertThat(run()).isEqualTo(2);
        assertThat(run(folder.resolve("missing").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("no file that can be read");
    }

    @Test
    void shouldTellWhereItMadeUpAnAddress() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("https://import.invalid/");
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(
                "--to",
                service.url(""),
                "--resume-file",
                folder.resolve("state/import").toString()));
        all.addAll(List.of(arguments));
        return new CommandLine(new ImportCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }

    private void answer(String lines) {
        service.serve(ARTICLES, new Page(202, Map.of(), lines.getBytes(StandardCharsets.UTF_8)));
    }

    private static Page accepted(int lines) {
        return new Page(202, Map.of(), PUBLISHED.repeat(lines).getBytes(StandardCharsets.UTF_8));
    }

    private Path lines(int count) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int n = 0; n < count; n++) {
            lines.append("{\"url\":\"https://news.example/").append(n).append("\",\"title\":\"T\",\"text\":\"x\"}\n");
        }
        return Files.writeString(folder.resolve("articles.jsonl"), lines);
    }
}
