package org.testimony.stats.claim;

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
import org.testimony.stats.http.HttpExports;
import org.testimony.stats.http.Parameters;
import org.testimony.stats.http.Table;

/** Figures that articles assert about groups of people who left. */
@Path("/api/v1/claims")
public final class ClaimResource {
    private static final Table<ClaimGroup> TABLE = new Table<>(
            "claims",
            List.of(
                    "count",
                    "bound",
                    "of",
                    "nationality",
                    "gender",
                    "articles",
                    "stories",
                    "exampleArticleId",
                    "exampleUrl",
                    "exampleQuote"),
            group -> Table.row(
                    group.count(),
                    group.bound(),
                    group.of(),
                    group.nationality(),
                    group.gender(),
                    group.articles(),
                    group.stories(),
                    group.examples().get(0).articleId(),
                    group.examples().get(0).url(),
                    group.examples().get(0).quote()));

    private final PostgresClaims claims;
    private final HttpExports exports;

    ClaimResource(PostgresClaims claims, HttpExports exports) {
        this.claims = claims;
        this.exports = exports;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, HttpExports.CSV, HttpExports.LINES})
    @Operation(
            summary = "Figures that articles assert",
            description = "Claims with the same figure, subject, nationality and gender are one item; what most"
                    + " articles assert comes first. A claim is never a count of persons. JSON comes in pages; CSV and"
                    + " NDJSON hold the whole result.")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "items a page, 1 to 500; 50 if not given")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "next of the page before")
    public Response list(@Context UriInfo uri, @Context HttpHeaders headers) {
        Parameters asked = Parameters.of(uri.getQueryParameters(), "limit", "cursor");
        MediaType form = HttpExports.preferred(headers);
        return form.equals(MediaType.APPLICATION_JSON_TYPE)
                ? Response.ok(claims.page(ClaimCursor.seen(asked), asked.limit()), form)
                        .build()
                : exports.stream(form, TABLE, claims::forEach);
    }
}
