package org.testimony.stats.coverage;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.testimony.stats.http.Parameters;

/** How the feeds are heard. */
@Path("/api/v1/coverage")
public final class CoverageResource {
    private final HttpCoverage coverage;

    CoverageResource(HttpCoverage coverage) {
        this.coverage = coverage;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Whether the feeds are heard",
            description = "As ingest-service says, at most some seconds old. When it does not answer, reachable is"
                    + " false and the rest is what it said last.")
    public Coverage now(@Context UriInfo uri) {
        Parameters.of(uri.getQueryParameters());
        return coverage.now();
    }
}
