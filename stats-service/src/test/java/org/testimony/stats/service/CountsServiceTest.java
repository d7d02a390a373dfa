package org.testimony.stats.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testimony.stats.aggregate.Slice;

/** Every number has a list behind it, and neither depends on the order in which the facts came. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class CountsServiceTest {
    private static final String DEFECTIONS = "/api/v1/aggregates/defections";
    private static final String NARRATIVES = "/api/v1/aggregates/narratives";
    private static final List<String> WAYS = List.of(
            "",
            "&status=confirmed",
            "&from=2015-05-15&to=2015-07-15",
            "&asOf=" + CountedWorld.HALF_WAY,
            "&publishedBy=2015-07-15",
            "&publishedBy=2015-09-15&from=2015-Q2",
            "&asOf=" + CountedWorld.HALF_WAY + "&to=2015-06-20");

    /** Files are read for these; that a file is as long as its list does not hang on the window. */
    private static final List<String> FILED =
            List.of("by=quarter", "by=nationality", "by=narrative&asOf", "by=gender&publ");

    @Inject
    World world;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @Test
    void shouldListEveryNumberOfEveryTable() {
        // Given
        arrive(CountedWorld.records(world));

        // Then
        int walked = 0;
        for (Slice slice : Slice.values()) {
            for (String way : WAYS) {
                walked += walk("by=" + slice.code() + way);
            }
        }
        assertThat(walked).isGreaterThan(150);
    }

    @Test
    void shouldListTheStoriesOfEveryNumber() {
        // Given
        arrive(CountedWorld.records(world));

        // Then
        for (String unit : List.of("month", "quarter", "year")) {
            for (String way : List.of(
                    "",
                    "&from=2015-Q1",
                    "&asOf=" + CountedWorld.HALF_WAY,
                    "&publishedBy=2015-03-03",
                    "&asOf=" + CountedWorld.HALF_WAY + "&publishedBy=2015-07-02")) {
                walkStories("by=" + unit + way);
            }
        }
        assertThat(json(NARRATIVES + "?by=year").getMap("total.counts"))
                .containsEntry("infighting", 1)
                .containsEntry("hardship", 2)
                .containsEntry("brutality", 0);
        assertThat(json(NARRATIVES + "?by=year&asOf=" + CountedWorld.HALF_WAY).getMap("undated.counts"))
                .containsEntry("infighting", 1);
    }

    @Test
    void shouldCountTheSameInWhateverOrderTheFactsCame() {
        // Given
        List<ProducerRecord<byte[], byte[]>> records = CountedWorld.records(world);
        arrive(records);
        Map<String, String> inOrder = answers();

        // When
        List<ProducerRecord<byte[], byte[]>> reversed = new ArrayList<>(records);
        Collections.reverse(reversed);
        begin();
        arrive(reversed);

        // Then
        assertThat(answers()).isEqualTo(inOrder);

        // When
        List<ProducerRecord<byte[], byte[]>> shuffled = new ArrayList<>(records);
        Collections.shuffle(shuffled, new Random(7));
        begin();
        shuffled.forEach(record -> arrive(List.of(record)));

        // Then
        assertThat(answers()).isEqualTo(inOrder);
    }

    @Test
    void shouldNameThePersonsBehindADifference() {
        // Given
        arrive(CountedWorld.records(world));

        // When
        JsonPath difference = json(DEFECTIONS + "/diff?by=nationality&before=" + CountedWorld.HALF_WAY);

        // Then
        assertThat(difference.getList("persons.defectorId")).containsExactly("d-10", "d-9", "d-6");
        assertThat(difference.getList("persons.change")).containsExactly("entered", "left", "moved");
        assertThat(difference.getList("persons.reasons"))
                .containsExactly(List.of("new"), List.of("merged"), List.of("confirmed", "dates", "attribute"));
        assertThat(difference.getMap("changes")).isEqualTo(Map.of("entered", 1, "left", 1, "moved", 1, "changed", 0));
        assertThat(difference.getList("persons.name")).doesNotContainNull().hasSize(3);
        String mergedInto = difference.getString("persons[1].mergedInto");
        assertThat(mergedInto).isEqualTo(json("/api/v1/defectors/d-9").getString("mergedInto"));
        JsonPath first = json(DEFECTIONS + "/diff?by=nationality&limit=1&before=" + CountedWorld.HALF_WAY);
        assertThat(first.getList("persons.defectorId")).containsExactly("d-10");
        assertThat(first.getMap("changes")).isEqualTo(difference.getMap("changes"));
        assertThat(lines(DEFECTIONS + "/diff?by=nationality&before=" + CountedWorld.HALF_WAY, "text/csv"))
                .as("a line for the header and one for each person")
                .isEqualTo(4);
        assertThat(difference.getList("buckets.key")).containsExactlyInAnyOrder("FR", "IQ", "SY", "GB");
        JsonPath published = json(DEFECTIONS + "/diff?by=gender&axis=published&before=2015-03-03&after=2015-03-06");
        assertThat(published.getList("persons.to")).containsExactly(List.of("female"));
        assertThat(published.getList("persons.reasons")).containsExactly(List.of("dates", "attribute"));
    }

    @Test
    void shouldSetIdentifiedPersonsBesideTheClaimsTheyCanBeComparedWith() {
        // Given
        arrive(CountedWorld.records(world));

        // When
        JsonPath claims = json("/api/v1/claims");

        // Then
        assertThat(claims.getList("items.count")).containsExactly(58, 90, 21);
        assertThat(claims.getList("items.sources")).containsExactly(1, 1, 1);
        assertThat(claims.getInt("items[0].articles")).isEqualTo(2);
        assertThat(claims.getList("items[1].contradicts")).containsExactly(claims.getString("items[2].claimKey"));
        assertLength("/api/v1/claims", 3);
        assertLength("/api/v1/claims?nationality=SY", 2);
        for (int at = 0; at < 3; at++) {
            assertLength(
                    claims.getString("items[" + at + "].identified.query"),
                    claims.getInt("items[" + at + "].identified.best"));
        }
        assertThat(json("/api/v1/claims/" + claims.getString("items[0].claimKey"))
                        .getList("examples.articleId"))
                .containsExactly("a6", "a7");
    }

    @Test
    void shouldForgetAnErasedPersonOnEveryDay() {
        // Given
        arrive(CountedWorld.records(world));

        // When
        world.publishBytes("defectors", "d-1", null);
        world.awaitTakenIn();

        // Then
        for (String table : List.of("defector", "defector_history", "defector_published")) {
            assertThat(world.number("SELECT count(*) FROM " + table + " WHERE defector_id = 'd-1'"))
                    .isZero();
        }
    }

    private void arrive(List<ProducerRecord<byte[], byte[]>> records) {
        world.publish(records);
        world.awaitTakenIn();
    }

    private int walk(String question) {
        JsonPath table = json(DEFECTIONS + "?" + question);
        List<Map<String, Object>> buckets = table.getList("buckets");
        for (Map<String, Object> bucket : buckets) {
            String persons = "/api/v1/defectors?" + question + "&key=" + bucket.get("key");
            assertLength(persons, (Integer) bucket.get("best"));
            assertThat(json(persons + "&bound=high").getInt("total"))
                    .as(persons)
                    .isEqualTo(bucket.get("high"));
        }
        assertLength("/api/v1/defectors?" + question, table.getInt("total"));
        if (!question.contains("narrative")) {
            assertLength("/api/v1/defectors?" + question + "&key=undated", table.getInt("undated"));
        }
        return buckets.size();
    }

    private void walkStories(String question) {
        JsonPath table = json(NARRATIVES + "?" + question);
        List<Map<String, Object>> buckets = new ArrayList<>(table.getList("buckets"));
        Map<String, Object> undated = new TreeMap<>(table.getMap("undated"));
        undated.put("key", "undated");
        buckets.add(undated);
        for (Map<String, Object> bucket : buckets) {
            String stories = "/api/v1/stories?" + question + "&key=" + bucket.get("key");
            assertLength(stories, (Integer) bucket.get("stories"));
            Map<?, ?> counts = (Map<?, ?>) bucket.get("counts");
            counts.forEach((code, count) -> assertLength(stories + "&code=" + code, (Integer) count));
        }
        assertLength("/api/v1/stories?" + question, table.getInt("total.stories"));
    }

    private static void assertLength(String list, int expected) {
        assertThat(json(list).getInt("total")).as(list).isEqualTo(expected);
        if (FILED.stream().noneMatch(list::contains) && list.contains("by=")) {
            return;
        }
        assertThat(lines(list, "text/csv")).as("CSV of %s", list).isEqualTo(expected + 1);
        assertThat(lines(list, "application/x-ndjson")).as("NDJSON of %s", list).isEqualTo(expected);
    }

    /** Every answer of every aggregate endpoint and of the lists of stories and claims. */
    private static Map<String, String> answers() {
        Map<String, String> answers = new TreeMap<>();
        for (String way : WAYS) {
            for (Slice slice : Slice.values()) {
                answer(answers, DEFECTIONS + "?by=" + slice.code() + way);
            }
            if (!way.contains("status")) {
                answer(answers, NARRATIVES + "?by=month" + way);
            }
        }
        for (Slice slice : Slice.values()) {
            answer(
                    answers,
                    DEFECTIONS + "/diff?before=" + CountedWorld.HALF_WAY + "&after=2020-01-01&by=" + slice.code());
        }
        answer(answers, "/api/v1/stories");
        answer(answers, "/api/v1/claims");
        return answers;
    }

    private static void answer(Map<String, String> answers, String path) {
        answers.put(path, given().get(path).then().statusCode(200).extract().asString());
    }

    private static JsonPath json(String path) {
        return given().get(path).then().statusCode(200).extract().jsonPath();
    }

    private static int lines(String path, String form) {
        return (int) given().accept(form)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .count();
    }
}
