package org.testimony.ingest.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.testimony.ingest.article.CleanText;
import org.testimony.ingest.date.WrittenDate;
import org.testimony.ingest.feed.format.WrittenAuthor;
import org.testimony.ingest.feed.format.WrittenDates;
import org.testimony.ingest.feed.format.WrittenFeed;
import org.testimony.ingest.feed.format.WrittenItem;
import org.testimony.ingest.feed.format.WrittenText;
import org.testimony.ingest.feed.repair.Repair;
import org.testimony.ingest.feed.repair.Repairs;

/** Makes of what a feed writes what it means: plain texts, absolute links, instants. */
final class FeedReader {
    private static final int LONGEST_WORDS = 2_000;
    private static final int LONGEST_DATE = 200;

    private final String url;
    private final Repairs repairs;
    private final PlainText texts;
    private final List<FeedItem> items = new ArrayList<>();

    FeedReader(String url, Repairs repairs) {
        this.url = url;
        this.repairs = repairs;
        this.texts = new PlainText(repairs);
    }

    void take(WrittenItem item) {
        String id = words(item.id());
        Instant published = instant(item.published());
        Instant updated = instant(item.updated());
        String title = title(item.title());
        items.add(new FeedItem(
                id == null ? null : Links.identity(id, base(item.linkBase())),
                item.idIsLink(),
                link(item, id),
                title == null ? String.valueOf(title(item.otherTitle(), "")) : title,
                summary(item),
                item.content() == null ? null : texts.text(item.content()),
                item.fullText(),
                authors(item.authors().isEmpty() ? item.otherAuthors() : item.authors()),
                words(item.publisher() == null ? item.source() : item.publisher()),
                words(item.language()),
                published,
                updated,
                published == null && updated == null ? unread(item) : null));
    }

    Feed finish(WrittenFeed feed, String charset) {
        String title = title(feed.title());
        WrittenText description = isBlank(feed.description()) ? feed.otherDescription() : feed.description();
        String id = words(feed.id());
        return new Feed(
                String.valueOf(feed.format()),
                charset,
                title == null ? title(feed.otherTitle()) : title,
                description == null ? null : texts.text(description),
                Links.resolve(feed.link(), base(feed.linkBase())),
                id == null ? null : Links.identity(id, url),
                words(feed.language()),
                authors(feed.authors()),
                instant(feed.published()),
                instant(feed.updated()),
                items,
                feed.itemsBeyond(),
                repairs.counts());
    }

    private @Nullable String link(WrittenItem item, @Nullable String id) {
        String link = item.link() == null || item.link().isBlank() ? null : item.link();
        if (link == null) {
            return item.idIsLink() ? Links.addressIn(id) : null;
        }
        String address = Links.resolve(link, base(item.linkBase()));
        if (address == null) {
            repairs.note(Repair.UNSAFE_LINK);
        }
        return address;
    }

    private @Nullable String summary(WrittenItem item) {
        WrittenText summary = isBlank(item.summary()) ? item.otherSummary() : item.summary();
        return summary == null ? null : texts.text(summary);
    }

    private @Nullable String title(@Nullable WrittenText title) {
        if (title == null) {
            return null;
        }
        String plain = texts.title(title);
        return plain.isEmpty() ? null : plain;
    }

    private String title(@Nullable WrittenText title, String otherwise) {
        String plain = title(title);
        return plain == null ? otherwise : plain;
    }

    private List<FeedAuthor> authors(List<WrittenAuthor> written) {
        if (written.isEmpty()) {
            return List.of();
        }
        Set<FeedAuthor> authors = new LinkedHashSet<>();
        for (WrittenAuthor each : written) {
            FeedAuthor author = AuthorText.read(each, base(each.base()), texts);
            if (author != null) {
                authors.add(author);
            }
        }
        return List.copyOf(authors);
    }

    private @Nullable Instant instant(WrittenDates dates) {
        for (String text : dates.texts()) {
            var at = WrittenDate.read(text);
            if (at.isPresent()) {
                return at.get();
            }
            repairs.note(Repair.UNREADABLE_DATE);
        }
        return null;
    }

    private @Nullable String unread(WrittenItem item) {
        List<String> texts = item.published().texts().isEmpty()
                ? item.updated().texts()
                : item.published().texts();
        return texts.isEmpty() ? null : CleanText.cut(String.valueOf(words(texts.get(0))), LONGEST_DATE);
    }

    private @Nullable String words(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String words = texts.words(CleanText.cut(text, LONGEST_WORDS));
        return words.isEmpty() ? null : words;
    }

    private String base(String stated) {
        return stated.isEmpty() ? url : stated;
    }

    private static boolean isBlank(@Nullable WrittenText text) {
        return text == null || text.value().isBlank();
    }
}
