package org.testimony.stats.aggregate;

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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.testimony.stats.http.HttpExports;
import org.testimony.stats.http.Parameters;

/** Counts of persons and stories. */
@Path("/api/v1/aggregates")
@Produces({MediaType.APPLICATION_JSON, HttpExports.CSV, HttpExports.LINES})
public final class AggregateResource {
    private final PostgresAggregates aggregates;
    private final HttpExports exports;

    AggregateResource(PostgresAggregates aggregates, HttpExports exports) {
        this.aggregates = aggregates;
        this.exports = exports;
    }

    @GET
    @Path("/defections")
    @Operation(
            summary = "Persons who left, per period or attribute",
            description = "Counts persons that are suggested or confirmed and have at least one mention. By time, low"
                    + " counts persons whose whole interval of leaving lies in the bucket, best those for whom more"
                    + " than half of its days do, high those whose interval touches it. An interval of more than ten"
                    + " years places nobody. With from or to, only persons whose interval touches the window are"
                    + " counted; by attribute, low, best and high then say how surely they left within it. Persons who"
                    + " may be one person (possiblySame) add one to low together. As CSV or"
                    + " NDJSON: one row a bucket, and one with the key 'undated' if there are undated persons.")
    @Parameter(
            name = "by",
            in = ParameterIn.QUERY,
            description = "quarter (default), month, year, nationality, gender, residence, role, narrative, status")
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "first day or period, such as 2014-07-01, 2014, 2014-Q3; grown to whole buckets")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "last day or period, inclusive")
    @Parameter(
            name = "status",
            in = ParameterIn.QUERY,
            description = "suggested, confirmed, or both parted by a comma (default)")
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            description = "answer as the system knew it then: a day (its end, UTC) or a time")
    @Parameter(
            name = "publishedBy",
            in = ParameterIn.QUERY,
            description = "answer from what was published by then: a day (its end, UTC) or a time; not with asOf")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Defections.class)))
    @APIResponse(responseCode = "400", description = "a parameter is unknown or cannot be read; the problem says which")
    public Response defections(@Context UriInfo uri, @Context HttpHeaders headers) {
        Parameters asked = Parameters.of(uri.getQueryParameters(), "by", "from", "to", "status", "asOf", "publishedBy");
        Slice by = asked.oneOf("by", Slice.codes()).map(Slice::of).orElse(Slice.QUARTER);
        List<String> statuses = asked.someOf("status", DefectionsQuery.COUNTED).orElse(DefectionsQuery.COUNTED);
        Defections answer =
                aggregates.defections(new DefectionsQuery(by, asked.window(), statuses, Knowledge.ofPersons(asked)));
        MediaType form = HttpExports.preferred(headers);
        return form.equals(MediaType.APPLICATION_JSON_TYPE)
                ? Response.ok(answer, form).build()
                : exports.stream(form, AggregateTables.DEFECTIONS, AggregateTables.rows(answer)::forEach);
    }

    @GET
    @Path("/narratives")
    @Operation(
            summary = "Stories per narrative and period",
            description = "Counts stories, not articles: copies of one text are one story. A story is in the period of"
                    + " its earliest article and counts for every narrative that one of its articles carries. As CSV or"
                    + " NDJSON: one row a period, and one with the key 'undated' if there are undated stories.")
    @Parameter(name = "by", in = ParameterIn.QUERY, description = "quarter (default), month, year")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "first day or period; grown to whole buckets")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "last day or period, inclusive")
    @Parameter(name = "asOf", in = ParameterIn.QUERY, description = "answer as the system knew it then")
    @Parameter(name = "publishedBy", in = ParameterIn.QUERY, description = "answer from what was published by then")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Narratives.class)))
    public Response narratives(@Context UriInfo uri, @Context HttpHeaders headers) {
        Parameters asked = Parameters.of(uri.getQueryParameters(), "by", "from", "to", "asOf", "publishedBy");
        Narratives answer = aggregates.narratives(StoriesQuery.of(asked));
        MediaType form = HttpExports.preferred(headers);
        return form.equals(MediaType.APPLICATION_JSON_TYPE)
                ? Response.ok(answer, form).build()
                : exports.stream(
                        form, AggregateTables.narratives(answer.codes()), AggregateTables.rows(answer)::forEach);
    }
}
