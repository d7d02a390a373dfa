package org.testimony.ingest.feed.xml;

import org.testimony.ingest.feed.repair.Repair;
import org.testimony.ingest.feed.repair.Repairs;

/** Finds the ends of what is not an element: comments, instructions, CDATA and the document type, which is skipped. */
final class XmlSections {
    private final String text;
    private final Repairs repairs;

    // What was once searched for in vain is not searched for again, or a thousand open comments would take a thousand
    // passes.
    private boolean noComments;
    private boolean noInstructions;
    private boolean noDoctype;

    XmlSections(String text, Repairs repairs) {
        this.text = text;
        this.repairs = repairs;
    }

    /** The place after the comment that starts here. */
    int afterComment(int start) {
        int end = noComments ? -1 : text.indexOf("-->", start + 4);
        if (end >= 0) {
            return end + 3;
        }
        noComments = true;
        return afterTag(start);
    }

    /** The place after the instruction that starts here. */
    int afterInstruction(int start) {
        int end = noInstructions ? -1 : text.indexOf("?>", start + 2);
        if (end >= 0) {
            return end + 2;
        }
        noInstructions = true;
        return afterTag(start);
    }

    /** The place of the end mark of the CDATA section that starts here; without one the end of the text. */
    int endOfCdata(int start) {
        int end = text.indexOf("]]>", start);
        if (end < 0) {
            repairs.note(Repair.UNCLOSED_SECTION);
            return text.length();
        }
        return end;
    }

    /** The place after the document type that starts here. Its internal subset is passed over, not read. */
    int afterDoctype(int start) {
        boolean inSubset = false;
        for (int at = start; !noDoctype && at < text.length(); at++) {
            char unit = text.charAt(at);
            if (unit == '"' || unit == '\'') {
                int close = text.indexOf(unit, at + 1);
                at = close < 0 ? text.length() : close;
            } else if (unit == '<' && text.startsWith("<!--", at)) {
                int close = text.indexOf("-->", at + 4);
                at = close < 0 ? text.length() : close + 2;
            } else if (unit == '[' || unit == ']') {
                inSubset = unit == '[';
            } else if (unit == '>' && !inSubset) {
                return at + 1;
            }
        }
        noDoctype = true;
        return afterTag(start);
    }

    /** The place after the next {@code >}, which is where something ends that was not ended properly. */
    private int afterTag(int start) {
        repairs.note(Repair.UNCLOSED_SECTION);
        int end = text.indexOf('>', start);
        return end < 0 ? text.length() : end + 1;
    }
}
