package org.testimony.ingest.feed.format;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a feed says about itself, and where its items go. Filled by an adapter; not for use by several threads. */
public final class WrittenFeed {
    private static final int MOST_AUTHORS = 50;

    public @Nullable String format;
    public @Nullable WrittenText title;
    public @Nullable WrittenText otherTitle;
    public @Nullable WrittenText description;
    public @Nullable WrittenText otherDescription;
    public @Nullable String link;
    public String linkBase = "";
    public @Nullable String id;
    public @Nullable String language;
    public final List<WrittenAuthor> authors = new ArrayList<>(1);
    public final WrittenDates published = new WrittenDates();
    public final WrittenDates updated = new WrittenDates();

    private final Consumer<WrittenItem> items;
    private final int maxItems;
    private int seen;

    /**
     * A feed of which nothing is known yet.
     *
     * @param maxItems items beyond that number are counted, not read
     */
    public WrittenFeed(int maxItems, Consumer<WrittenItem> items) {
        this.maxItems = maxItems;
        this.items = items;
    }

    /** Whether the next item is still to be read; counts it in any case. */
    boolean takesItem() {
        return ++seen <= maxItems;
    }

    void item(WrittenItem item) {
        items.accept(item);
    }

    /** How many items were counted only. */
    public int itemsBeyond() {
        return Math.max(0, seen - maxItems);
    }

    void by(WrittenAuthor author) {
        if (authors.size() < MOST_AUTHORS) {
            authors.add(author);
        }
    }
}
