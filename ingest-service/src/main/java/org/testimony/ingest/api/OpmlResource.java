package org.testimony.ingest.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.testimony.ingest.opml.OpmlReader;
import org.testimony.ingest.opml.OpmlWriter;
import org.testimony.ingest.store.PostgresFeed;
import org.testimony.ingest.store.PostgresFeeds;

/** The feeds as a list that other readers understand. */
@Path("/api/v1/feeds/opml")
@Blocking
public class OpmlResource {
    static final int MAX_BYTES = 32 * 1024 * 1024;
    private static final int A_PAGE = 500;
    private static final String OPML = "text/x-opml";

    private final PostgresFeeds feeds;
    private final OpmlImport imports;
    private final Clock clock;

    OpmlResource(PostgresFeeds feeds, OpmlImport imports, Clock clock) {
        this.feeds = feeds;
        this.imports = imports;
        this.clock = clock;
    }

    /**
     * What became of a list. {@code added + known + refused + beyond} is the number of its feeds.
     *
     * @param known were there already, or twice in the list
     * @param beyond were not read, because the list is too long
     * @param refusals the first hundred, with the reason
     */
    public record Result(int added, int known, int refused, int beyond, List<Refusal> refusals) {}

    /** A feed that was not added; {@code nth} counts the feeds of the list from 1. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Refusal(int nth, @Nullable String title, String reason) {}

    @GET
    @Produces(OPML)
    @Operation(summary = "All feeds as OPML, with our settings as additional attributes")
    public Response export() {
        StreamingOutput list = out -> {
            try (OpmlWriter opml = new OpmlWriter(out, clock.instant())) {
                String last = "";
                for (List<PostgresFeed> page = feeds.after(last, A_PAGE);
                        !page.isEmpty();
                        page = feeds.after(last, A_PAGE)) {
                    page.forEach(feed -> opml.add(OpmlImport.subscription(feed)));
                    last = page.get(page.size() - 1).feedId;
                }
            }
        };
        return Response.ok(list)
                .header("Content-Disposition", "attachment; filename=\"testimony-feeds.opml\"")
                .build();
    }

    @POST
    @Consumes({OPML, MediaType.APPLICATION_XML, MediaType.TEXT_XML})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Add the feeds of an OPML list",
            description =
                    "Known feeds stay as they are. A feed that cannot be added is told and does not stop the others."
                            + " The first polls of a long list are spread over the interval.")
    public Result add(@HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType, InputStream body)
            throws IOException {
        byte[] bytes = body.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new ProblemException(
                    Problem.of(413, "too-large", "Too large", "A list may have up to " + MAX_BYTES + " bytes."));
        }
        try {
            return imports.add(OpmlReader.read(bytes, contentType));
        } catch (OpmlReader.NoOpmlException e) {
            throw new ProblemException(Problem.invalid("bad-opml", String.valueOf(e.getMessage())));
        }
    }
}
