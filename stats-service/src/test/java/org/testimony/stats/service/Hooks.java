package org.testimony.stats.service;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;

/** Makes webhooks over HTTP. */
final class Hooks {
    static final String HOOKS = "/api/v1/webhooks";

    private Hooks() {}

    static JsonPath hook(String url, String more) {
        String wait = more.contains("groupWait") ? "" : ",\"groupWait\":\"PT0S\"";
        return send(
                "POST",
                HOOKS,
                "{\"name\":\"test\",\"by\":\"analyst-7\",\"url\":\"" + url + "\"" + wait + more + "}",
                201);
    }

    static JsonPath send(String method, String path, String body, int status) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .request(method, path)
                .then()
                .statusCode(status)
                .extract()
                .jsonPath();
    }
}
