package org.testimony.ingest.page.cleaning;

import java.util.Optional;
import org.testimony.ingest.page.tree.ClassSigns;
import org.testimony.ingest.page.tree.PageNode;

/**
 * How much a reading trusts the signs on a page. The strictest reading comes first; when it leaves too little text, the next
 * one believes one sign less.
 */
public enum Strictness {
    /** Drops what is called like no article, weighs classes, cleans the article. */
    STRICT,
    /** As strict, but drops nothing by its class beforehand. */
    KEEPS_UNLIKELY,
    /** Classes do not count. */
    IGNORES_CLASSES,
    /** Nothing is cleaned by its shape either. */
    KEEPS_ALL;

    public boolean dropsUnlikely() {
        return this == STRICT;
    }

    public boolean cleansByShape() {
        return this != KEEPS_ALL;
    }

    /** The weight of the element's names, -50 to 50, or 0 when they do not count. */
    public double weight(PageNode element, ClassSigns signs) {
        return ordinal() < IGNORES_CLASSES.ordinal() ? signs.weight(element) : 0;
    }

    /** The next reading, less strict by one sign. */
    public Optional<Strictness> next() {
        return this == KEEPS_ALL ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
    }
}
