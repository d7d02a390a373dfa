package org.testimony.stats.alert.silence;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.testimony.stats.http.HttpAuthor;
import org.testimony.stats.http.HttpProblem;
import org.testimony.stats.http.Page;
import org.testimony.stats.http.Parameters;

/** What is not to be delivered for a time. */
@Path("/api/v1/silences")
@Produces(MediaType.APPLICATION_JSON)
public final class SilenceResource {
    private final PostgresSilenceStore silences;
    private final HttpAuthor author;
    private final Clock clock;

    SilenceResource(PostgresSilenceStore silences, HttpAuthor author, Clock clock) {
        this.silences = silences;
        this.author = author;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "All silences", description = "Those that end last first; the ended ones too.")
    public Page<SilenceItem> list(@Context UriInfo uri) {
        Parameters.of(uri.getQueryParameters());
        List<SilenceItem> all = silences.all();
        return new Page<>(all, null, all.size());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Silence alerts",
            description = "Alerts raised meanwhile that match are stored and shown, and not delivered, also not later.")
    @APIResponse(responseCode = "201", description = "in force from its start")
    @APIResponse(responseCode = "400", description = "something is missing or cannot be read; the problem says what")
    public Response add(@Nullable SilenceForm form) {
        if (form == null) {
            throw HttpProblem.badRequest("Send the silence as a JSON object; see /q/openapi for its fields.");
        }
        Silence silence = form.silence("si-" + UUID.randomUUID(), author.of(form.by()), clock.instant());
        silences.add(silence);
        return Response.status(Response.Status.CREATED)
                .entity(silences.item(silence, 0))
                .build();
    }

    @DELETE
    @Path("/{silenceId}")
    @Operation(summary = "End a silence now")
    @Parameter(name = "by", in = ParameterIn.QUERY, description = "account id, never a name")
    @APIResponse(responseCode = "204", description = "ended")
    public Response end(@PathParam("silenceId") String id, @Context UriInfo uri) {
        String by = author.of(
                Parameters.of(uri.getQueryParameters(), "by").text("by").orElse(null));
        if (!silences.end(id, by)) {
            throw HttpProblem.notFound("No such silence. Take ids from /api/v1/silences.");
        }
        return Response.noContent().build();
    }
}
