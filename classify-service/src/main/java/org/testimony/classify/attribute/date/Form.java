package org.testimony.classify.attribute.date;

/** What a time expression says. */
enum Form {
    /** When something happened. */
    DATE,
    /** Until when something went on: "from March to July 2014". */
    UNTIL,
    /** How long after something else: "six months later". */
    AFTER,
    /** How long something went on: "for six months". */
    SPELL,
    /** A month or season that is only fixed by an earlier date: "the following March". */
    FOLLOWING
}
