package org.testimony.ingest.article;

/** Who speaks about an article. Whoever has less to say about it never revises what those with more have said. */
public enum Authority {
    /** A feed of another site: it may list any page in any words. */
    OTHER_SITE,
    /** A feed of the article's own site, its page, or somebody who posts it. */
    OWN;

    /** The number under which the database knows it; larger ones have more to say. */
    public int number() {
        return ordinal();
    }

    /** The authority behind a number. */
    public static Authority of(int number) {
        return values()[number];
    }

    /** The one with more to say. */
    public Authority or(Authority other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
