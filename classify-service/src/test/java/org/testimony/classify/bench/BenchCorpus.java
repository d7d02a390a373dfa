package org.testimony.classify.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.testimony.contract.article.Article;
import org.testimony.contract.article.PublishedAtSource;
import org.testimony.contract.id.StableIds;

/** Articles to measure with: files that the caller names (JSON lines, or one text a file), or else the repository's own. */
final class BenchCorpus {
    private static final ObjectMapper JSON = new ObjectMapper();

    private BenchCorpus() {}

    static List<Article> of(List<String> paths) throws IOException {
        List<Article> out = new ArrayList<>();
        if (paths.isEmpty()) {
            lines(resource("/corpus/labelled.jsonl"), out);
            lines(resource("/corpus/traps.jsonl"), out);
        }
        for (String path : paths) {
            read(Path.of(path), out);
        }
        return out;
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(BenchCorpus.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void read(Path path, List<Article> out) throws IOException {
        if (Files.isDirectory(path)) {
            try (Stream<Path> files = Files.list(path)) {
                for (Path file : files.sorted().toList()) {
                    read(file, out);
                }
            }
        } else if (path.toString().endsWith(".txt")) {
            String text = Files.readString(path);
            int title = text.indexOf('\n');
            out.add(article(
                    text.substring(0, title).strip(), text.substring(title).strip(), "en", "2015-09-21"));
        } else {
            lines(Files.readString(path), out);
        }
    }

    private static void lines(String all, List<Article> out) throws IOException {
        for (String line : all.lines().filter(l -> !l.isBlank()).toList()) {
            JsonNode node = JSON.readTree(line);
            out.add(article(
                    node.path("title").asText(""),
                    node.path("text").asText(""),
                    node.path("lang").asText("und"),
                    node.path("published").asText("")));
        }
    }

    private static Article article(String title, String text, String language, String published) {
        Instant at = published.length() == 10
                ? LocalDate.parse(published).atStartOfDay(ZoneOffset.UTC).toInstant()
                : null;
        String url = "https://news.example/" + StableIds.sha256(title + text);
        return new Article(
                StableIds.article(url),
                1,
                StableIds.sha256(text),
                url,
                url,
                "Example News",
                null,
                title,
                text,
                language.equals("null") ? "und" : language,
                List.of(),
                at,
                at == null ? PublishedAtSource.NONE : PublishedAtSource.POSTED,
                Instant.EPOCH);
    }
}
