package org.testimony.stats.service;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testimony.contract.person.Gender;
import org.testimony.stats.Given;

/** What every call promises, whatever it is about. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class ApiServiceTest {
    @Inject
    World world;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v1/aggregates/defections?by=week|by must be one of quarter, month",
                "/api/v1/aggregates/defections?groupBy=month|known here: by, from, to, status, asOf",
                "/api/v1/aggregates/defections?publishedBy=2015-01-01&asOf=2015-01-01|not both",
                "/api/v1/defectors?key=2015-Q1|key and bound need by",
                "/api/v1/defectors?from=2015|from and to need by",
                "/api/v1/defectors?by=month&key=2015-Q1|key must be a month",
                "/api/v1/aggregates/defections?from=2015-02-30|from must be a day",
                "/api/v1/aggregates/defections?from=2016&to=2015|to must not lie before from",
                "/api/v1/aggregates/defections?asOf=yesterday|asOf must be a day",
                "/api/v1/aggregates/defections?status=rejected|status must be",
                "/api/v1/aggregates/narratives?until=2015|known here: by",
                "/api/v1/defectors?limit=0|limit must be a number from 1 to 500",
                "/api/v1/defectors?limit=501|limit must be a number from 1 to 500",
                "/api/v1/defectors?cursor=bm8|cursor must be the value of next",
                "/api/v1/defectors?cursor=!|cursor must be the value of next",
                "/api/v1/defectors?quarter=2015|quarter must look like 2015-Q2",
                "/api/v1/defectors?gender=x|gender must be one of male, female",
                "/api/v1/defectors?q=a&q=b|Give q once",
                "/api/v1/articles?relevant=yes|relevant must be one of true, false",
                "/api/v1/articles?q=...|q must hold a letter or a digit",
                "/api/v1/defectors?q=-|q must hold a letter or a digit",
                "/api/v1/search|Give q",
                "/api/v1/search?q=-|q must hold a letter or a digit",
                "/api/v1/review?kind=all|kind must be one of possibly-same",
                "/api/v1/review?cursor=x|cursor must be the value of next",
                "/api/v1/coverage?x=1|this call has none",
                "/api/v1/claims?cursor=7|cursor must be the value of next",
                "/api/v1/overview?x=1|this call has none",
                "/api/v1/stream?since=1|known here: lastEventId",
                "/api/v1/defectors/d-1?x=1|known here: asOf"
            })
    void shouldSayWhatToDoAboutAQuestionItCannotRead(String path, String advice) {
        when().get(path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString(advice), "status", is(400), "title", not(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/defectors/d-none", "/api/v1/defectors/d-none/history", "/api/v1/articles/none"})
    void shouldAnswerWithAProblemForWhatIsNotThere(String path) {
        when().get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("status", is(404));
    }

    @Test
    void shouldPageWithoutLosingOrRepeatingAnybody() {
        // Given: several persons of one moment
        List<Object> persons = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            persons.add(Given.person("d-p" + i)
                    .revision(1, "2015-09-21T10:00:0" + i / 4 + "Z")
                    .named("Person " + i)
                    .mentionedIn("a")
                    .record());
        }
        world.happens(persons.toArray());

        // When
        List<String> seen = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonPath page = given().queryParam("limit", 3)
                    .queryParam("cursor", next)
                    .get("/api/v1/defectors")
                    .then()
                    .statusCode(200)
                    .body("total", is(11))
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.defectorId"));
            next = page.getString("next");
        }

        // Then
        assertThat(seen).hasSize(11).doesNotHaveDuplicates().startsWith("d-p9", "d-p8", "d-p10", "d-p7");
    }

    @Test
    void shouldNarrowAListByEveryFilter() {
        // Given
        world.happens(
                Given.person("d-1")
                        .named("Ebrahim B.")
                        .from("DE")
                        .gender(Gender.MALE)
                        .role("fighter")
                        .complaining("infighting")
                        .left("2015-06-01", "2015-08-31")
                        .mentionedIn("a")
                        .record(),
                Given.person("d-2")
                        .named("100%_sure")
                        .from("SY")
                        .mentionedIn("b")
                        .record());

        // Then
        for (String filter : List.of(
                "nationality=DE",
                "gender=male",
                "role=fighter",
                "narrative=infighting",
                "quarter=2015-Q3",
                "q=EBRAHIM")) {
            when().get("/api/v1/defectors?" + filter).then().body("total", is(1), "items[0].defectorId", is("d-1"));
        }
        given().queryParam("q", "%_sure").get("/api/v1/defectors").then().body("total", is(1));
        given().queryParam("q", "%x").get("/api/v1/defectors").then().body("total", is(0));
        when().get("/api/v1/aggregates/defections?by=narrative")
                .then()
                .body("buckets.key", is(List.of("infighting", "unknown")), "total", is(2), "undated", is(0));
        when().get("/api/v1/aggregates/defections?by=month&from=2015-06&to=2015-07")
                .then()
                .body("buckets.key", is(List.of("2015-06", "2015-07")), "total", is(1), "undated", is(1));
    }

    @Test
    void shouldExportTheWholeResultSafely() {
        // Given
        List<Object> facts = new ArrayList<>();
        for (int i = 0; i < 700; i++) {
            facts.add(Given.person("d-x" + i)
                    .named("=HYPERLINK(\"x\"), " + i)
                    .left("2015-01-05", "2015-01-06")
                    .mentionedIn("a")
                    .record());
            facts.add(Given.article("x" + i)
                    .titled("+plus, \"quoted\"")
                    .claiming(i, "defectors")
                    .record());
        }
        facts.add(Given.person("d-u").mentionedIn("a").record());
        world.happens(facts.toArray());

        // Then
        assertThat(csv("/api/v1/defectors"))
                .hasSize(1 + 701)
                .anyMatch(line -> line.contains("\"'=HYPERLINK(\"\"x\"\"), 1\""));
        assertThat(csv("/api/v1/articles"))
                .hasSize(1 + 700)
                .anyMatch(line -> line.contains("\"'+plus, \"\"quoted\"\"\""));
        assertThat(csv("/api/v1/claims")).hasSize(1 + 700);
        assertThat(csv("/api/v1/aggregates/defections"))
                .containsExactly("key,low,best,high,partial", "2015-Q1,700,700,700,", "undated,0,1,1,");
        assertThat(csv("/api/v1/aggregates/narratives")).first().asString().startsWith("key,stories,infighting");
        assertThat(lines("/api/v1/defectors")).hasSize(701).allMatch(line -> line.startsWith("{\"defectorId\":\"d-"));
        assertThat(lines("/api/v1/articles?q=PLUS")).hasSize(700);
        assertThat(lines("/api/v1/claims")).hasSize(700);
    }

    @Test
    void shouldTellBrowsersWhatTheyMayDo() {
        given().header("Accept-Encoding", "gzip")
                .get("/api/v1/overview")
                .then()
                .header(
                        "Content-Security-Policy",
                        allOf(containsString("frame-ancestors 'none'"), not(containsString("unsafe"))))
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store")
                .header("Content-Encoding", "gzip");
    }

    @Test
    void shouldRefuseFormsItDoesNotHave() {
        given().accept("image/png").get("/api/v1/defectors").then().statusCode(406);
    }

    @Test
    void shouldDescribeAndMeasureItself() {
        given().accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("paths", hasKey("/api/v1/aggregates/defections"))
                .body("paths", hasKey("/api/v1/stream"))
                .body("paths.'/api/v1/defectors'.get.parameters.name", org.hamcrest.Matchers.hasItem("quarter"));
        when().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("testimony_facts_lag"), containsString("testimony_facts_flush_seconds"))
                .body(containsString("testimony_facts_dead_letters_total"), containsString("testimony_live_clients"));
        when().get("/q/health/ready").then().statusCode(200).body("status", is("UP"));
        when().get("/q/health/live").then().statusCode(200);
        when().get("/api/v1/nothing").then().statusCode(404);
    }

    private static List<String> csv(String path) {
        return given().accept("text/csv")
                .get(path)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .extract()
                .asString()
                .lines()
                .toList();
    }

    private static List<String> lines(String path) {
        return given().accept("application/x-ndjson")
                .get(path)
                .then()
                .statusCode(200)
                .contentType(startsWith("application/x-ndjson"))
                .extract()
                .asString()
                .lines()
                .toList();
    }
}
