package org.testimony.stats.aggregate.diff;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.testimony.stats.aggregate.DefectionsQuery;
import org.testimony.stats.aggregate.Knowledge;
import org.testimony.stats.aggregate.Slice;
import org.testimony.stats.http.Csv;
import org.testimony.stats.http.HttpExports;
import org.testimony.stats.http.HttpProblem;
import org.testimony.stats.http.Parameters;
import org.testimony.stats.http.Table;

/** Any two knowledge dates compared. */
@Path("/api/v1/aggregates/defections/diff")
@Produces({MediaType.APPLICATION_JSON, HttpExports.CSV, HttpExports.LINES})
public final class DifferenceResource {
    private static final Table<NamedChange> TABLE = new Table<>(
            "defections-diff",
            List.of("defectorId", "name", "change", "from", "to", "reasons", "mergedInto"),
            change -> Table.row(
                    change.defectorId(),
                    change.name(),
                    change.change(),
                    Csv.joined(change.from()),
                    Csv.joined(change.to()),
                    Csv.joined(change.reasons()),
                    change.mergedInto()));

    private final PostgresDifferences differences;
    private final HttpExports exports;
    private final Clock clock;

    DifferenceResource(PostgresDifferences differences, HttpExports exports, Clock clock) {
        this.differences = differences;
        this.exports = exports;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "Two knowledge dates compared, with the persons behind every difference",
            description = "Counts persons as known before and after, on the axis of recording (asOf) or of publication"
                    + " (publishedBy), and names everybody who is counted otherwise, with the reasons, the first 500 in JSON. Who was"
                    + " erased is on neither day. As CSV or NDJSON: one row for each person.")
    @Parameter(name = "by", in = ParameterIn.QUERY, description = "as for the aggregate; quarter if not given")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "first day or period; grown to whole buckets")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "last day or period, inclusive")
    @Parameter(name = "status", in = ParameterIn.QUERY, description = "suggested, confirmed, or both (default)")
    @Parameter(name = "axis", in = ParameterIn.QUERY, description = "recorded (default) or published")
    @Parameter(name = "before", in = ParameterIn.QUERY, required = true, description = "a day (its end, UTC) or a time")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "a day (its end, UTC) or a time; now if not given")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "persons listed in JSON, 1 to 500 (default)")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = DefectionsDifference.class)))
    public Response difference(@Context UriInfo uri, @Context HttpHeaders headers) {
        Parameters asked = Parameters.of(
                uri.getQueryParameters(), "by", "from", "to", "status", "axis", "before", "after", "limit");
        Slice by = asked.oneOf("by", Slice.codes()).map(Slice::of).orElse(Slice.QUARTER);
        Axis axis = asked.oneOf("axis", List.of("recorded", "published"))
                .map(word -> word.equals("published") ? Axis.PUBLISHED : Axis.RECORDED)
                .orElse(Axis.RECORDED);
        List<String> statuses = asked.someOf("status", DefectionsQuery.COUNTED).orElse(DefectionsQuery.COUNTED);
        Optional<Instant> before = asked.moment("before");
        Optional<Instant> after = asked.moment("after");
        int limit = asked.limit(Parameters.MOST_ITEMS);
        if (before.isEmpty() || before.get().isAfter(after.orElseGet(clock::instant))) {
            throw HttpProblem.badRequest(
                    "before must be given, and not lie after after: a day like 2015-03-31 or a time.");
        }
        DefectionsQuery query = new DefectionsQuery(by, asked.window(), statuses, Knowledge.NOW);
        PostgresDifferences.Asked days = new PostgresDifferences.Asked(query, axis, before.get(), after);
        MediaType form = HttpExports.preferred(headers);
        return form.equals(MediaType.APPLICATION_JSON_TYPE)
                ? Response.ok(differences.between(days, limit), form).build()
                : exports.stream(form, TABLE, person -> differences.forEach(days, person));
    }
}
