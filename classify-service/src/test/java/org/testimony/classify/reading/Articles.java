package org.testimony.classify.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.testimony.contract.article.Article;
import org.testimony.contract.article.PublishedAtSource;
import org.testimony.contract.id.StableIds;

/** Articles for tests; only what matters to the test is given. */
public final class Articles {
    private Articles() {}

    public static Article saying(String text) {
        return of("A title", text, "en", "2016-05-20");
    }

    public static Article of(String title, String text, String language, String published) {
        Instant at = published.isEmpty()
                ? null
                : LocalDate.parse(published).atStartOfDay(ZoneOffset.UTC).toInstant();
        String url = "https://news.example/" + StableIds.sha256(title + text);
        return new Article(
                StableIds.article(url),
                1,
                StableIds.sha256(text),
                url,
                url,
                "Example News",
                null,
                title,
                text,
                language,
                List.of(),
                at,
                at == null ? PublishedAtSource.NONE : PublishedAtSource.POSTED,
                Instant.EPOCH);
    }
}
