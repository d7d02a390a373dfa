package org.testimony.stats.story;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.testimony.stats.aggregate.StoriesQuery;
import org.testimony.stats.http.Csv;
import org.testimony.stats.http.Cursor;
import org.testimony.stats.http.HttpExports;
import org.testimony.stats.http.Parameters;
import org.testimony.stats.http.Table;

/** The stories behind the counts of narratives. */
@Path("/api/v1/stories")
public final class StoryResource {
    private static final Table<StoryItem> TABLE = new Table<>(
            "stories",
            List.of("storyId", "publishedAt", "narratives", "articles", "articleId", "title", "publisher", "url"),
            story -> Table.row(
                    story.storyId(),
                    story.publishedAt(),
                    Csv.joined(story.narratives()),
                    story.articles(),
                    story.first() == null ? null : story.first().articleId(),
                    story.first() == null ? null : story.first().title(),
                    story.first() == null ? null : story.first().publisher(),
                    story.first() == null ? null : story.first().url()));

    private final PostgresStories stories;
    private final HttpExports exports;

    StoryResource(PostgresStories stories, HttpExports exports) {
        this.stories = stories;
        this.exports = exports;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, HttpExports.CSV, HttpExports.LINES})
    @Operation(
            summary = "The stories behind a count of narratives",
            description = "Those that began last come first. With the same by, from, to, asOf and publishedBy as"
                    + " /api/v1/aggregates/narratives the total is the number of the bucket in key and the narrative in"
                    + " code. JSON comes in pages; CSV and NDJSON hold the whole result.")
    @Parameter(name = "by", in = ParameterIn.QUERY, description = "quarter (default), month, year")
    @Parameter(name = "key", in = ParameterIn.QUERY, description = "a bucket's key, or undated; all if not given")
    @Parameter(name = "code", in = ParameterIn.QUERY, description = "a narrative's code, such as brutality")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "first day or period; grown to whole buckets")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "last day or period, inclusive")
    @Parameter(name = "asOf", in = ParameterIn.QUERY, description = "as the system knew it then")
    @Parameter(name = "publishedBy", in = ParameterIn.QUERY, description = "from what was published by then")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "items a page, 1 to 500; 50 if not given")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "next of the page before")
    public Response list(@Context UriInfo uri, @Context HttpHeaders headers) {
        Parameters asked = Parameters.of(
                uri.getQueryParameters(), "by", "key", "code", "from", "to", "asOf", "publishedBy", "limit", "cursor");
        StoriesQuery query = StoriesQuery.of(asked);
        MediaType form = HttpExports.preferred(headers);
        return form.equals(MediaType.APPLICATION_JSON_TYPE)
                ? Response.ok(stories.page(query, Cursor.of(asked), asked.limit()), form)
                        .build()
                : exports.stream(form, TABLE, item -> stories.forEach(query, item));
    }
}
