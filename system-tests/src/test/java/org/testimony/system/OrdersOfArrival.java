package org.testimony.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.testimony.contract.id.StableIds;

/**
 * Sends files of articles through everything in order, reversed and shuffled, and compares what the API counts; then only
 * what was published by a day, and compares that with the question for the day. Arguments: the day, then files.
 */
final class OrdersOfArrival {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final List<String> SLICES =
            List.of("quarter", "month", "year", "nationality", "gender", "residence", "role", "narrative", "status");

    private OrdersOfArrival() {}

    public static void main(String[] arguments) throws IOException {
        LocalDate day = LocalDate.parse(arguments[0]);
        GivenArticles given =
                GivenArticles.in(Arrays.stream(arguments).skip(1).map(Path::of).toList());
        Map<String, String> inOrder = counted(given.inOrder(), "");
        compare("reversed", inOrder, counted(given.reversed(), ""));
        compare("shuffled", inOrder, counted(given.shuffled(1), ""));
        compare(
                "published by " + day,
                counted(given.publishedBy(day).inOrder(), ""),
                counted(given.inOrder(), "&publishedBy=" + day));
    }

    /** The answers by question, without what must differ: when the counts were made. */
    private static Map<String, String> counted(List<ObjectNode> articles, String more) throws IOException {
        try (RunningSystem system = RunningSystem.start()) {
            for (int from = 0; from < articles.size(); from += 50) {
                system.post(articles.subList(from, Math.min(articles.size(), from + 50)));
            }
            awaitRead(system, articles.size());
            Map<String, String> answers = new TreeMap<>();
            questions().forEach(question -> answers.put(question, answer(system.ask(question + more))));
            return answers;
        }
    }

    private static void awaitRead(RunningSystem system, int articles) {
        Awaitility.await("all articles read")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    JsonNode overview = system.ask("/api/v1/overview");
                    return overview.path("articles").asInt() == articles
                            && overview.path("lagRecords").asInt() == 0;
                });
        // The persons of the last article come a transaction later than the article.
        Awaitility.await("nothing changes any more")
                .atMost(PATIENCE)
                .during(Duration.ofSeconds(3))
                .until(() -> system.ask("/api/v1/overview").path("lagRecords").asInt() == 0);
    }

    private static Stream<String> questions() {
        return Stream.concat(
                SLICES.stream().map(slice -> "/api/v1/aggregates/defections?by=" + slice),
                Stream.of("quarter", "month", "year").map(unit -> "/api/v1/aggregates/narratives?by=" + unit));
    }

    private static String answer(JsonNode answer) {
        return ((ObjectNode) answer).without(List.of("asOf", "publishedBy")).toString();
    }

    private static void compare(String how, Map<String, String> expected, Map<String, String> found) {
        System.out.printf(
                "%-28s %s%n",
                how,
                expected.equals(found)
                        ? "the same, " + StableIds.sha256(expected.toString()).substring(0, 16)
                        : "DIFFERENT");
        expected.forEach((question, answer) -> {
            if (!answer.equals(found.get(question))) {
                System.out.printf("  %s%n    %s%n    %s%n", question, answer, found.get(question));
            }
        });
    }
}
