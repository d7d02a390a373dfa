package org.testimony.stats.article;

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
import org.testimony.contract.reading.Narrative;
import org.testimony.contract.reading.TaggedArticle;
import org.testimony.stats.http.Csv;
import org.testimony.stats.http.Cursor;
import org.testimony.stats.http.HttpExports;
import org.testimony.stats.http.HttpProblem;
import org.testimony.stats.http.Parameters;
import org.testimony.stats.http.Table;

/** Articles with their narratives, claims and mentions, each with its evidence. */
@Path("/api/v1/articles")
public final class ArticleResource {
    private static final Table<ArticleItem> TABLE = new Table<>(
            "articles",
            List.of(
                    "articleId",
                    "revision",
                    "url",
                    "publisher",
                    "title",
                    "language",
                    "publishedAt",
                    "recordedAt",
                    "codebook",
                    "relevant",
                    "relevance",
                    "storyId",
                    "narratives",
                    "claims",
                    "mentions"),
            ArticleResource::cells);

    private final PostgresArticles articles;
    private final HttpExports exports;

    ArticleResource(PostgresArticles articles, HttpExports exports) {
        this.articles = articles;
        this.exports = exports;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, HttpExports.CSV, HttpExports.LINES})
    @Operation(
            summary = "Articles as they were read",
            description = "The newest recorded first. JSON comes in pages; CSV and NDJSON hold the whole result.")
    @Parameter(name = "relevant", in = ParameterIn.QUERY, description = "true or false")
    @Parameter(name = "narrative", in = ParameterIn.QUERY, description = "a narrative's code, such as brutality")
    @Parameter(name = "publisher", in = ParameterIn.QUERY, description = "exactly as articles name it")
    @Parameter(name = "language", in = ParameterIn.QUERY, description = "a language code, such as en")
    @Parameter(name = "story", in = ParameterIn.QUERY, description = "the id of a story: its copies")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "first day or period of publication")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "last day or period of publication, inclusive")
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "recorded (default) or published: the newest first, those without a date last")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description =
                    "words of the title or of a sentence that is evidence, or names in any spelling; all must be found")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "items a page, 1 to 500; 50 if not given")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "next of the page before")
    public Response list(@Context UriInfo uri, @Context HttpHeaders headers) {
        Parameters asked = Parameters.of(uri.getQueryParameters(), ArticlesQuery.NAMES);
        ArticlesQuery query = ArticlesQuery.of(asked);
        MediaType form = HttpExports.preferred(headers);
        return form.equals(MediaType.APPLICATION_JSON_TYPE)
                ? Response.ok(articles.page(query, Cursor.of(asked), asked.limit()), form)
                        .build()
                : exports.stream(form, TABLE, item -> articles.forEach(query, item));
    }

    @GET
    @Path("/{articleId}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "One article as it was read")
    public ArticleItem one(@PathParam("articleId") String articleId, @Context UriInfo uri) {
        Parameters.of(uri.getQueryParameters());
        return articles.one(articleId)
                .orElseThrow(() -> HttpProblem.notFound(
                        "No article has this id. Take one from /api/v1/articles; a new one may need a moment."));
    }

    private static List<@org.jspecify.annotations.Nullable Object> cells(ArticleItem item) {
        TaggedArticle article = item.article();
        return Table.row(
                article.articleId(),
                article.revision(),
                article.url(),
                article.publisher(),
                article.title(),
                article.language(),
                article.publishedAt(),
                item.recordedAt(),
                article.codebook().id() + " " + article.codebook().version(),
                article.relevant(),
                article.relevance(),
                article.storyId(),
                Csv.joined(article.narratives().stream().map(Narrative::code).toList()),
                article.claims().size(),
                article.mentions().size());
    }
}
