package org.testimony.ingest.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.testimony.ingest.article.IntakePlan;
import org.testimony.tracing.ArticleTrace;

/**
 * The answer to a posted article.
 *
 * @param outcome {@code published} for a new revision, {@code unchanged} when the text was known
 * @param traceId under which the services tell collectors of traces what they do with this revision
 * @param warnings what of the post was not used; left out when everything was
 */
public record Accepted(
        String articleId,
        int revision,
        String outcome,
        String traceId,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> warnings) {
    public Accepted {
        warnings = List.copyOf(warnings);
    }

    static Accepted of(IntakePlan.Outcome outcome, List<String> warnings) {
        return new Accepted(
                outcome.articleId().value(),
                outcome.revision(),
                outcome.published() ? "published" : "unchanged",
                ArticleTrace.of(outcome.articleId(), outcome.revision()).traceId(),
                warnings);
    }
}
