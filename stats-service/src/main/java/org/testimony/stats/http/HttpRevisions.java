package org.testimony.stats.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.testimony.stats.database.PostgresFactsVersion;

/**
 * Marks answers with the version of the facts, so that a question is answered 304 until something changed. The day counts
 * as well: which period is partial depends on it.
 */
final class HttpRevisions {
    private static final String TAG = HttpRevisions.class.getName();
    // What else is in these changes without a change of facts.
    private static final Pattern FROM_FACTS =
            Pattern.compile("/?api/v1/(aggregates|defectors|articles|claims|stories|review|search)(/.*)?");
    // No person is in these, so a browser may keep them and ask whether they still hold.
    private static final Pattern COUNTS_ONLY = Pattern.compile("/?api/v1/aggregates/(defections|narratives)");
    private static final String KEPT = "private, no-cache";

    private final PostgresFactsVersion version;
    private final Clock clock;
    // Another release may answer differently from the same facts.
    private final String start;

    HttpRevisions(PostgresFactsVersion version, Clock clock) {
        this.version = version;
        this.clock = clock;
        this.start = Long.toString(clock.millis(), Character.MAX_RADIX);
    }

    /** Answers at once when the client has the answer already. */
    @ServerRequestFilter
    Optional<Response> unchanged(ContainerRequestContext request) {
        if (!request.getMethod().equals("GET") || !isFromFacts(request)) {
            return Optional.empty();
        }
        // Taken before the answer is: facts that come in between make the answer newer than its mark, never older.
        String tag = tag(request);
        request.setProperty(TAG, tag);
        return has(request, tag) ? Optional.of(Response.notModified().build()) : Optional.empty();
    }

    @ServerResponseFilter
    void mark(ContainerRequestContext request, ContainerResponseContext response) {
        Object tag = request.getProperty(TAG);
        int status = response.getStatus();
        if (tag != null && (status == Response.Status.OK.getStatusCode() || status == 304)) {
            response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
            response.getHeaders().putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT);
            if (COUNTS_ONLY.matcher(request.getUriInfo().getPath()).matches()) {
                response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, KEPT);
            }
        }
    }

    private static boolean isFromFacts(ContainerRequestContext request) {
        return FROM_FACTS.matcher(request.getUriInfo().getPath()).matches();
    }

    private String tag(ContainerRequestContext request) {
        long day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toEpochDay();
        String asked =
                request.getUriInfo().getRequestUri().getRawQuery() + " " + request.getHeaderString(HttpHeaders.ACCEPT);
        return "W/\"" + version.now() + "-" + day + "-" + start + "-" + Integer.toHexString(asked.hashCode()) + "\"";
    }

    private static boolean has(ContainerRequestContext request, String tag) {
        String given = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        return given != null
                && Arrays.stream(given.split(",")).map(String::strip).anyMatch(one -> one.equals(tag));
    }
}
