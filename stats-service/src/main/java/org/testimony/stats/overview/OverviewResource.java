package org.testimony.stats.overview;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.testimony.stats.http.Parameters;

/** The counters of the first page. */
@Path("/api/v1/overview")
public final class OverviewResource {
    private final PostgresOverview overview;

    OverviewResource(PostgresOverview overview) {
        this.overview = overview;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "How much was read, whom it names, and how far behind the service is")
    public Overview now(@Context UriInfo uri) {
        Parameters.of(uri.getQueryParameters());
        return overview.now();
    }
}
