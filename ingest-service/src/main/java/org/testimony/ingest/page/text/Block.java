package org.testimony.ingest.page.text;

/**
 * A paragraph, heading, list item or table row of an article, as clean text.
 *
 * @param element the name of the element that holds it
 * @param isCaption whether it stands below a picture
 * @param linked share of its characters that are links, 0 to 1
 */
record Block(String text, String element, boolean isCaption, double linked) {
    boolean isHeading() {
        return element.length() == 2 && element.charAt(0) == 'h' && Character.isDigit(element.charAt(1));
    }
}
