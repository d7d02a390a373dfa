package org.testimony.classify.http;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * An RFC 9457 problem.
 *
 * @param detail what happened and what to do
 */
public record HttpProblem(String type, String title, int status, String detail) {
    private static final String FORM = "application/problem+json";
    private static final int RETRY_SECONDS = 5;

    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int UNAVAILABLE = 503;

    static WebApplicationException badRequest(String detail) {
        return failure(new HttpProblem("about:blank", "The request cannot be read", BAD_REQUEST, detail));
    }

    static WebApplicationException notFound(String detail) {
        return failure(new HttpProblem("about:blank", "Not found", NOT_FOUND, detail));
    }

    static WebApplicationException unavailable(String detail) {
        return failure(new HttpProblem("about:blank", "Not now", UNAVAILABLE, detail));
    }

    private static WebApplicationException failure(HttpProblem problem) {
        Response.ResponseBuilder answer =
                Response.status(problem.status()).type(MediaType.valueOf(FORM)).entity(problem);
        if (problem.status() == UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        return new WebApplicationException(problem.detail(), answer.build());
    }
}
