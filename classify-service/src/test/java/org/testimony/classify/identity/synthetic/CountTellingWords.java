package org.testimony.classify.identity.synthetic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.testimony.classify.identity.particular.TellingWords;

/**
 * Writes {@code identity/telling-words.txt}: in how many English training articles and sentences each stem, and each pair of neighbouring
 * stems, is seen, in classes. What is not in it is rare. Arguments: the folder with training articles and the file to write.
 */
public final class CountTellingWords {
    static final int OFTEN = 9;
    static final int SOMETIMES = 4;
    static final int SELDOM = 2;
    private static final int WIDTH = 110;

    private CountTellingWords() {}

    public static void main(String[] args) throws IOException {
        Map<String, Integer> texts = new TreeMap<>();
        int articles = 0;
        for (String file : List.of(
                "articles.jsonl",
                "articles-wire.jsonl",
                "articles-narratives.jsonl",
                "articles-court.jsonl",
                "articles-brief.jsonl",
                "narratives-en.jsonl",
                "narratives-en-told.jsonl",
                "narratives-en-brief.jsonl",
                "events-en.jsonl",
                "events-en-traps.jsonl")) {
            for (String line : Files.readAllLines(Path.of(args[0], file))) {
                JsonNode article = new ObjectMapper().readTree(line);
                if (article.path("lang").asText().equals("en")) {
                    TellingWords.stems(article.path("text").asText()).forEach(w -> texts.merge(w, 1, Integer::sum));
                    articles++;
                }
            }
        }
        ordinary().forEach(stem -> texts.merge(stem, OFTEN, Integer::sum));
        List<String> lines = new ArrayList<>();
        lines.add("# How many of " + articles
                + " English training articles and sentences have a stem, or two stems side by side:");
        lines.add("# 1 at least " + OFTEN + " (pairs: " + SELDOM + "), 2 at least " + SOMETIMES + ", 3 at least "
                + SELDOM + ". Written by CountTellingWords.");
        for (int kind = 1; kind <= 3; kind++) {
            TreeSet<String> words = new TreeSet<>();
            int of = kind;
            texts.forEach((word, count) -> {
                if (kind(word, count) == of) {
                    words.add(word);
                }
            });
            lines.addAll(wrapped(kind + "", words));
        }
        Files.writeString(Path.of(args[1]), String.join("\n", lines) + "\n");
    }

    /** Words that are ordinary although the training articles have few of them. */
    private static Set<String> ordinary() throws IOException {
        try (InputStream in = CountTellingWords.class.getResourceAsStream("/identity/ordinary-words.txt")) {
            if (in == null) {
                throw new IllegalStateException("identity/ordinary-words.txt is not on the class path");
            }
            String words = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^#.*$", "");
            return TellingWords.stems(words.replaceAll("\\s+", ". "));
        }
    }

    /** The class of a stem, 0 for one that is too rare to be listed. */
    private static int kind(String word, int count) {
        if (word.indexOf('_') > 0) {
            return count >= SELDOM ? 1 : 0;
        }
        return count >= OFTEN ? 1 : count >= SOMETIMES ? 2 : count >= SELDOM ? 3 : 0;
    }

    private static List<String> wrapped(String kind, TreeSet<String> words) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(kind);
        for (String word : words) {
            if (line.length() + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(kind);
            }
            line.append(' ').append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
