package org.testimony.stats.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;
import org.testimony.stats.http.HttpAuthor;

/** Notes each change that was made through the API, with who made it. */
final class HttpAudit {
    private static final Logger LOG = Logger.getLogger(HttpAudit.class);

    private final PostgresAudit audit;
    private final CurrentVertxRequest current;
    private final ObjectMapper json;
    private final Clock clock;

    HttpAudit(PostgresAudit audit, CurrentVertxRequest current, ObjectMapper json, Clock clock) {
        this.audit = audit;
        this.current = current;
        this.json = json;
        this.clock = clock;
    }

    // A call that asked who makes the change, and did not fail, made one.
    @ServerResponseFilter
    void note(ContainerRequestContext request, ContainerResponseContext response) {
        String by = current.getCurrent().get(HttpAuthor.ASKED);
        boolean done = response.getStatusInfo().getFamily() == Response.Status.Family.SUCCESSFUL;
        if (by == null || !done) {
            return;
        }
        Change change = new Change(
                clock.instant(),
                by,
                request.getMethod(),
                request.getUriInfo().getPath(),
                subject(response.getEntity()));
        try {
            audit.add(change);
        } catch (RuntimeException e) {
            // The change was made and is told so; that it is not in the table must not be hidden.
            LOG.errorf("Not in the audit: %s %s by %s: %s", change.method(), change.path(), by, e.getMessage());
        }
    }

    private @Nullable String subject(@Nullable Object entity) {
        if (entity == null) {
            return null;
        }
        JsonNode answer = json.valueToTree(entity);
        return answer.properties().stream()
                .filter(field -> field.getKey().endsWith("Id"))
                .map(field -> field.getValue().asText())
                .findFirst()
                .orElse(null);
    }
}
