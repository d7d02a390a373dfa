package org.testimony.classify.identity.synthetic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.testimony.classify.identity.IdentityTables;
import org.testimony.classify.identity.ReportedMention;
import org.testimony.classify.identity.match.MatchWeights;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.id.StoryId;
import org.testimony.contract.reading.MentionReading;
import org.testimony.contract.topic.Json;

/**
 * Puts reports that were read from labelled articles through the ledger and tells how well persons are found, and which
 * reports of one person were torn apart. Takes files with one report a line: {@code {person, story, publishedAt, articleId,
 * mention}}, the mention as the service publishes it.
 */
public final class LabelledReports {
    private LabelledReports() {}

    public static void main(String[] args) throws IOException {
        for (String file : args) {
            List<SyntheticMention> reports = read(Path.of(file));
            List<String> found = SyntheticIdentityBenchmark.found(reports, IdentityTables.inMemory());
            List<String> truth = reports.stream().map(SyntheticMention::person).toList();
            System.out.println(file + ": " + Partition.of(truth, found));
            System.out.println("plain rule: " + Partition.of(truth, SyntheticIdentityBenchmark.plain(reports)));
            System.out.println(new PairScores(MatchWeights.packaged(), List.of(new CandidatePairs(reports)))
                    .told(MatchWeights.packaged()));
            tell(reports, found);
            LevelCounts counts = new LevelCounts();
            FitWeights.count(new CandidatePairs(reports), counts);
            FitWeights.tell(counts.levels());
        }
    }

    private static List<SyntheticMention> read(Path file) throws IOException {
        ObjectMapper mapper = Json.mapper();
        List<SyntheticMention> reports = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode node = mapper.readTree(line);
            JsonNode at = node.path("publishedAt");
            reports.add(new SyntheticMention(
                    node.path("person").asText(),
                    new ReportedMention(
                            mapper.treeToValue(node.path("mention"), MentionReading.class),
                            new ArticleId(node.path("articleId").asText()),
                            new StoryId(node.path("story").asText()),
                            at.isTextual() ? Instant.parse(at.asText()) : null,
                            reports.size())));
        }
        return reports;
    }

    private static void tell(List<SyntheticMention> reports, List<String> found) {
        Map<String, List<String>> torn = new LinkedHashMap<>();
        Map<String, List<String>> mixed = new LinkedHashMap<>();
        for (int i = 0; i < reports.size(); i++) {
            MentionReading r = reports.get(i).reported().reading();
            String what = String.join(
                    " ",
                    String.valueOf(r.name()),
                    r.aliases().toString(),
                    String.valueOf(r.nationality()),
                    String.valueOf(r.gender()),
                    String.valueOf(r.age()),
                    String.valueOf(r.role()),
                    String.valueOf(r.residence()));
            String tail = found.get(i).substring(found.get(i).length() - 6);
            torn.computeIfAbsent(reports.get(i).person(), k -> new ArrayList<>())
                    .add(tail + " " + what);
            mixed.computeIfAbsent(tail, k -> new ArrayList<>())
                    .add(reports.get(i).person());
        }
        torn.forEach((person, list) -> {
            if (list.stream().map(s -> s.substring(0, 6)).distinct().count() > 1) {
                System.out.println("torn " + person);
                list.forEach(line -> System.out.println("    " + line));
            }
        });
        mixed.forEach((id, list) -> {
            if (list.stream().distinct().count() > 1) {
                System.out.println("mixed " + id + " " + list);
            }
        });
    }
}
