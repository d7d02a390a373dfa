package org.testimony.classify.reading;

import java.util.List;
import java.util.Locale;
import org.testimony.classify.codebook.Codebook;
import org.testimony.contract.article.Article;
import org.testimony.contract.reading.TaggedArticle;

/** Reads articles by the rules and cues of a codebook. */
public final class RuleBasedReader implements ArticleReader {
    private final Codebook codebook;

    public RuleBasedReader(Codebook codebook) {
        this.codebook = codebook;
    }

    @Override
    public TaggedArticle read(Article article) {
        String folded = (article.title() + "\n" + article.text()).toLowerCase(Locale.ROOT);
        boolean named = codebook.organisation().names().stream()
                .anyMatch(name -> folded.contains(name.toLowerCase(Locale.ROOT)));
        return tagged(article, named);
    }

    private TaggedArticle tagged(Article article, boolean relevant) {
        return new TaggedArticle(
                article.articleId(),
                article.revision(),
                article.revisionHash(),
                article.url(),
                article.publisher(),
                article.title(),
                article.language(),
                article.publishedAt(),
                codebook.ref(),
                relevant,
                relevant ? 0.5 : 0,
                null,
                List.of(),
                List.of(),
                List.of());
    }
}
