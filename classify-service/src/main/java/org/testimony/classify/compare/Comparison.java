package org.testimony.classify.compare;

import java.util.List;
import org.testimony.classify.reading.ArticleReader;
import org.testimony.contract.article.Article;

/** Reads articles under two codebooks and tells where the readings differ. */
public final class Comparison {
    private final ArticleReader a;
    private final ArticleReader b;
    private final CompareSummary summary = new CompareSummary();

    public Comparison(ArticleReader a, ArticleReader b) {
        this.a = a;
        this.b = b;
    }

    /** The differences in one article, which the summary counts. */
    public List<Difference> compare(Article article) {
        List<Difference> out = Findings.differences(a.read(article), b.read(article));
        summary.add(out);
        return out;
    }

    /** What was counted over all articles so far. */
    public CompareSummary summary() {
        return summary;
    }
}
