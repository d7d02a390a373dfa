package org.testimony.stats.alert;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.testimony.stats.http.Cursor;
import org.testimony.stats.http.HttpAuthor;
import org.testimony.stats.http.HttpExports;
import org.testimony.stats.http.HttpProblem;
import org.testimony.stats.http.Parameters;
import org.testimony.stats.http.Table;

/** The alert log. */
@Path("/api/v1/alerts")
public final class AlertResource {
    private static final int LONGEST_NOTE = 1000;
    private static final Table<AlertItem> TABLE = new Table<>(
            "alerts",
            List.of(
                    "alertId",
                    "rule",
                    "kind",
                    "severity",
                    "state",
                    "revision",
                    "raisedAt",
                    "changedAt",
                    "title",
                    "subjectType",
                    "subjectId",
                    "corrects",
                    "correctedBy",
                    "silencedBy"),
            AlertResource::cells);

    private final PostgresAlerts alerts;
    private final HttpExports exports;
    private final HttpAuthor author;

    AlertResource(PostgresAlerts alerts, HttpExports exports, HttpAuthor author) {
        this.alerts = alerts;
        this.exports = exports;
        this.author = author;
    }

    /** Who has seen an alert, and what there is to say about it. */
    public record Acknowledgement(
            @Schema(required = true, description = "account id, never a name") @Nullable
            String by,

            @Nullable String note) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, HttpExports.CSV, HttpExports.LINES})
    @Operation(
            summary = "Alerts, the newest first",
            description = "News about facts and their corrections, each once. JSON comes in pages; CSV and NDJSON hold"
                    + " all of them.")
    @Parameter(name = "state", in = ParameterIn.QUERY, description = "open, acknowledged, withdrawn or expired")
    @Parameter(name = "kind", in = ParameterIn.QUERY, description = "such as new-defector or correction")
    @Parameter(name = "rule", in = ParameterIn.QUERY, description = "id of a rule")
    @Parameter(name = "severity", in = ParameterIn.QUERY, description = "info, warning or critical")
    @Parameter(name = "silenced", in = ParameterIn.QUERY, description = "true: only those that a silence held back")
    @Parameter(name = "subject", in = ParameterIn.QUERY, description = "id of the person, feed, bucket or narrative")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "items a page, 1 to 500; 50 if not given")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "next of the page before")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AlertItem.class)))
    public Response list(@Context UriInfo uri, @Context HttpHeaders headers) {
        Parameters asked = AlertsQuery.parameters(uri.getQueryParameters());
        AlertsQuery query = AlertsQuery.of(asked);
        MediaType form = HttpExports.preferred(headers);
        return form.equals(MediaType.APPLICATION_JSON_TYPE)
                ? Response.ok(alerts.page(query, Cursor.of(asked), asked.limit()), form)
                        .build()
                : exports.stream(form, TABLE, taker -> alerts.forEach(query, taker));
    }

    @GET
    @Path("/{alertId}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "One alert with all that it said")
    public AlertItem get(@PathParam("alertId") String id) {
        return alerts.find(id).orElseThrow(() -> unknown(id));
    }

    @POST
    @Path("/{alertId}/acknowledge")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Note that somebody has seen an alert",
            description = "Nothing more is sent or kept back by it.")
    public AlertItem acknowledge(@PathParam("alertId") String id, @Nullable Acknowledgement seen) {
        String by = author.of(seen == null ? null : seen.by());
        String note = seen == null ? null : seen.note();
        if (note != null && note.length() > LONGEST_NOTE) {
            throw HttpProblem.badRequest("Shorten note to " + LONGEST_NOTE + " characters.");
        }
        return changed(id, alerts.acknowledge(id, by, note));
    }

    @DELETE
    @Path("/{alertId}/acknowledge")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Take that back")
    @Parameter(name = "by", in = ParameterIn.QUERY, description = "account id, never a name")
    public AlertItem takeBack(@PathParam("alertId") String id, @Context UriInfo uri) {
        author.of(Parameters.of(uri.getQueryParameters(), "by").text("by").orElse(null));
        return changed(id, alerts.acknowledge(id, null, null));
    }

    private AlertItem changed(String id, boolean there) {
        if (!there) {
            throw unknown(id);
        }
        return get(id);
    }

    private static HttpProblem unknown(String id) {
        return HttpProblem.notFound(
                "No such alert: " + id.replaceAll("[^A-Za-z0-9._-]", "?") + ". Take ids from /api/v1/alerts.");
    }

    private static List<@Nullable Object> cells(AlertItem item) {
        return Table.row(
                item.alertId(),
                item.rule(),
                item.kind(),
                item.severity(),
                item.state(),
                item.revision(),
                item.raisedAt(),
                item.changedAt(),
                item.title(),
                item.subject().type(),
                item.subject().id(),
                item.corrects(),
                item.correctedBy(),
                item.silencedBy());
    }
}
