package org.testimony.classify.story;

import java.util.ArrayList;
import java.util.List;
import org.testimony.contract.id.ArticleId;

/** Articles in order of arrival. */
public record ArticleList(List<ArticleId> articles) {
    public ArticleList {
        articles = List.copyOf(articles);
    }

    ArticleList plus(ArticleId article) {
        List<ArticleId> grown = new ArrayList<>(articles);
        grown.add(article);
        return new ArticleList(grown);
    }

    ArticleList minus(ArticleId article) {
        return new ArticleList(articles.stream().filter(a -> !a.equals(article)).toList());
    }
}
