package org.testimony.stats.review;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.testimony.stats.http.Csv;
import org.testimony.stats.http.HttpExports;
import org.testimony.stats.http.Parameters;
import org.testimony.stats.http.Table;
import org.testimony.stats.review.ReviewItem.Told;

/** What waits for an analyst. */
@Path("/api/v1/review")
public final class ReviewResource {
    private static final Table<ReviewItem> TABLE = new Table<>(
            "review",
            List.of("itemId", "kind", "low", "best", "high", "at", "persons", "score", "why", "attribute", "values"),
            ReviewResource::cells);

    private final PostgresReview review;
    private final HttpExports exports;

    ReviewResource(PostgresReview review, HttpExports exports) {
        this.review = review;
        this.exports = exports;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, HttpExports.CSV, HttpExports.LINES})
    @Operation(
            summary = "What an analyst should look at",
            description =
                    "Two persons who may be one (once per pair), counted persons whom nobody confirmed, attributes"
                            + " about which texts contradict each other, articles that nobody could read. What may move the"
                            + " total most comes first, then the surest, then the newest. An item is gone when the facts changed,"
                            + " a moment after a decision. JSON comes in pages; CSV and NDJSON hold the whole queue.")
    @Parameter(
            name = "kind",
            in = ParameterIn.QUERY,
            description = "possibly-same, unconfirmed, contradiction or unread; all if not given")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "items a page, 1 to 500; 50 if not given")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "next of the page before")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReviewPage.class)))
    public Response list(@Context UriInfo uri, @Context HttpHeaders headers) {
        Parameters asked = Parameters.of(uri.getQueryParameters(), "kind", "limit", "cursor");
        Optional<String> kind = asked.oneOf("kind", PostgresReview.KINDS);
        Optional<ReviewPlace> after = asked.text("cursor").map(ReviewPlace::parse);
        MediaType form = HttpExports.preferred(headers);
        return form.equals(MediaType.APPLICATION_JSON_TYPE)
                ? Response.ok(review.page(kind, after, asked.limit()), form).build()
                : exports.stream(form, TABLE, item -> review.forEach(kind, item));
    }

    private static List<@org.jspecify.annotations.Nullable Object> cells(ReviewItem item) {
        List<Told> values = item.values() == null ? List.of() : item.values();
        return Table.row(
                item.itemId(),
                item.kind(),
                item.effect().low(),
                item.effect().best(),
                item.effect().high(),
                item.at(),
                Csv.joined(item.persons().stream()
                        .map(person -> person.person().defectorId())
                        .toList()),
                item.score(),
                Csv.joined(item.why()),
                item.attribute(),
                Csv.joined(values.stream().map(Told::value).toList()));
    }
}
