package org.testimony.stats.delivery.feed;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.testimony.stats.delivery.content.Links;
import org.testimony.stats.http.Parameters;

/** The newest alerts for feed readers. */
@Path("/api/v1/alerts.atom")
public final class AlertFeedResource {
    private static final String TYPE = "application/atom+xml";

    private final PostgresAlertFeed alerts;
    private final Links links;

    AlertFeedResource(PostgresAlertFeed alerts, Links links) {
        this.alerts = alerts;
        this.links = links;
    }

    @GET
    @Produces(TYPE)
    @Operation(
            summary = "The 100 newest alerts as Atom 1.0",
            description = "Thin: kinds, ids, figures and links, no names. Ask again with If-None-Match.")
    @Parameter(name = "rule", in = ParameterIn.QUERY, description = "only of this rule")
    @Parameter(name = "kind", in = ParameterIn.QUERY, description = "only of this kind")
    public Response feed(@Context UriInfo uri, @Context Request request) {
        Parameters asked = Parameters.of(uri.getQueryParameters(), "rule", "kind");
        Optional<String> rule = asked.text("rule");
        byte[] document = AtomDocument.of(links.root(), alerts.newest(rule, asked.text("kind"), links));
        EntityTag tag = new EntityTag(UUID.nameUUIDFromBytes(document).toString());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return unchanged != null
                ? unchanged.tag(tag).build()
                : Response.ok(new String(document, StandardCharsets.UTF_8), TYPE + ";charset=UTF-8")
                        .tag(tag)
                        .build();
    }
}
