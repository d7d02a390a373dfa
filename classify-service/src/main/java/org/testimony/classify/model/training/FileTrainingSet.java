package org.testimony.classify.model.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads a folder of training files: every {@code .jsonl} in it, one sentence or article a line. */
final class FileTrainingSet {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<TrainingSentence> narratives = new ArrayList<>();
    private final List<TrainingSentence> events = new ArrayList<>();
    private final List<LabelledArticle> articles = new ArrayList<>();
    private final MessageDigest digest;

    private FileTrainingSet() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java lacks SHA-256", e);
        }
    }

    /**
     * Reads all files in order of their names.
     *
     * @throws IOException naming file and line of what cannot be read
     */
    static TrainingSet in(Path folder) throws IOException {
        FileTrainingSet set = new FileTrainingSet();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
                set.add(file);
            }
        }
        if (set.narratives.isEmpty() || set.events.isEmpty() || set.articles.isEmpty()) {
            throw new IOException(
                    folder + " must hold narrative sentences, event sentences and articles as .jsonl files");
        }
        String hash = HexFormat.of().formatHex(set.digest.digest()).substring(0, 16);
        return new TrainingSet(set.narratives, set.events, set.articles, hash);
    }

    /** The articles of one file. */
    static List<LabelledArticle> articles(Path file) throws IOException {
        FileTrainingSet set = new FileTrainingSet();
        set.add(file);
        return set.articles;
    }

    private void add(Path file) throws IOException {
        digest.update(Files.readAllBytes(file));
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (!line.isBlank()) {
                add(file + " line " + number, JSON.readTree(line));
            }
        }
    }

    private void add(String where, JsonNode line) throws IOException {
        if (line.has("narratives")) {
            articles.add(article(line));
        } else if (line.has("event")) {
            TrainingSentence told = sentence(line, Set.of(line.get("event").asText()));
            boolean army = told.labels().contains("other-army");
            events.add(army ? told : new TrainingSentence(told.language(), OneName.in(told.text()), told.labels()));
        } else if (line.has("labels")) {
            Set<String> labels = new LinkedHashSet<>();
            line.get("labels").forEach(label -> labels.add(label.asText()));
            narratives.add(sentence(line, labels));
        } else {
            throw new IOException(where + ": a line needs labels, an event or narratives");
        }
    }

    private static TrainingSentence sentence(JsonNode line, Set<String> labels) {
        return new TrainingSentence(
                line.path("lang").asText("en"), line.path("text").asText(), labels);
    }

    private static LabelledArticle article(JsonNode line) {
        Map<String, List<String>> narratives = new LinkedHashMap<>();
        line.get("narratives").fields().forEachRemaining(code -> {
            List<String> quotes = new ArrayList<>();
            code.getValue().forEach(quote -> quotes.add(quote.asText()));
            narratives.put(code.getKey(), quotes);
        });
        return new LabelledArticle(
                line.path("id").asText(),
                line.path("lang").asText("en"),
                line.path("title").asText(),
                line.path("text").asText(),
                line.path("relevant").asBoolean(),
                leavings(line),
                persons(line),
                narratives);
    }

    private static List<List<String>> persons(JsonNode line) {
        List<List<String>> out = new ArrayList<>();
        line.path("defectors").forEach(d -> {
            List<String> mentions = new ArrayList<>();
            d.path("mentions").forEach(m -> mentions.add(m.asText()));
            if (d.hasNonNull("name")) {
                mentions.add(d.get("name").asText());
            }
            out.add(mentions);
        });
        return out;
    }

    private static List<String> leavings(JsonNode line) {
        List<String> out = new ArrayList<>();
        line.path("defectors").forEach(d -> out.add(d.path("evidence").asText()));
        line.path("group_claims").forEach(c -> out.add(c.path("quote").asText()));
        return out;
    }
}
