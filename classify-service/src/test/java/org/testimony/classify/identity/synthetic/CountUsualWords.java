package org.testimony.classify.identity.synthetic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.testimony.classify.identity.particular.FactWords;

/**
 * Writes {@code identity/common-words.txt}: capitalised words that at least {@value #OFTEN} of the training articles have,
 * and those added by hand. A word that is not in it counts as a fact two reports can share.
 */
public final class CountUsualWords {
    static final int OFTEN = 4;
    private static final String BY_HAND = "# By hand:";

    private CountUsualWords() {}

    /** Takes the folder with training articles and the file to rewrite; what stands below "By hand" stays. */
    public static void main(String[] args) throws IOException {
        Map<String, Integer> articles = new TreeMap<>();
        for (String file : List.of("articles.jsonl", "articles-wire.jsonl")) {
            for (String line : Files.readAllLines(Path.of(args[0], file))) {
                JsonNode article = new ObjectMapper().readTree(line);
                FactWords.capitals(article.path("title").asText() + ". "
                                + article.path("text").asText())
                        .forEach(word -> articles.merge(word, 1, Integer::sum));
            }
        }
        TreeSet<String> common = new TreeSet<>();
        articles.forEach((word, count) -> {
            if (count >= OFTEN) {
                common.add(word);
            }
        });
        Path to = Path.of(args[1]);
        String old = Files.exists(to) ? Files.readString(to) : BY_HAND + "\n";
        List<String> lines = new ArrayList<>();
        lines.add("# Capitalised words that many texts have, folded: counted in the training articles, at least "
                + OFTEN);
        lines.add("# texts each; below those added by hand. Written by CountUsualWords.");
        lines.addAll(wrapped(common));
        Files.writeString(to, String.join("\n", lines) + "\n" + old.substring(old.indexOf(BY_HAND)));
    }

    private static List<String> wrapped(TreeSet<String> words) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words) {
            if (line.length() + word.length() > 110) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
