package org.testimony.ingest.feed.xml;

/** A document of a shape that no feed has and that is made to exhaust its reader. */
public final class XmlBoundsException extends Exception {
    private static final long serialVersionUID = 1L;

    XmlBoundsException(String message) {
        super(message);
    }
}
