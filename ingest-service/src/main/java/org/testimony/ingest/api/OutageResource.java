package org.testimony.ingest.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.testimony.ingest.store.FeedOutage;
import org.testimony.ingest.store.PostgresOutages;

/** When feeds were not heard. */
@Path("/api/v1/feeds/outages")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
public class OutageResource {
    private static final int MAX = 5000;

    private final PostgresOutages outages;

    OutageResource(PostgresOutages outages) {
        this.outages = outages;
    }

    /** The newest outages, latest first. */
    public record Outages(List<FeedOutage> outages) {}

    @GET
    @Operation(
            summary = "When feeds were not heard, the latest first",
            description = "One entry from the first failed poll to the first good one; without to while it lasts.")
    public Outages newest(@QueryParam("limit") @DefaultValue("1000") int limit) {
        return new Outages(outages.newest(Math.max(1, Math.min(limit, MAX))));
    }
}
