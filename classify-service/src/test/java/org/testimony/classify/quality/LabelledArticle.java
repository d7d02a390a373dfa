package org.testimony.classify.quality;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.article.Article;
import org.testimony.contract.article.PublishedAtSource;
import org.testimony.contract.id.StableIds;

/** One article with what a person read in it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record LabelledArticle(
        String id,
        String url,
        String publisher,
        @Nullable String published,
        String lang,
        String title,
        String text,
        boolean relevant,
        Map<String, List<String>> narratives,
        List<Person> defectors,
        @JsonProperty("group_claims") List<Figure> figures) {

    /** Somebody who left; {@code mentions} are substrings of the text that refer to them. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Person(
            @Nullable String name,
            @Nullable List<String> aliases,
            List<String> mentions,
            @Nullable String nationality,
            @Nullable String gender,
            @Nullable Integer age,
            @Nullable String role,
            @Nullable String residence,
            @Nullable String defected) {

        List<String> names() {
            List<String> out = new ArrayList<>(aliases == null ? List.of() : aliases);
            if (name != null) {
                out.add(name);
            }
            return out;
        }

        List<String> spots() {
            return Stream.concat(mentions.stream(), names().stream()).distinct().toList();
        }
    }

    /** A figure about a group. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Figure(long count) {}

    Article article() {
        Instant at = published == null || published.isBlank()
                ? null
                : LocalDate.parse(published.substring(0, 10))
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant();
        return new Article(
                StableIds.article(url + "#" + id),
                1,
                StableIds.sha256(text),
                url,
                url,
                publisher,
                null,
                title,
                text,
                lang,
                List.of(),
                at,
                at == null ? PublishedAtSource.NONE : PublishedAtSource.POSTED,
                Instant.EPOCH);
    }
}
