package org.testimony.ingest.article;

/** How soon a revision is due on the topic. */
public enum Lane {
    /** As soon as possible. */
    LIVE,
    /** When no live one waits and the topic's reader keeps up. */
    BACKFILL;

    /** The number under which the database knows it; smaller ones go first. */
    public int number() {
        return ordinal();
    }
}
