package org.testimony.stats.claim;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import org.jspecify.annotations.Nullable;
import org.testimony.stats.http.Csv;
import org.testimony.stats.http.HttpExports;
import org.testimony.stats.http.HttpProblem;
import org.testimony.stats.http.Parameters;
import org.testimony.stats.http.Table;

/** Figures that articles assert about groups of people who left. */
@Path("/api/v1/claims")
public final class ClaimResource {
    private static final Table<ClaimGroup> TABLE = new Table<>(
            "claims",
            List.of(
                    "claimKey",
                    "count",
                    "bound",
                    "of",
                    "nationality",
                    "gender",
                    "facet",
                    "share",
                    "periodFrom",
                    "periodTo",
                    "period",
                    "articles",
                    "stories",
                    "sources",
                    "first",
                    "last",
                    "identified",
                    "contradicts",
                    "exampleArticleId",
                    "exampleUrl",
                    "exampleQuote"),
            ClaimResource::cells);
    private static final String UNKNOWN =
            "No claim has this key: it was never given, or what was said has changed. Take keys from /api/v1/claims.";

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
            description =
                    "The ledger of claims. Claims with the same figure about the same group and time are one item; what"
                            + " most independent sources assert comes first. Retellings of one report are one source. A claim is"
                            + " never a count of persons: those who are identified stand beside it. JSON comes in pages; CSV and"
                            + " NDJSON hold the whole result.")
    @Parameter(name = "nationality", in = ParameterIn.QUERY, description = "ISO 3166-1 alpha-2, such as SY")
    @Parameter(name = "gender", in = ParameterIn.QUERY, description = "male or female")
    @Parameter(name = "of", in = ParameterIn.QUERY, description = "whom the figure counts, such as defectors")
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "claims about a time that touches these days, or published in them when they say none")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "last day or period, inclusive")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "items a page, 1 to 500; 50 if not given")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "next of the page before")
    public Response list(@Context UriInfo uri, @Context HttpHeaders headers) {
        Parameters asked = Parameters.of(uri.getQueryParameters(), ClaimsQuery.NAMES);
        ClaimsQuery query = ClaimsQuery.of(asked);
        MediaType form = HttpExports.preferred(headers);
        return form.equals(MediaType.APPLICATION_JSON_TYPE)
                ? Response.ok(claims.page(query, ClaimCursor.seen(asked), asked.limit()), form)
                        .build()
                : exports.stream(form, TABLE, item -> claims.forEach(query, item));
    }

    @GET
    @Path("/{claimKey}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "One claim with every sentence behind it")
    public ClaimGroup one(@PathParam("claimKey") String claimKey, @Context UriInfo uri) {
        Parameters.of(uri.getQueryParameters());
        return claims.one(claimKey).orElseThrow(() -> HttpProblem.notFound(UNKNOWN));
    }

    private static List<@Nullable Object> cells(ClaimGroup group) {
        ClaimPeriod period = group.period();
        ClaimExample example =
                group.examples().isEmpty() ? null : group.examples().get(0);
        return Table.row(
                group.claimKey(),
                group.count(),
                group.bound(),
                group.of(),
                group.nationality(),
                group.gender(),
                group.facet(),
                group.share(),
                period == null ? null : period.from(),
                period == null ? null : period.to(),
                period == null ? null : period.text(),
                group.articles(),
                group.stories(),
                group.sources(),
                group.first(),
                group.last(),
                group.identified() == null ? null : group.identified().best(),
                Csv.joined(group.contradicts()),
                example == null ? null : example.articleId(),
                example == null ? null : example.url(),
                example == null ? null : example.quote());
    }
}
