package org.testimony.stats.live;

import org.jspecify.annotations.Nullable;

/**
 * One event for browsers.
 *
 * @param id where to go on after it; absent for a sign of life and for the end of a session
 * @param name aggregate, defector, article, alert, pipeline, review, reset or signed-out; empty for a sign of life
 * @param json the data, one line
 */
record LiveUpdate(@Nullable Long id, String name, String json) {
    static final String AGGREGATE = "aggregate";
    static final String PIPELINE = "pipeline";
    static final String REVIEW = "review";
    static final String RESET = "reset";

    /** Keeps a silent connection open. */
    static final LiveUpdate ALIVE = new LiveUpdate(null, "", "");

    /** The last event of a browser whose session is over. */
    static final LiveUpdate SIGNED_OUT = new LiveUpdate(null, "signed-out", "{}");

    /** Tells a browser that it missed more than can be replayed: load anew. */
    static LiveUpdate reset(long id) {
        return new LiveUpdate(id, RESET, "{}");
    }
}
