package org.testimony.ingest.feed;

import com.rometools.modules.content.ContentModule;
import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** RSS and Atom, through ROME. A DOCTYPE is refused, and with it every entity that could expand or read. */
final class RomeFeed {
    private RomeFeed() {}

    static Feed parse(byte[] bytes, @Nullable String contentType) throws UnreadableFeedException {
        try {
            XmlReader characters = new XmlReader(new ByteArrayInputStream(bytes), contentType, true);
            SyndFeed feed = new SyndFeedImpl(new BoundedFeedInput().build(characters));
            return new Feed(
                    title(feed.getTitleEx()),
                    feed.getLanguage(),
                    feed.getEntries().stream().map(RomeFeed::item).toList());
        } catch (FeedException | IOException | IllegalArgumentException e) {
            throw new UnreadableFeedException("this is no readable RSS or Atom feed");
        }
    }

    private static FeedItem item(SyndEntry entry) {
        DCModule dublinCore = (DCModule) entry.getModule(DCModule.URI);
        return new FeedItem(
                link(entry),
                Objects.requireNonNullElse(title(entry.getTitleEx()), ""),
                text(entry),
                authors(entry),
                source(entry, dublinCore),
                dublinCore == null ? null : dublinCore.getLanguage(),
                entry.getPublishedDate() == null
                        ? null
                        : entry.getPublishedDate().toInstant());
    }

    private static @Nullable String link(SyndEntry entry) {
        if (entry.getLink() != null && !entry.getLink().isBlank()) {
            return entry.getLink();
        }
        return Links.addressIn(entry.getUri());
    }

    private static @Nullable String title(@Nullable SyndContent title) {
        if (title == null || title.getValue() == null) {
            return null;
        }
        return "text".equals(title.getType()) || "text/plain".equals(title.getType())
                ? title.getValue()
                : HtmlText.title(title.getValue());
    }

    /** The longest of what is meant as the full text; only without any the summary. */
    private static String text(SyndEntry entry) {
        ContentModule encoded = (ContentModule) entry.getModule(ContentModule.URI);
        Stream<String> full = Stream.concat(
                entry.getContents().stream().map(RomeFeed::plain),
                encoded == null ? Stream.of() : encoded.getEncodeds().stream().map(HtmlText::of));
        return full.filter(text -> !text.isBlank())
                .max(java.util.Comparator.comparingInt(String::length))
                .orElseGet(() -> entry.getDescription() == null ? "" : plain(entry.getDescription()));
    }

    private static String plain(SyndContent content) {
        if (content.getValue() == null) {
            return "";
        }
        boolean text = "text".equals(content.getType()) || "text/plain".equals(content.getType());
        return text ? content.getValue() : HtmlText.of(content.getValue());
    }

    private static List<String> authors(SyndEntry entry) {
        Stream<@Nullable String> persons = entry.getAuthors().stream().map(SyndPerson::getName);
        return Stream.concat(persons, Stream.ofNullable(entry.getAuthor()))
                .filter(Objects::nonNull)
                .filter(name -> !name.isBlank())
                .distinct()
                .toList();
    }

    private static @Nullable String source(SyndEntry entry, @Nullable DCModule dublinCore) {
        if (dublinCore != null
                && dublinCore.getPublisher() != null
                && !dublinCore.getPublisher().isBlank()) {
            return dublinCore.getPublisher();
        }
        return entry.getSource() == null ? null : entry.getSource().getTitle();
    }
}
