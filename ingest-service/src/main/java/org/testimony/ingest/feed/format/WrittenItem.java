package org.testimony.ingest.feed.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a feed says about one item. Filled by an adapter, then read; not for use by several threads. */
public final class WrittenItem {
    private static final int MOST_AUTHORS = 50;

    @Nullable
    String id;

    boolean idIsLink;

    @Nullable
    String link;

    String linkBase = "";

    @Nullable
    WrittenText title;

    @Nullable
    WrittenText otherTitle;

    @Nullable
    WrittenText summary;

    @Nullable
    WrittenText otherSummary;

    @Nullable
    WrittenText content;
    /** Whether the content is meant as the full text, not just a second summary. */
    boolean fullText;

    final List<WrittenAuthor> authors = new ArrayList<>(1);
    final List<WrittenAuthor> otherAuthors = new ArrayList<>(0);

    @Nullable
    String source;

    @Nullable
    String publisher;

    @Nullable
    String language;

    final WrittenDates published = new WrittenDates();
    final WrittenDates updated = new WrittenDates();

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

    public @Nullable String id() {
        return id;
    }

    public boolean idIsLink() {
        return idIsLink;
    }

    public @Nullable String link() {
        return link;
    }

    public String linkBase() {
        return linkBase;
    }

    public @Nullable WrittenText title() {
        return title;
    }

    public @Nullable WrittenText otherTitle() {
        return otherTitle;
    }

    public @Nullable WrittenText summary() {
        return summary;
    }

    public @Nullable WrittenText otherSummary() {
        return otherSummary;
    }

    public @Nullable WrittenText content() {
        return content;
    }

    public boolean fullText() {
        return fullText;
    }

    public List<WrittenAuthor> authors() {
        return authors;
    }

    public List<WrittenAuthor> otherAuthors() {
        return otherAuthors;
    }

    public @Nullable String source() {
        return source;
    }

    public @Nullable String publisher() {
        return publisher;
    }

    public @Nullable String language() {
        return language;
    }

    public WrittenDates published() {
        return published;
    }

    public WrittenDates updated() {
        return updated;
    }
}
