package org.testimony.ingest.feed;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.testimony.ingest.article.PublicationDate;

/** JSON Feed 1.0 and 1.1. */
final class JsonFeed {
    private static final int MAX_DEPTH = 64;
    private static final Instant FAR = Instant.parse("9999-01-01T00:00:00Z");
    private static final ObjectReader READER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .build())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build()
            .readerFor(Document.class);

    private JsonFeed() {}

    private record Document(
            @Nullable String version,
            @Nullable String title,
            @Nullable String language,
            @Nullable List<@Nullable Item> items) {}

    private record Item(
            @Nullable JsonNode id,
            @Nullable String url,
            @JsonProperty("external_url") @Nullable String externalUrl,
            @Nullable String title,
            @JsonProperty("content_html") @Nullable String contentHtml,
            @JsonProperty("content_text") @Nullable String contentText,
            @Nullable String summary,
            @JsonProperty("date_published") @Nullable String datePublished,
            @Nullable String language,
            @Nullable Author author,
            @Nullable List<@Nullable Author> authors) {}

    private record Author(@Nullable String name) {}

    static Feed parse(byte[] bytes) throws UnreadableFeedException {
        try {
            Document document = READER.readValue(bytes);
            if (document.version() == null || !document.version().contains("jsonfeed.org")) {
                throw new UnreadableFeedException("this is JSON, but no JSON Feed: it has no version");
            }
            List<@Nullable Item> items = document.items() == null ? List.of() : document.items();
            return new Feed(
                    document.title(),
                    document.language(),
                    items.stream().filter(Objects::nonNull).map(JsonFeed::item).toList());
        } catch (IOException e) {
            throw new UnreadableFeedException("this is no readable JSON Feed");
        }
    }

    private static FeedItem item(Item item) {
        String link = item.url() == null ? addressIn(item.id()) : item.url();
        return new FeedItem(
                link == null ? item.externalUrl() : link,
                item.title() == null ? "" : HtmlText.title(item.title()),
                text(item),
                authors(item),
                null,
                item.language(),
                item.datePublished() == null
                        ? null
                        : PublicationDate.read(item.datePublished(), FAR).orElse(null));
    }

    private static String text(Item item) {
        if (item.contentHtml() != null) {
            return HtmlText.of(item.contentHtml());
        }
        return Stream.of(item.contentText(), item.summary())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    private static List<String> authors(Item item) {
        List<@Nullable Author> several = item.authors() == null ? List.of() : item.authors();
        return Stream.concat(several.stream(), Stream.ofNullable(item.author()))
                .filter(Objects::nonNull)
                .map(Author::name)
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable String addressIn(@Nullable JsonNode id) {
        return id == null || !id.isTextual() ? null : Links.addressIn(id.textValue());
    }
}
