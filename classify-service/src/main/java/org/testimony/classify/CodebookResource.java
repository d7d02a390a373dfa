package org.testimony.classify;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.testimony.classify.codebook.Codebook;

/** Shows the codebook in force, so that every code can be traced to its rule. */
@Path("/api/v1/codebook")
public final class CodebookResource {
    private final Codebook codebook;

    public CodebookResource(Codebook codebook) {
        this.codebook = codebook;
    }

    /** The codebook as JSON. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Codebook codebook() {
        return codebook;
    }
}
