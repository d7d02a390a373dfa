package org.testimony.stats.person;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.testimony.contract.person.Mention;
import org.testimony.stats.article.ArticleRef;

/** Chooses a few quotes for a person: independent stories before copies, no sentence twice. */
final class Quotes {
    static final int MOST = 3;

    private Quotes() {}

    /**
     * At most {@link #MOST} quotes.
     *
     * @param mentions the person's, the earliest published first
     * @param articles how to name the articles; one that has not arrived yet is missing, and so are its quotes
     */
    static List<Quote> of(List<Mention> mentions, Map<String, ArticleRef> articles) {
        List<Mention> named = mentions.stream()
                .filter(mention -> articles.containsKey(mention.articleId().value()))
                .toList();
        Set<Object> stories = new HashSet<>();
        List<Mention> first = new ArrayList<>();
        List<Mention> again = new ArrayList<>();
        named.forEach(mention -> (stories.add(mention.storyId()) ? first : again).add(mention));
        Set<String> said = new HashSet<>();
        return Stream.concat(first.stream(), again.stream())
                .filter(mention -> said.add(sentence(mention)))
                .limit(MOST)
                .map(mention -> quote(mention, articles))
                .toList();
    }

    private static String sentence(Mention mention) {
        return mention.evidence().isEmpty() ? "" : mention.evidence().get(0).quote();
    }

    private static Quote quote(Mention mention, Map<String, ArticleRef> articles) {
        String id = mention.articleId().value();
        ArticleRef article = articles.get(id);
        if (article == null) {
            throw new IllegalStateException("only named articles are quoted");
        }
        return new Quote(
                id, article.title(), article.publisher(), article.url(), article.publishedAt(), sentence(mention));
    }
}
