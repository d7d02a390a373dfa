package org.testimony.stats.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testimony.contract.topic.Json;
import org.testimony.stats.aggregate.Slice;

/** A difference puts its two tables together from parts; they are the tables of its days. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class DifferenceServiceTest {
    private static final String DEFECTIONS = "/api/v1/aggregates/defections";
    private static final List<Integer> NONE = List.of(0, 0, 0);
    private static final List<String> QUESTIONS =
            List.of("", "&status=confirmed", "&from=2015-05-15&to=2015-07-15", "&to=2015-06-20");

    @Inject
    World world;

    @BeforeEach
    void begin() {
        world.begin();
        world.publish(CountedWorld.records(world));
        world.awaitTakenIn();
    }

    @Test
    void shouldCompareTheTablesAsTheyWereRecorded() throws IOException {
        int differ = compare("recorded", "asOf", "2015-08-01", "2015-10-01", "2015-11-01", "2020-01-01");
        assertThat(differ).isGreaterThan(50);
    }

    @Test
    void shouldCompareTheTablesAsTheyWerePublished() throws IOException {
        int differ = compare("published", "publishedBy", "2015-01-01", "2015-03-03", "2015-07-15", "2015-09-15");
        assertThat(differ).isGreaterThan(50);
    }

    private static int compare(String axis, String knowledge, String... days) throws IOException {
        int differ = 0;
        for (Slice slice : Slice.values()) {
            for (String more : QUESTIONS) {
                String question = "?by=" + slice.code() + more;
                List<JsonNode> tables = new ArrayList<>();
                for (String day : days) {
                    tables.add(json(DEFECTIONS + question + "&" + knowledge + "=" + day));
                }
                for (int i = 0; i < days.length; i++) {
                    for (int j = i; j < days.length; j++) {
                        JsonNode difference = json(DEFECTIONS + "/diff" + question + "&axis=" + axis + "&before="
                                + days[i] + "&after=" + days[j]);
                        assertSame(question, tables.get(i), tables.get(j), difference);
                        differ += difference.path("buckets").size();
                    }
                }
            }
        }
        return differ;
    }

    private static void assertSame(String question, JsonNode was, JsonNode is, JsonNode difference) {
        Map<String, List<Integer>> before = bounds(was, "");
        Map<String, List<Integer>> after = bounds(is, "");
        Set<String> keys = new HashSet<>(before.keySet());
        keys.addAll(after.keySet());
        keys.removeIf(key -> before.getOrDefault(key, NONE).equals(after.getOrDefault(key, NONE)));
        assertThat(bounds(difference, "/before")).as("before, %s", question).isEqualTo(only(keys, before));
        assertThat(bounds(difference, "/after")).as("after, %s", question).isEqualTo(only(keys, after));
        for (String count : List.of("total", "undated")) {
            assertThat(difference.path(count).path("before")).as(question).isEqualTo(was.path(count));
            assertThat(difference.path(count).path("after")).as(question).isEqualTo(is.path(count));
        }
    }

    private static Map<String, List<Integer>> only(Set<String> keys, Map<String, List<Integer>> bounds) {
        return keys.stream().collect(Collectors.toMap(key -> key, key -> bounds.getOrDefault(key, NONE)));
    }

    private static Map<String, List<Integer>> bounds(JsonNode table, String side) {
        Map<String, List<Integer>> bounds = new TreeMap<>();
        for (JsonNode bucket : table.path("buckets")) {
            JsonNode values = side.isEmpty() ? bucket : bucket.at(side);
            bounds.put(
                    bucket.path("key").asText(),
                    List.of(
                            values.path("low").asInt(-1),
                            values.path("best").asInt(-1),
                            values.path("high").asInt(-1)));
        }
        return bounds;
    }

    private static JsonNode json(String path) throws IOException {
        return Json.mapper()
                .readTree(given().get(path).then().statusCode(200).extract().asString());
    }
}
