package org.testimony.classify.topology;

import java.util.function.Supplier;
import org.testimony.contract.reading.ReviewReason;

/**
 * Counts what happens to articles, for monitoring. Work that is repeated after a fault is counted again, so the numbers
 * of the record come from the topics and never from here.
 */
public interface ArticleCounts {
    /** A record came. */
    void read();

    /** An article was a copy of what was seen before: the same content, or an older revision. */
    void duplicate();

    /** A revision was found relevant. */
    void relevant();

    /** A reading left something open for a person to look at. */
    void review(ReviewReason reason);

    /** Does some work and notes how long it took. */
    <T> T timed(String step, Supplier<T> work);

    /** A record was refused in some step. */
    void deadLetter(String step);
}
