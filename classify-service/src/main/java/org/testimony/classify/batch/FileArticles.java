package org.testimony.classify.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.testimony.contract.article.Article;
import org.testimony.contract.topic.Json;

/** Reads articles from a file or standard input: one JSON object a line, or one plain text whose first line is the title. */
public final class FileArticles {
    private final ObjectMapper mapper = Json.mapper();
    private final Consumer<Numbered> articles;
    private final Consumer<String> trouble;
    private int failed;

    /** An article as the file calls it. */
    public record Numbered(String id, Article article) {}

    /**
     * Creates a reader.
     *
     * @param articles gets each article in the order of the file
     * @param trouble gets one message for each line that is no article
     */
    public FileArticles(Consumer<Numbered> articles, Consumer<String> trouble) {
        this.articles = articles;
        this.trouble = trouble;
    }

    /**
     * Reads a file of JSON lines to its end.
     *
     * @param file a path, or {@code -} for standard input
     * @return how many lines were no articles
     * @throws IOException when the file cannot be read; the message says what to do
     */
    public int lines(String file, InputStream standard) throws IOException {
        try (BufferedReader lines = open(file, standard)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                line(line, ++number);
            }
        }
        return failed;
    }

    /** The same for a file that may also be one plain text. */
    public int linesOrText(String file, InputStream standard) throws IOException {
        String all;
        try (BufferedReader lines = open(file, standard)) {
            all = lines.lines().collect(Collectors.joining("\n"));
        }
        if (all.stripLeading().startsWith("{")) {
            int number = 0;
            for (String line : all.split("\n", -1)) {
                line(line, ++number);
            }
        } else {
            text(file, all);
        }
        return failed;
    }

    private void text(String file, String all) {
        int end = all.indexOf('\n');
        String title = end < 0 ? "" : all.substring(0, end).strip();
        String body = end < 0 ? all : all.substring(end + 1).strip();
        String id = file.equals("-") ? "standard-input" : file;
        BatchArticle article = new BatchArticle(id, null, title, body, null, "a plain text", null);
        articles.accept(new Numbered(id, article.article()));
    }

    private void line(String line, int number) {
        if (line.isBlank()) {
            return;
        }
        try {
            BatchArticle given = mapper.readValue(line, BatchArticle.class);
            articles.accept(new Numbered(given.id() == null ? "" : given.id(), given.article()));
        } catch (JsonProcessingException e) {
            refuse(number, "not a JSON object: " + e.getOriginalMessage());
        } catch (IllegalArgumentException e) {
            refuse(number, String.valueOf(e.getMessage()));
        }
    }

    private void refuse(int number, String reason) {
        failed++;
        trouble.accept("line " + number + ": " + reason);
    }

    private static BufferedReader open(String file, InputStream standard) throws IOException {
        if (!file.equals("-") && (!Files.isReadable(Path.of(file)) || Files.isDirectory(Path.of(file)))) {
            throw new IOException("cannot read " + file + ": check path and rights");
        }
        InputStream in = file.equals("-") ? unclosed(standard) : Files.newInputStream(Path.of(file));
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    /** Standard input is not ours to close. */
    private static InputStream unclosed(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public void close() {}
        };
    }
}
