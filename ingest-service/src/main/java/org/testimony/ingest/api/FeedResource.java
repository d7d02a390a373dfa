package org.testimony.ingest.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.id.FeedId;
import org.testimony.ingest.poll.HttpPoller;
import org.testimony.ingest.poll.PollResult;
import org.testimony.ingest.store.HostPause;
import org.testimony.ingest.store.PostgresFeed;
import org.testimony.ingest.store.PostgresFeeds;

/** The feeds we listen to. */
@Path("/api/v1/feeds")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
public class FeedResource {
    private static final int MAX_PAGE = 1000;

    private final PostgresFeeds feeds;
    private final FeedSettings settings;
    private final HttpPoller poller;
    private final FeedViews views;

    FeedResource(PostgresFeeds feeds, FeedSettings settings, FeedViews views, HttpPoller poller) {
        this.feeds = feeds;
        this.settings = settings;
        this.views = views;
        this.poller = poller;
    }

    /** The form of a feed's settings, for the API description. */
    @Schema(name = "FeedSettings")
    record Form(
            String url,
            String publisher,
            String language,
            int intervalSeconds,
            String state,

            @Schema(description = "fetch the pages behind its items: auto (for summaries), always, never")
            String pages) {}

    /** A page of feeds; {@code next} is the cursor of the following page, absent on the last one. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Page(List<FeedView> feeds, @Nullable String next) {}

    @GET
    @Operation(summary = "All feeds, a page at a time: pass next as after")
    public Page list(
            @QueryParam("after") @DefaultValue("") String after, @QueryParam("limit") @DefaultValue("200") int limit) {
        int size = Math.max(1, Math.min(limit, MAX_PAGE));
        List<PostgresFeed> page = feeds.after(after, size);
        return new Page(views.inList(page), page.size() < size ? null : page.get(size - 1).feedId);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Add a feed", description = "201 with the new feed, 200 with the known one.")
    public Response add(
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Form.class)))
                    InputStream body)
            throws IOException {
        PostgresFeed feed = settings.create(JsonInput.read(Bodies.read(body)));
        boolean added = feeds.add(feed);
        FeedView view = views.inFull(
                feeds.findByIdOptional(feed.feedId).or(() -> feeds.at(feed.url)).orElseThrow(FeedResource::notFound));
        return (added ? Response.created(URI.create("/api/v1/feeds/" + feed.feedId)) : Response.ok())
                .entity(view)
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One feed")
    public FeedView get(@PathParam("id") String id) {
        return views.inFull(existing(id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Change publisher, language, intervalSeconds or state (active, paused)")
    public FeedView change(
            @PathParam("id") String id,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Form.class)))
                    InputStream body)
            throws IOException {
        JsonInput input = JsonInput.read(Bodies.read(body));
        PostgresFeed feed = existing(id);
        settings.change(feed, input);
        return views.inFull(feed);
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @Operation(summary = "Forget a feed; its articles stay")
    public Response delete(@PathParam("id") String id) {
        if (!feeds.deleteById(id)) {
            throw notFound();
        }
        return Response.noContent().build();
    }

    @POST
    @Path("/{id}/poll")
    @Operation(summary = "Poll now", description = "Answers when the poll is done, with what it brought.")
    public CompletionStage<PollResult> poll(@PathParam("id") String id) {
        PostgresFeed feed = existing(id);
        views.pause(feed).ifPresent(FeedResource::refuseDuring);
        return poller.pollNow(new FeedId(feed.feedId))
                .thenApply(result -> result.orElseThrow(() -> new ProblemException(Problem.of(
                        409,
                        "busy",
                        "Being polled",
                        "This feed, or another one on its host, is being polled; try again in a moment."))));
    }

    private static void refuseDuring(HostPause pause) {
        throw new ProblemException(Problem.of(
                409,
                "host-paused",
                "The host wants to be left alone",
                "The host answered " + pause.reason() + "; try again after " + pause.until() + "."));
    }

    private PostgresFeed existing(String id) {
        PostgresFeed feed = feeds.findById(id);
        if (feed == null) {
            throw notFound();
        }
        return feed;
    }

    private static ProblemException notFound() {
        return new ProblemException(Problem.notFound("feed"));
    }
}
