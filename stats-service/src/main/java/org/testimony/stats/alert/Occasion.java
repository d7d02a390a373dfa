package org.testimony.stats.alert;

/** Why a notice of an alert is given. */
public enum Occasion {
    /** The alert stands for the first time, or again after it had been withdrawn. */
    RAISED,
    /** The alert still stands and says more than before: whoever was told already need not be told again. */
    REWRITTEN,
    /** What an alert said is not so: exactly its receivers have to hear of it. */
    CORRECTION
}
