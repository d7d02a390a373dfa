package org.testimony.stats.search;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.testimony.stats.http.HttpProblem;
import org.testimony.stats.http.Parameters;
import org.testimony.stats.word.SearchWords;

/** Search over persons and articles. */
@Path("/api/v1/search")
public final class SearchResource {
    private static final int ITEMS = 20;

    private final PostgresSearch search;

    SearchResource(PostgresSearch search) {
        this.search = search;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Persons and articles with some words",
            description = "All words must be found, in any order; from three letters on, also longer words that begin"
                    + " so. Capitals and accents do not matter. Names are found in any spelling and in Arabic letters."
                    + " Articles are searched in title, publisher and the sentences that are evidence. The same words"
                    + " as q narrow /api/v1/defectors and /api/v1/articles, which give the whole lists.")
    @Parameter(name = "q", in = ParameterIn.QUERY, required = true, description = "words or a name")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "persons and articles at most, 1 to 500; 20 if not given")
    public Found search(@Context UriInfo uri) {
        Parameters asked = Parameters.of(uri.getQueryParameters(), "q", "limit");
        String q = asked.text("q").orElseThrow(() -> HttpProblem.badRequest("Give q: words or a name."));
        int limit = asked.limit(ITEMS);
        return SearchWords.of(q)
                .map(words -> new Found(q, search.persons(words, limit), search.articles(words, limit)))
                .orElseThrow(() -> HttpProblem.badRequest("q must hold a letter or a digit."));
    }
}
