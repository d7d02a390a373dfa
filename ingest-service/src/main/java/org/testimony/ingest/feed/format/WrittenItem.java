package org.testimony.ingest.feed.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a feed says about one item. Filled by an adapter, then read; not for use by several threads. */
public final class WrittenItem {
    private static final int MOST_AUTHORS = 50;

    public @Nullable String id;
    public boolean idIsLink;
    public @Nullable String link;
    public String linkBase = "";
    public @Nullable WrittenText title;
    public @Nullable WrittenText otherTitle;
    public @Nullable WrittenText summary;
    public @Nullable WrittenText otherSummary;
    public @Nullable WrittenText content;
    /** Whether the content is meant as the full text, not just a second summary. */
    public boolean fullText;

    public final List<WrittenAuthor> authors = new ArrayList<>(1);
    public final List<WrittenAuthor> otherAuthors = new ArrayList<>(0);
    public @Nullable String source;
    public @Nullable String publisher;
    public @Nullable String language;
    public final WrittenDates published = new WrittenDates();
    public final WrittenDates updated = new WrittenDates();

    /** The first one is the summary; another one is more text, and counts as content when there is no better. */
    void describe(WrittenText text) {
        if (summary == null) {
            summary = text;
        } else if (content == null) {
            content = text;
        }
    }

    /** The full text; of several the longest. */
    void contain(WrittenText text) {
        if (!fullText
                || content == null
                || text.value().length() > content.value().length()) {
            content = text;
        }
        fullText = true;
    }

    void by(WrittenAuthor author) {
        if (authors.size() < MOST_AUTHORS) {
            authors.add(author);
        }
    }

    void alsoBy(WrittenAuthor author) {
        if (otherAuthors.size() < MOST_AUTHORS) {
            otherAuthors.add(author);
        }
    }
}
