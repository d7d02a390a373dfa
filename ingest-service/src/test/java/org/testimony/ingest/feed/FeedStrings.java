package org.testimony.ingest.feed;

import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every text that comes out of a feed, and whether one would do something on a careless page. */
final class FeedStrings {
    private static final Pattern ACTIVE = Pattern.compile(
            "<\\s*/?\\s*(script|iframe|object|embed|applet|meta|link|base|frame|frameset|style)\\b"
                    + "|<[^>]*\\son[a-z]+\\s*=|<[^>]*(?:href|src)\\s*=\\s*[\"']?\\s*(?:java|vb)script:",
            Pattern.CASE_INSENSITIVE);

    private FeedStrings() {}

    static Stream<String> of(Feed feed) {
        Stream<String> own = Stream.of(feed.title(), feed.description(), feed.link(), feed.id(), feed.language());
        Stream<String> items = feed.items().stream()
                .flatMap(item -> Stream.concat(
                        Stream.of(
                                item.id(),
                                item.link(),
                                item.title(),
                                item.summary(),
                                item.content(),
                                item.source(),
                                item.language(),
                                item.unreadDate()),
                        item.authors().stream().flatMap(FeedStrings::of)));
        return Stream.of(own, feed.authors().stream().flatMap(FeedStrings::of), items)
                .flatMap(texts -> texts)
                .filter(Objects::nonNull);
    }

    static boolean isActive(String text) {
        return text.indexOf('<') >= 0 && ACTIVE.matcher(text).find();
    }

    private static Stream<String> of(FeedAuthor author) {
        return Stream.of(author.name(), author.email(), author.uri());
    }
}
