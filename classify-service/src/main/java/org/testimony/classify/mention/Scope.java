package org.testimony.classify.mention;

/** Of whom a text tells the leaving. */
enum Scope {
    /** Of one person and of nobody else. */
    ONE_PERSON,
    /** Of several persons, or of groups as well. */
    SEVERAL
}
