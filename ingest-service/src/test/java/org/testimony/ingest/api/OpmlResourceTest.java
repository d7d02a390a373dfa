package org.testimony.ingest.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.testimony.ingest.testing.EmbeddedServers;

@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class OpmlResourceTest {
    private final String site = "https://" + UUID.randomUUID() + ".example";

    @Test
    void shouldAddTheFeedsOfAListAndTellWhatItRefuses() {
        // When
        ValidatableResponse answer = post("<opml version='2.0' xmlns:testimony='urn:testimony:opml'><body>"
                + outline(
                        site + "/one",
                        "testimony:publisher='The One' testimony:intervalSeconds='7200' language='english'")
                + outline(site + "/one", "")
                + outline("http://10.0.0.1/rss", "")
                + outline("http://0177.0.0.1/rss", "")
                + outline("file:///etc/passwd", "")
                + outline(site + "/two", "testimony:pages='sometimes'")
                + outline(site + "/three", "testimony:state='paused'")
                + "</body></opml>");

        // Then
        answer.statusCode(200)
                .body("added", equalTo(2))
                .body("known", equalTo(1))
                .body("refused", equalTo(4))
                .body("refusals.nth", equalTo(java.util.List.of(3, 4, 5, 6)));
        String list = given().get("/api/v1/feeds/opml")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(list)
                .contains(
                        "xmlUrl=\"" + site + "/one\"", "testimony:publisher=\"The One\"", "testimony:state=\"paused\"")
                .doesNotContain("10.0.0.1");
        post(list).body("added", equalTo(0)).body("refused", equalTo(0));
    }

    @Test
    void shouldExplainWhatIsNoList() {
        post("<html>Log in</html>")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("no OPML"));
    }

    private static ValidatableResponse post(String opml) {
        return given().contentType("text/x-opml; charset=utf-8")
                .body(opml)
                .post("/api/v1/feeds/opml")
                .then();
    }

    private static String outline(String url, String more) {
        return "<outline type='rss' text='x' xmlUrl='" + url + "' " + more + "/>";
    }
}
