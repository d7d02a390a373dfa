package org.testimony.stats.person;

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
import org.testimony.contract.person.Defector;
import org.testimony.stats.http.Cursor;
import org.testimony.stats.http.HttpExports;
import org.testimony.stats.http.HttpProblem;
import org.testimony.stats.http.Parameters;

/** Persons who left, with the sentences that say so. */
@Path("/api/v1/defectors")
public final class PersonResource {
    private static final String UNKNOWN =
            "No person has this id: it was never given, or the person was erased. Take ids from /api/v1/defectors.";

    private final PostgresPersons persons;
    private final HttpExports exports;

    PersonResource(PostgresPersons persons, HttpExports exports) {
        this.persons = persons;
        this.exports = exports;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, HttpExports.CSV, HttpExports.LINES})
    @Operation(
            summary = "Persons who left",
            description = "The newest recorded first; the persons that the aggregates count, unless status says"
                    + " otherwise. JSON comes in pages; CSV and NDJSON hold the whole result.")
    @Parameter(
            name = "status",
            in = ParameterIn.QUERY,
            description =
                    "some of suggested, confirmed, rejected, merged, parted by commas; suggested,confirmed if not given")
    @Parameter(name = "nationality", in = ParameterIn.QUERY, description = "ISO 3166-1 alpha-2, such as SY")
    @Parameter(name = "gender", in = ParameterIn.QUERY, description = "male or female")
    @Parameter(name = "role", in = ParameterIn.QUERY, description = "a role of the codebook, such as fighter")
    @Parameter(name = "residence", in = ParameterIn.QUERY, description = "ISO 3166-1 alpha-2")
    @Parameter(name = "narrative", in = ParameterIn.QUERY, description = "a narrative's code, such as brutality")
    @Parameter(
            name = "quarter",
            in = ParameterIn.QUERY,
            description = "persons whom the count by quarter puts into best of this one, such as 2015-Q2")
    @Parameter(
            name = "by",
            in = ParameterIn.QUERY,
            description = "the persons behind a number of /api/v1/aggregates/defections with the same by, from, to,"
                    + " status, asOf and publishedBy: those of the bucket in key, without key those of the total")
    @Parameter(name = "key", in = ParameterIn.QUERY, description = "a bucket's key, undated or unknown")
    @Parameter(
            name = "bound",
            in = ParameterIn.QUERY,
            description = "best (default) or high: which number of the bucket")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "as for the aggregate; needs by")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "as for the aggregate; needs by")
    @Parameter(name = "asOf", in = ParameterIn.QUERY, description = "as the system knew it then")
    @Parameter(
            name = "publishedBy",
            in = ParameterIn.QUERY,
            description = "from what was published by then: stood says how each person is counted; not with asOf")
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "recorded (default), reported, name, sources")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description = "a name in any spelling, or the beginnings of its parts; all must be found")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "items a page, 1 to 500; 50 if not given")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "next of the page before")
    public Response list(@Context UriInfo uri, @Context HttpHeaders headers) {
        Parameters asked = Parameters.of(uri.getQueryParameters(), PersonsQuery.NAMES);
        PersonsQuery query = PersonsQuery.of(asked);
        MediaType form = HttpExports.preferred(headers);
        return form.equals(MediaType.APPLICATION_JSON_TYPE)
                ? Response.ok(persons.page(query, Cursor.of(asked), asked.limit()), form)
                        .build()
                : exports.stream(form, PersonTable.TABLE, item -> persons.forEach(query, item));
    }

    @GET
    @Path("/{defectorId}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "One person with all mentions",
            description = "A person with the status merged goes on under the id in mergedInto.")
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            description = "as the system knew the person then: a day or a time")
    public PersonDetail one(@PathParam("defectorId") String defectorId, @Context UriInfo uri) {
        Parameters asked = Parameters.of(uri.getQueryParameters(), "asOf");
        return persons.one(defectorId, asked.moment("asOf")).orElseThrow(() -> HttpProblem.notFound(UNKNOWN));
    }

    @GET
    @Path("/{defectorId}/history")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "All revisions of a person", description = "The first revision first.")
    public PersonHistory history(@PathParam("defectorId") String defectorId, @Context UriInfo uri) {
        Parameters.of(uri.getQueryParameters());
        List<Defector> revisions = persons.history(defectorId);
        if (revisions.isEmpty()) {
            throw HttpProblem.notFound(UNKNOWN);
        }
        return new PersonHistory(revisions, revisions.size());
    }
}
