package org.testimony.ingest.api;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.testimony.ingest.article.Draft;
import org.testimony.ingest.article.IntakePlan;
import org.testimony.ingest.store.ArticleTrace;
import org.testimony.ingest.store.PostgresIntake;
import org.testimony.ingest.store.PostgresTraces;

/** Posted articles, and where an article went. */
@Path("/api/v1/articles")
@Blocking
public class ArticleResource {
    private final PostgresIntake intake;
    private final PostgresTraces traces;
    private final MeterRegistry meters;
    private final Clock clock;

    ArticleResource(PostgresIntake intake, PostgresTraces traces, MeterRegistry meters, Clock clock) {
        this.intake = intake;
        this.traces = traces;
        this.meters = meters;
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
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Form.class)))
                    InputStream body)
            throws IOException {
        PostedArticle article = PostedArticle.read(Bodies.read(body), clock.instant());
        IntakePlan.Outcome outcome = take(List.of(article.draft())).get(0);
        return Response.accepted(Accepted.of(outcome, article.warnings())).build();
    }

    @POST
    @Consumes("application/x-ndjson")
    @Produces("application/x-ndjson")
    @Operation(
            summary = "Post articles in bulk",
            description =
                    "One article a line; one result a line, in order: the article's revision, or a problem with its"
                            + " line number. A bad line does not stop the others.")
    public Response postMany(InputStream body) {
        StreamingOutput answer = out -> new BulkPost(this::take, clock).run(body, out);
        return Response.accepted(answer).build();
    }

    @GET
    @Path("/{articleId}/trace")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "What ingest knows about an article: its revisions, and whether they are on the topic")
    public ArticleTrace trace(@PathParam("articleId") String articleId) {
        return traces.find(articleId).orElseThrow(() -> new ProblemException(Problem.notFound("article")));
    }

    private List<IntakePlan.Outcome> take(List<Draft> drafts) {
        List<IntakePlan.Outcome> outcomes = intake.takePosted(drafts);
        long published = outcomes.stream().filter(IntakePlan.Outcome::published).count();
        count("published", published);
        count("unchanged", outcomes.size() - published);
        return outcomes;
    }

    private void count(String outcome, long articles) {
        meters.counter("testimony.ingest.articles", "from", "post", "outcome", outcome)
                .increment(articles);
    }
}
