package org.testimony.ingest.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.testimony.ingest.article.Draft;
import org.testimony.ingest.article.IntakePlan;
import org.testimony.ingest.article.Lane;
import org.testimony.ingest.store.ArticleTrace;
import org.testimony.ingest.store.Delivery;
import org.testimony.ingest.store.PostgresIntake;
import org.testimony.ingest.store.PostgresTraces;

/** Posted articles, and where an article went. */
@Path("/api/v1/articles")
@Blocking
public class ArticleResource {
    private final PostgresIntake intake;
    private final PostgresTraces traces;
    private final Clock clock;

    ArticleResource(PostgresIntake intake, PostgresTraces traces, Clock clock) {
        this.intake = intake;
        this.traces = traces;
        this.clock = clock;
    }

    /** The form of a posted article, for the API description. */
    @Schema(name = "PostedArticle")
    record Form(
            @Schema(required = true) String url,
            String title,
            String text,
            String publisher,
            @Schema(description = "RFC 3339 or YYYY-MM-DD") String publishedAt,
            @Schema(description = "BCP 47") String language) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Post one article", description = "Posting the same article again changes nothing.")
    public Response post(
            @QueryParam("priority") @DefaultValue("live") String priority,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Form.class)))
                    InputStream body)
            throws IOException {
        Lane lane = lane(priority);
        byte[] bytes = Bodies.read(body);
        try {
            PostedArticle article = PostedArticle.read(bytes, clock.instant());
            IntakePlan.Outcome outcome =
                    take(lane, List.of(article.draft()), Map.of()).get(0);
            return Response.accepted(Accepted.of(outcome, article.warnings())).build();
        } catch (ProblemException e) {
            List<IntakePlan.Outcome> none =
                    take(lane, List.of(), Map.of(e.problem().code(), 1));
            throw e;
        }
    }

    @POST
    @Consumes("application/x-ndjson")
    @Produces("application/x-ndjson")
    @Operation(
            summary = "Post articles in bulk",
            description =
                    "One article a line; one result a line, in order: the article's revision, or a problem with its"
                            + " line number. A bad line does not stop the others. With priority=backfill, live"
                            + " articles pass these on their way to the topic.")
    public Response postMany(@QueryParam("priority") @DefaultValue("live") String priority, InputStream body) {
        Lane lane = lane(priority);
        BulkPost.Intake intoLane = (drafts, refused) -> take(lane, drafts, refused);
        StreamingOutput answer = out -> new BulkPost(intoLane, clock).run(body, out);
        return Response.accepted(answer).build();
    }

    @GET
    @Path("/{articleId}/trace")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Where an article went: revisions, other addresses, feeds that list it, and every gate it stopped at")
    public ArticleTrace trace(@PathParam("articleId") String articleId) {
        return traces.find(articleId).orElseThrow(() -> new ProblemException(Problem.notFound("article")));
    }

    private List<IntakePlan.Outcome> take(Lane lane, List<Draft> drafts, Map<String, Integer> refused) {
        return intake.take(Delivery.posted(lane, drafts, refused), PostgresIntake.Companion.NONE);
    }

    private static Lane lane(String priority) {
        return switch (priority) {
            case "live" -> Lane.LIVE;
            case "backfill" -> Lane.BACKFILL;
            default ->
                throw new ProblemException(
                        Problem.invalid("bad-priority", "The parameter priority must be live or backfill."));
        };
    }
}
