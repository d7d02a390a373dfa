package org.testimony.ingest.page.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What an object of structured data (schema.org, JSON-LD) says about an article; absent values are null.
 *
 * @param body the text of the article, where the publisher put it into the data too
 */
record StructuredArticle(
        @Nullable String name,
        @Nullable String headline,
        List<String> authors,
        @Nullable String description,
        @Nullable String publisher,
        @Nullable String published,
        @Nullable String language,
        @Nullable String body) {
    /** Data that say nothing. */
    static final StructuredArticle NONE = new StructuredArticle(null, null, List.of(), null, null, null, null, null);

    private static final List<String> TYPES = List.of(
            "AdvertiserContentArticle",
            "NewsArticle",
            "Report",
            "SatiricalArticle",
            "ScholarlyArticle",
            "SocialMediaPosting",
            "BlogPosting",
            "DiscussionForumPosting",
            "TechArticle");

    StructuredArticle {
        authors = List.copyOf(authors);
    }

    static StructuredArticle of(JsonNode object) {
        return new StructuredArticle(
                text(object.path("name")),
                text(object.path("headline")),
                authors(object.path("author")),
                text(object.path("description")),
                text(object.path("publisher").path("name")),
                text(object.path("datePublished")),
                language(object.path("inLanguage")),
                text(object.path("articleBody")));
    }

    /** Whether a type is that of an article; addresses of types, such as http://schema.org/NewsArticle, count too. */
    static boolean isArticle(String type) {
        return type.startsWith("Article")
                || type.endsWith("/Article")
                || type.endsWith("APIReference")
                || TYPES.stream().anyMatch(type::contains);
    }

    private static List<String> authors(JsonNode author) {
        if (!author.isArray()) {
            String name = text(author.path("name"));
            return name == null ? List.of() : List.of(name);
        }
        List<String> names = new ArrayList<>();
        StreamSupport.stream(author.spliterator(), false)
                .map(one -> text(one.path("name")))
                .filter(name -> name != null)
                .forEach(names::add);
        return names;
    }

    private static @Nullable String language(JsonNode language) {
        return language.isObject() ? text(language.path("alternateName")) : text(language);
    }

    private static @Nullable String text(JsonNode value) {
        return value.isTextual() ? value.textValue().strip() : null;
    }
}
