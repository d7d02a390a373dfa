package org.testimony.ingest.feed.format;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a feed says about itself, and where its items go. Filled by an adapter; not for use by several threads. */
public final class WrittenFeed {
    private static final int MOST_AUTHORS = 50;

    @Nullable
    String format;

    @Nullable
    WrittenText title;

    @Nullable
    WrittenText otherTitle;

    @Nullable
    WrittenText description;

    @Nullable
    WrittenText otherDescription;

    @Nullable
    String link;

    String linkBase = "";

    @Nullable
    String id;

    @Nullable
    String language;

    final List<WrittenAuthor> authors = new ArrayList<>(1);
    final WrittenDates published = new WrittenDates();
    final WrittenDates updated = new WrittenDates();

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

    public @Nullable String format() {
        return format;
    }

    public @Nullable WrittenText title() {
        return title;
    }

    public @Nullable WrittenText otherTitle() {
        return otherTitle;
    }

    public @Nullable WrittenText description() {
        return description;
    }

    public @Nullable WrittenText otherDescription() {
        return otherDescription;
    }

    public @Nullable String link() {
        return link;
    }

    public String linkBase() {
        return linkBase;
    }

    public @Nullable String id() {
        return id;
    }

    public @Nullable String language() {
        return language;
    }

    public List<WrittenAuthor> authors() {
        return authors;
    }

    public WrittenDates published() {
        return published;
    }

    public WrittenDates updated() {
        return updated;
    }
}
