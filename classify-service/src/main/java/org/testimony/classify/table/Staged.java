package org.testimony.classify.table;

/** Writes that wait for a decision. */
public interface Staged {
    /** Carries the writes out. */
    void commit();

    /** Forgets the writes. */
    void discard();
}
