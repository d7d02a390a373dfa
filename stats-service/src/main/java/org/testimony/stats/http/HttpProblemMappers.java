package org.testimony.stats.http;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.testimony.stats.database.PostgresException;

/** Every error leaves as {@code application/problem+json}; none repeats what is inside. */
final class HttpProblemMappers {
    private static final Logger LOG = Logger.getLogger(HttpProblemMappers.class);
    private static final String TYPE = "application/problem+json";
    private static final int RETRY_SECONDS = 5;

    @ServerExceptionMapper
    Response problem(HttpProblem problem) {
        return answer(problem.status(), problem.body());
    }

    @ServerExceptionMapper
    Response framework(WebApplicationException failure) {
        int status = failure.getResponse().getStatus();
        String title = failure.getResponse().getStatusInfo().getReasonPhrase();
        return answer(
                status,
                new HttpProblemBody(
                        "about:blank", title, status, "See /q/openapi for the calls that this service has."));
    }

    @ServerExceptionMapper
    Response unreadable(MismatchedInputException failure) {
        return problem(HttpProblem.badRequest("Send one JSON object; see /q/openapi for its fields and their forms."));
    }

    @ServerExceptionMapper
    Response database(PostgresException failure) {
        if (!failure.isOutage()) {
            return unexpected(failure);
        }
        LOG.warnf("A request failed: %s", failure.getMessage());
        return unavailable();
    }

    @ServerExceptionMapper
    Response unexpected(RuntimeException failure) {
        LOG.error("A request failed", failure);
        int status = Response.Status.INTERNAL_SERVER_ERROR.getStatusCode();
        return answer(
                status,
                new HttpProblemBody(
                        "about:blank",
                        "Something broke here",
                        status,
                        "Try again; if it stays, send the time of the request to the operator."));
    }

    private static Response unavailable() {
        int status = Response.Status.SERVICE_UNAVAILABLE.getStatusCode();
        HttpProblemBody body = new HttpProblemBody(
                "about:blank", "The database does not answer", status, "Try again in " + RETRY_SECONDS + " seconds.");
        return Response.fromResponse(answer(status, body))
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .build();
    }

    private static Response answer(int status, HttpProblemBody body) {
        return Response.status(status).type(TYPE).entity(body).build();
    }
}
