package org.testimony.stats.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.testimony.contract.person.Mention;
import org.testimony.stats.Given;
import org.testimony.stats.article.ArticleRef;

class QuotesTest {
    private static final ArticleRef ARTICLE =
            new ArticleRef("A man who left", "Example Times", "https://news.example/a", null);

    @Test
    void shouldSayNoSentenceTwiceAndAtMostThree() {
        // Given
        List<Mention> mentions = List.of(
                Given.mention("d-1", "a1", "He left."),
                Given.mention("d-1", "a2", "He left."),
                Given.mention("d-1", "a3", "He fled."),
                Given.mention("d-1", "a4", "He ran."),
                Given.mention("d-1", "a5", "He went."));
        Map<String, ArticleRef> articles =
                Map.of("a1", ARTICLE, "a2", ARTICLE, "a3", ARTICLE, "a4", ARTICLE, "a5", ARTICLE);

        // When
        List<Quote> quotes = Quotes.of(mentions, articles);

        // Then
        assertThat(quotes).extracting(Quote::quote).containsExactly("He left.", "He fled.", "He ran.");
    }

    @Test
    void shouldWaitForArticlesThatHaveNotArrived() {
        assertThat(Quotes.of(List.of(Given.mention("d-1", "a1", "He left.")), Map.of()))
                .isEmpty();
    }
}
