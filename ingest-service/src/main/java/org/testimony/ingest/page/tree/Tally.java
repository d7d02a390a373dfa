package org.testimony.ingest.page.tree;

import org.jspecify.annotations.Nullable;

/**
 * What is inside an element, counted once from the bottom up. Every count of an element is the sum over its children, so
 * that asking each element of a deep tree costs no more than one walk over it.
 *
 * <p>Lengths are in UTF-16 units of text whose runs of white space are one space, unless said otherwise.
 */
public final class Tally {
    private static final double WEIGHT_OF_LINK_IN_PAGE = 0.3;

    private long rawLength;
    private long length;
    private boolean startsWithSpace;
    private boolean endsWithSpace;
    private int commas;
    private int latinCommas;
    private double linkLength;
    private long listLength;
    private long headingLength;
    private long textishLength;
    private int paragraphs;
    private int images;
    private int items;
    private int inputs;
    private int breaks;
    private int blocks;
    private int dataTables;

    Tally() {}

    /** The counts of an element's children, with the share of the children themselves. */
    static Tally of(PageNode element) {
        Tally tally = new Tally();
        for (PageNode child = element.first(); child != null; child = child.next()) {
            if (child.isText()) {
                tally.addText(child.text());
            } else if (child.isElement()) {
                tally.add(child.tally());
                tally.addElement(child, child.tally().textLength());
            }
        }
        return tally;
    }

    /** Length of the text without white space at its ends. */
    public long textLength() {
        long edges = (startsWithSpace ? 1 : 0) + (endsWithSpace ? 1 : 0);
        return Math.max(0, length - edges);
    }

    /** Length of the text with all its white space. */
    public long rawLength() {
        return rawLength;
    }

    /** Commas of all scripts. */
    public int commas() {
        return commas;
    }

    public int latinCommas() {
        return latinCommas;
    }

    /** Share of the text that is links, 0 to 1 (more when links are nested); links within the page count less. */
    public double linkDensity() {
        return textLength() == 0 ? 0 : linkLength / textLength();
    }

    /** Share of the text that is in lists; not a number without text. */
    public double listDensity() {
        return (double) listLength / textLength();
    }

    public double headingDensity() {
        return textLength() == 0 ? 0 : (double) headingLength / textLength();
    }

    /** Share of the text in elements that hold running text; more than 1 when they are nested. */
    public double textDensity() {
        return textLength() == 0 ? 0 : (double) textishLength / textLength();
    }

    public int paragraphs() {
        return paragraphs;
    }

    public int images() {
        return images;
    }

    public int items() {
        return items;
    }

    public int inputs() {
        return inputs;
    }

    /** Line breaks and rules. */
    public int breaks() {
        return breaks;
    }

    /** Elements that make a division more than one paragraph. */
    public int blocks() {
        return blocks;
    }

    public int dataTables() {
        return dataTables;
    }

    private void addText(String text) {
        rawLength += text.length();
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (Spaces.isSpace(unit)) {
                length += endsWithSpace ? 0 : 1;
                startsWithSpace |= length == 1;
                endsWithSpace = true;
            } else {
                length++;
                endsWithSpace = false;
                latinCommas += unit == ',' ? 1 : 0;
                commas += isComma(unit) ? 1 : 0;
            }
        }
    }

    private void add(Tally inner) {
        if (inner.length > 0) {
            startsWithSpace = length == 0 ? inner.startsWithSpace : startsWithSpace;
            length += inner.length - (endsWithSpace && inner.startsWithSpace ? 1 : 0);
            endsWithSpace = inner.endsWithSpace;
        }
        rawLength += inner.rawLength;
        commas += inner.commas;
        latinCommas += inner.latinCommas;
        linkLength += inner.linkLength;
        listLength += inner.listLength;
        headingLength += inner.headingLength;
        textishLength += inner.textishLength;
        paragraphs += inner.paragraphs;
        images += inner.images;
        items += inner.items;
        inputs += inner.inputs;
        breaks += inner.breaks;
        blocks += inner.blocks;
        dataTables += inner.dataTables;
    }

    private void addElement(PageNode element, long textLength) {
        String name = element.name();
        switch (name) {
            case "a" -> linkLength += textLength * weightOfLink(element.attribute("href"));
            case "p" -> paragraphs++;
            case "img" -> images++;
            case "li" -> items++;
            case "input" -> inputs++;
            case "br", "hr" -> breaks++;
            case "ul", "ol" -> listLength += textLength;
            case "table" -> dataTables += element.isDataTable() ? 1 : 0;
            default -> headingLength += Tags.HEADINGS.contains(name) ? textLength : 0;
        }
        blocks += Tags.BLOCKS_IN_DIVISION.contains(name) ? 1 : 0;
        textishLength += Tags.TEXTISH.contains(name) ? textLength : 0;
    }

    private static double weightOfLink(@Nullable String address) {
        return address != null && address.length() > 1 && address.charAt(0) == '#' ? WEIGHT_OF_LINK_IN_PAGE : 1;
    }

    private static boolean isComma(char unit) {
        return switch (unit) {
            case ',', '\u060c', '\ufe50', '\ufe10', '\ufe11', '\u2e41', '\u2e34', '\u2e32', '\uff0c' -> true;
            default -> false;
        };
    }
}
