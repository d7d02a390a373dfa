package org.testimony.ingest.feed;

import com.rometools.rome.io.SAXBuilder;
import com.rometools.rome.io.WireFeedInput;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * ROME's reader with bounds on the shape of the document: the tree that ROME builds takes quadratic time in the depth of
 * the elements, and minutes for a document that is made for it.
 */
final class BoundedFeedInput extends WireFeedInput {
    static final int MAX_DEPTH = 256;
    static final int MAX_ATTRIBUTES = 256;

    BoundedFeedInput() {
        setAllowDoctypes(false);
    }

    @Override
    protected SAXBuilder createSAXBuilder() {
        SAXBuilder builder = super.createSAXBuilder();
        builder.setXMLFilter(new Bounds());
        return builder;
    }

    private static final class Bounds extends XMLFilterImpl {
        private int depth;

        @Override
        public void startElement(String uri, String name, String qualifiedName, Attributes attributes)
                throws SAXException {
            if (++depth > MAX_DEPTH || attributes.getLength() > MAX_ATTRIBUTES) {
                throw new SAXException("the XML is nested too deeply or has too many attributes");
            }
            super.startElement(uri, name, qualifiedName, attributes);
        }

        @Override
        public void endElement(String uri, String name, String qualifiedName) throws SAXException {
            depth--;
            super.endElement(uri, name, qualifiedName);
        }
    }
}
