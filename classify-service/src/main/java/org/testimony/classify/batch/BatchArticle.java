package org.testimony.classify.batch;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.article.Article;
import org.testimony.contract.article.PublishedAtSource;
import org.testimony.contract.id.StableIds;

/** One line of a batch file. */
@JsonIgnoreProperties(ignoreUnknown = true)
record BatchArticle(
        @Nullable String id,
        @Nullable String url,
        @Nullable String title,
        @Nullable String text,
        @Nullable String published,
        @Nullable String publisher,
        @Nullable String lang) {
    /**
     * The article that the line stands for.
     *
     * @throws IllegalArgumentException when id, text and title or the date are not usable
     */
    Article article() {
        if (id == null || id.isBlank()) {
            throw new IllegalArgumentException("id must not be blank");
        }
        String address = url == null || url.isBlank() ? "urn:batch:" + id : url;
        String body = text == null ? "" : text;
        Instant date = date();
        return new Article(
                StableIds.article(address + "#" + id),
                1,
                StableIds.sha256(body),
                address,
                address,
                publisher == null || publisher.isBlank() ? "unknown" : publisher,
                null,
                title == null ? "" : title,
                body,
                lang == null || lang.isBlank() ? "und" : lang,
                List.of(),
                date,
                date == null ? PublishedAtSource.NONE : PublishedAtSource.POSTED,
                Instant.EPOCH);
    }

    private @Nullable Instant date() {
        if (published == null || published.isBlank()) {
            return null;
        }
        try {
            return published.length() == 10
                    ? LocalDate.parse(published).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(published).toInstant();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("published must be YYYY-MM-DD, RFC 3339 or null", e);
        }
    }
}
