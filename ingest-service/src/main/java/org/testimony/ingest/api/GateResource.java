package org.testimony.ingest.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.testimony.ingest.store.GateCounts;
import org.testimony.ingest.store.PostgresGateCounts;

/** What came in, and what became of it. */
@Path("/api/v1/gates")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
public class GateResource {
    private final PostgresGateCounts counts;

    GateResource(PostgresGateCounts counts) {
        this.counts = counts;
    }

    /**
     * The counts.
     *
     * @param total over all origins
     * @param origins each feed by its id, {@code posted} and {@code backfill}
     */
    public record Gates(GateCounts total, List<GateCounts> origins) {}

    @GET
    @Operation(
            summary = "How many items passed each gate",
            description = "For every origin, and so for the total: seen = published + unchanged + waiting + dropped.")
    public Gates gates() {
        List<GateCounts> origins = counts.all();
        return new Gates(GateCounts.sum(origins), origins);
    }
}
