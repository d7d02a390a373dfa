package org.testimony.classify.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import org.testimony.classify.codebook.Codebook;
import org.testimony.classify.explain.Explainer;
import org.testimony.classify.explain.TerminalPaper;
import org.testimony.classify.reading.ArticleReader;
import org.testimony.contract.article.Article;
import org.testimony.contract.reading.TaggedArticle;
import org.testimony.contract.topic.Json;

/** Tells of each article of a file what was read in it and why. */
final class ExplainCommand {
    private final ArticleReader reader;
    private final Explainer explainer;
    private final TerminalPaper paper;
    private final PrintStream out;
    private final ObjectMapper mapper = Json.mapper();
    private int told;

    ExplainCommand(Codebook codebook, ArticleReader reader, TerminalPaper paper, PrintStream out) {
        this.reader = reader;
        this.explainer = new Explainer(codebook);
        this.paper = paper;
        this.out = out;
    }

    /** Explains in words; answers how many lines were no articles. */
    int words(String file, InputStream in, PrintStream err) throws IOException {
        return new FileArticles(a -> words(a.article()), err::println).linesOrText(file, in);
    }

    /** Prints each reading as it would be published, one JSON object a line. */
    int json(String file, InputStream in, PrintStream err) throws IOException {
        return new FileArticles(a -> json(a.article()), err::println).linesOrText(file, in);
    }

    private void words(Article article) {
        TaggedArticle reading = reader.read(article);
        if (told++ > 0) {
            out.print("\n" + "-".repeat(paper.width()) + "\n");
        }
        out.print(paper.print(explainer.explain(article, reading)));
        out.flush();
    }

    private void json(Article article) {
        try {
            out.print(mapper.writeValueAsString(reader.read(article)));
            out.print('\n');
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
