package org.testimony.stats.service;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many persons. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class ScaleServiceTest {
    private static final int PERSONS = 50_000;
    private static final String FILL = """
            INSERT INTO %s (defector_id, revision, recorded_at, status, mention_count, nationality, gender, narratives,
                            defected_from, defected_to, doc %s)
            SELECT 'd-' || i, 1, '2020-01-01'::timestamptz, 'suggested', 1, (ARRAY['SY','SA','DE',NULL])[1 + i %% 4],
                   'male', ARRAY['brutality', 'hardship'], '2014-01-01'::date + i %% 1500,
                   '2014-01-01'::date + i %% 1500 + i %% 90, '{}' %s
            FROM generate_series(1, %d) i""";

    @Inject
    World world;

    @BeforeEach
    void fill() {
        world.begin();
        world.sql(FILL.formatted("defector", ", sources, search_text", ", 1, ''", PERSONS));
        world.sql(FILL.formatted("defector_history", "", "", PERSONS));
    }

    @AfterEach
    void empty() {
        world.begin();
    }

    @ParameterizedTest
    @ValueSource(strings = {"by=quarter", "by=month", "by=nationality", "by=quarter&asOf=2021-01-01"})
    void shouldLeaveNobodyOutOfFiftyThousandPersons(String question) {
        // When
        JsonPath counts = when().get("/api/v1/aggregates/defections?" + question)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        // Then
        int inBuckets = counts.getList("buckets.best", Integer.class).stream()
                .mapToInt(Integer::intValue)
                .sum();
        assertThat(inBuckets + counts.getInt("undated")).isEqualTo(PERSONS);
        assertThat(counts.getInt("total")).isEqualTo(PERSONS);
    }
}
