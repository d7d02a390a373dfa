package org.testimony.access.http;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Map;

/** Refusals before a call reaches its code: problems of RFC 9457. */
final class HttpProblems {
    static final String TYPE = "application/problem+json";

    static final int SIGN_IN = 401;
    static final int REFUSED = 403;
    static final int NOT_HERE = 404;
    static final int LATER = 429;

    private static final Map<Integer, String> TITLES =
            Map.of(SIGN_IN, "Sign in", REFUSED, "Not allowed", NOT_HERE, "Not found", LATER, "Wait a little");

    private HttpProblems() {}

    /** A refusal that the check of a password left for the gate. */
    record Refusal(int status, String detail, Duration after) {
        static Refusal of(HttpPasswords.Tried tried) {
            return tried instanceof HttpPasswords.Tried.Later later
                    ? new Refusal(
                            LATER,
                            "Too many wrong passwords, or too many at once. Try again in " + seconds(later.after())
                                    + " s.",
                            later.after())
                    : new Refusal(SIGN_IN, "The account id or the password is wrong.", Duration.ZERO);
        }
    }

    static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }

    static String body(int status, String detail) {
        return new JsonObject()
                .put("type", "about:blank")
                .put("title", TITLES.getOrDefault(status, "Refused"))
                .put("status", status)
                .put("detail", detail)
                .encode();
    }

    /** Answers and ends the connection if there is a body that nobody will read. */
    static void answer(RoutingContext call, Refusal refusal) {
        HttpServerResponse response = call.response().setStatusCode(refusal.status());
        response.putHeader("Content-Type", TYPE).putHeader("Cache-Control", "no-store");
        if (refusal.status() == SIGN_IN) {
            response.putHeader("WWW-Authenticate", challenge(call));
        }
        if (!refusal.after().isZero()) {
            response.putHeader("Retry-After", Long.toString(seconds(refusal.after())));
        }
        if (!call.request().isEnded()) {
            response.putHeader("Connection", "close");
        }
        response.end(body(refusal.status(), refusal.detail()));
    }

    // A browser that is told of Basic opens a window of its own, and keeps the password for good.
    static String challenge(RoutingContext call) {
        boolean browser = call.request().getHeader("Sec-Fetch-Mode") != null;
        return browser ? "Session realm=\"Testimony\"" : "Basic realm=\"Testimony\", charset=\"UTF-8\"";
    }
}
