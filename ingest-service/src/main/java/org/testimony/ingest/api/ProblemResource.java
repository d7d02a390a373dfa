package org.testimony.ingest.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.testimony.guarded.url.RefusedException;
import org.testimony.ingest.article.BadUrlException;

/** Turns every error of a request into a problem. */
final class ProblemResource {
    private static final Logger LOG = Logger.getLogger(ProblemResource.class);

    @ServerExceptionMapper
    Response problem(ProblemException e) {
        return answer(e.problem());
    }

    @ServerExceptionMapper
    Response badUrl(BadUrlException e) {
        return answer(Problem.invalid("bad-url", String.valueOf(e.getMessage())));
    }

    @ServerExceptionMapper
    Response refused(RefusedException e) {
        return answer(Problem.invalid("refused-url", String.valueOf(e.getMessage())));
    }

    @ServerExceptionMapper
    Response web(WebApplicationException e) {
        Response.StatusType status = e.getResponse().getStatusInfo();
        String code = "http-" + status.getStatusCode();
        return answer(Problem.of(status.getStatusCode(), code, status.getReasonPhrase(), explain(status)));
    }

    @ServerExceptionMapper
    Response unexpected(RuntimeException e) {
        LOG.error("a request failed unexpectedly", e);
        return answer(Problem.of(
                500,
                "internal",
                "Internal error",
                "The service failed; its log says why. The request can be repeated."));
    }

    private static String explain(Response.StatusType status) {
        return switch (status.getStatusCode()) {
            case 404 -> "There is nothing at this address; /q/openapi lists what there is.";
            case 405 -> "This address does not take this method; /q/openapi lists those it takes.";
            case 415 -> "Send application/json, or application/x-ndjson for articles in bulk.";
            default -> "The request was not accepted: " + status.getReasonPhrase() + ".";
        };
    }

    private static Response answer(Problem problem) {
        return Response.status(problem.status())
                .type(MediaType.valueOf(Problem.MEDIA_TYPE))
                .entity(problem)
                .build();
    }
}
