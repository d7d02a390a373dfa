package org.testimony.classify.identity.synthetic;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.testimony.classify.codebook.CodebookReader;
import org.testimony.classify.identity.particular.ParticularReader;
import org.testimony.classify.identity.particular.Particulars;
import org.testimony.classify.model.ReadingModels;
import org.testimony.classify.reading.RuleBasedReader;
import org.testimony.contract.article.Article;
import org.testimony.contract.article.PublishedAtSource;
import org.testimony.contract.id.StableIds;
import org.testimony.contract.reading.MentionReading;
import org.testimony.contract.reading.TaggedArticle;
import org.testimony.contract.topic.Json;

/**
 * Prints how many particulars the reader finds of the persons of labelled articles and how many two reports of one person,
 * and of two, have in common: what the rates of synthetic worlds are set by. Arguments: files of labelled articles.
 */
public final class CountParticulars {
    private record Told(String person, String article, Particulars particulars) {}

    private CountParticulars() {}

    public static void main(String[] args) throws IOException {
        List<Told> told = new ArrayList<>();
        RuleBasedReader reader = new RuleBasedReader(CodebookReader.fromClasspath(), ReadingModels.packaged());
        for (String file : args) {
            for (String line : Files.readAllLines(Path.of(file))) {
                JsonNode node = Json.mapper().readTree(line);
                Article article = article(node);
                TaggedArticle reading = reader.read(article);
                var particulars = ParticularReader.of(article, reading);
                for (JsonNode person : node.path("defectors")) {
                    reading.mentions().stream()
                            .filter(m -> isOf(person, m, article.text()))
                            .findFirst()
                            .ifPresent(m -> told.add(new Told(
                                    file + person.path("entity").asText(),
                                    node.path("id").asText(),
                                    particulars.getOrDefault(m.mentionId(), Particulars.NONE))));
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d mentions, %.1f words (%.1f pairs) and %.1f names each, %d with four words or more%n",
                told.size(),
                told.stream()
                        .mapToInt(t -> t.particulars().words().size())
                        .average()
                        .orElse(0),
                told.stream()
                        .mapToLong(t -> t.particulars().words().stream()
                                .filter(w -> w.indexOf('_') > 0)
                                .count())
                        .average()
                        .orElse(0),
                told.stream()
                        .mapToInt(t -> t.particulars().names().size())
                        .average()
                        .orElse(0),
                told.stream().filter(t -> t.particulars().words().size() >= 4).count());
        for (boolean same : new boolean[] {true, false}) {
            tell(told, same);
        }
    }

    private static void tell(List<Told> told, boolean same) {
        TreeMap<Integer, Integer> words = new TreeMap<>();
        TreeMap<Integer, Integer> names = new TreeMap<>();
        double small = 0;
        long pairs = 0;
        for (int i = 0; i < told.size(); i++) {
            for (int j = 0; j < i; j++) {
                Told a = told.get(i);
                Told b = told.get(j);
                int fewer = Math.min(
                        a.particulars().words().size(), b.particulars().words().size());
                if (a.person().equals(b.person()) == same && !a.article().equals(b.article()) && fewer >= 4) {
                    int shared = shared(a.particulars().words(), b.particulars().words());
                    words.merge(Math.min(9, shared), 1, Integer::sum);
                    names.merge(shared(a.particulars().names(), b.particulars().names()), 1, Integer::sum);
                    small += (double) shared / fewer;
                    pairs++;
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%s: %d pairs; words shared %s, of the smaller set %.4f; names shared %s%n",
                same ? "one person" : "two persons",
                pairs,
                words,
                small / Math.max(1, pairs),
                names);
    }

    private static int shared(List<String> one, List<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return both.size();
    }

    private static boolean isOf(JsonNode person, MentionReading mention, String text) {
        for (JsonNode spot : person.path("mentions")) {
            int at = text.indexOf(spot.asText());
            int end = at + spot.asText().length();
            if (at >= 0 && mention.spans().stream().anyMatch(s -> s.start() < end && at < s.end())) {
                return true;
            }
        }
        return person.path("name").isTextual() && person.path("name").asText().equals(mention.name());
    }

    private static Article article(JsonNode node) {
        String date = node.path("published").asText("");
        Instant at = date.length() < 10
                ? null
                : LocalDate.parse(date.substring(0, 10))
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant();
        String text = node.path("text").asText();
        String url = node.path("url").asText();
        return new Article(
                StableIds.article(url + "#" + node.path("id").asText()),
                1,
                StableIds.sha256(text),
                url,
                url,
                node.path("publisher").asText("unknown"),
                null,
                node.path("title").asText(),
                text,
                node.path("lang").asText("en"),
                List.of(),
                at,
                at == null ? PublishedAtSource.NONE : PublishedAtSource.POSTED,
                Instant.EPOCH);
    }
}
