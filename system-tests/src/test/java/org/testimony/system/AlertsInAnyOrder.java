package org.testimony.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.testimony.contract.topic.Json;

/**
 * Sends files of articles through everything as if they were of the last year: in order, reversed, shuffled with a kill of
 * stats-service in the middle, twice, and as history; and compares which alerts stand, and how often each was raised.
 * Arguments: files of articles.
 */
final class AlertsInAnyOrder {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int DAYS = 300;
    private static final int AT_ONCE = 50;

    /** How the articles come. */
    private record Way(String name, List<ObjectNode> articles, int times, boolean killed, String lane) {}

    /** What came of it. */
    private record Outcome(List<String> standing, long raised) {}

    private AlertsInAnyOrder() {}

    public static void main(String[] arguments) throws IOException {
        List<ObjectNode> news = ofTheLastYear(
                GivenArticles.in(Arrays.stream(arguments).map(Path::of).toList())
                        .inOrder());
        List<ObjectNode> reversed = new ArrayList<>(news);
        Collections.reverse(reversed);
        List<ObjectNode> shuffled = new ArrayList<>(news);
        Collections.shuffle(shuffled, new Random(1));
        Outcome first = outcome(new Way("in order", news, 1, false, "live"));
        System.out.printf(
                "%-36s %d alerts stand, raised %d times%n",
                "in order", first.standing().size(), first.raised());
        for (Way way : List.of(
                new Way("twice, a kill in the middle", news, 2, true, "live"),
                new Way("reversed", reversed, 1, false, "live"),
                new Way("shuffled, a kill in the middle", shuffled, 1, true, "live"),
                new Way("as history", news, 1, false, "backfill"))) {
            compare(way, first.standing(), outcome(way));
        }
    }

    // Dates are moved, in order, so that the newest is of yesterday: what is older than a year is no news to any rule.
    private static List<ObjectNode> ofTheLastYear(List<ObjectNode> articles) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        List<ObjectNode> dated = articles.stream()
                .filter(article -> article.path("publishedAt").asText("").length() >= 10)
                .sorted(Comparator.comparing(
                        article -> article.path("publishedAt").asText()))
                .toList();
        for (int i = 0; i < dated.size(); i++) {
            long ago = DAYS - (long) DAYS * i / dated.size();
            dated.get(i).put("publishedAt", today.minusDays(Math.max(1, ago)).toString());
        }
        return dated;
    }

    private static Outcome outcome(Way way) throws IOException {
        try (RunningSystem system = RunningSystem.start()) {
            for (String rule : List.of("new-persons", "narrative-surges")) {
                system.change("/api/v1/alert-rules/" + rule, rule(rule));
            }
            for (int time = 1; time <= way.times(); time++) {
                for (int from = 0; from < way.articles().size(); from += AT_ONCE) {
                    system.post(
                            way.articles().subList(from, Math.min(way.articles().size(), from + AT_ONCE)), way.lane());
                    if (way.killed()
                            && time == 1
                            && from <= way.articles().size() / 2
                            && from + AT_ONCE > way.articles().size() / 2) {
                        system.kill("stats");
                    }
                }
                awaitQuiet(system, way.articles().size());
            }
            return new Outcome(standing(system), raised(system));
        }
    }

    private static ObjectNode rule(String rule) {
        ObjectNode settings = Json.mapper().createObjectNode().put("freshness", "P366D");
        if (rule.equals("new-persons")) {
            settings.put("leftWithin", "P100Y");
        }
        ObjectNode change = Json.mapper().createObjectNode().put("name", rule).put("by", "analyst-1");
        change.put("version", 1);
        change.set("settings", settings);
        return change;
    }

    private static void awaitQuiet(RunningSystem system, int articles) throws IOException {
        system.awaitReady();
        Awaitility.await("all articles read")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .ignoreExceptions()
                .until(() -> {
                    JsonNode overview = system.ask("/api/v1/overview");
                    return overview.path("articles").asInt() == articles
                            && overview.path("lagRecords").asInt() == 0;
                });
        Awaitility.await("nothing changes any more")
                .atMost(PATIENCE)
                .during(Duration.ofSeconds(8))
                .until(() -> system.ask("/api/v1/overview").path("lagRecords").asInt() == 0);
    }

    // Ids of persons remember the order in which reports came; what is said of them does not.
    private static List<String> standing(RunningSystem system) {
        return alerts(system).stream()
                .filter(alert -> !alert.path("kind").asText().equals("correction"))
                .filter(alert -> !alert.path("state").asText().equals("withdrawn"))
                .map(alert -> alert.path("rule").asText() + " " + alert.path("facts") + " " + quotes(alert))
                .sorted()
                .toList();
    }

    private static String quotes(JsonNode alert) {
        return StreamSupport.stream(alert.path("evidence").spliterator(), false)
                .map(evidence -> evidence.path("quote").asText())
                .sorted()
                .collect(Collectors.joining(" | "));
    }

    private static long raised(RunningSystem system) {
        return alerts(system).stream()
                .filter(alert -> !alert.path("kind").asText().equals("correction"))
                .filter(alert -> !alert.path("state").asText().equals("withdrawn"))
                .mapToLong(alert -> StreamSupport.stream(
                                system.ask("/api/v1/alerts/"
                                                + alert.path("alertId").asText())
                                        .path("revisions")
                                        .spliterator(),
                                false)
                        .filter(revision -> revision.path("occasion").asText().equals("raised"))
                        .count())
                .sum();
    }

    private static List<JsonNode> alerts(RunningSystem system) {
        List<JsonNode> alerts = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = system.ask("/api/v1/alerts?limit=200" + next);
            page.path("items").forEach(alerts::add);
            next = page.hasNonNull("next") ? "&cursor=" + page.path("next").asText() : "";
        } while (!next.isEmpty());
        return alerts;
    }

    private static void compare(Way way, List<String> expected, Outcome found) {
        List<String> standing = way.lane().equals("live") ? expected : List.of();
        System.out.printf(
                "%-36s %s: %d alerts stand, raised %d times%n",
                way.name(),
                standing.equals(found.standing()) ? "the same" : "DIFFERENT",
                found.standing().size(),
                found.raised());
        standing.stream()
                .filter(alert -> !found.standing().contains(alert))
                .forEach(alert -> System.out.println("  - " + alert));
        found.standing().stream()
                .filter(alert -> !standing.contains(alert))
                .forEach(alert -> System.out.println("  + " + alert));
    }
}
