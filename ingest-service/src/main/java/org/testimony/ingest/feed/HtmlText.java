package org.testimony.ingest.feed;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Plain text out of HTML: paragraphs stay apart by an empty line, markup and what it does are gone. */
public final class HtmlText {
    private static final Set<String> SILENT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "math",
            "iframe",
            "object",
            "embed",
            "head",
            "canvas",
            "audio",
            "video",
            "form",
            "button",
            "select",
            "textarea");

    private HtmlText() {}

    /** The text of a fragment that may or may not be HTML. */
    public static String of(String fragment) {
        if (isMarked(fragment)) {
            return HtmlScan.text(fragment);
        }
        return HtmlScan.resolved(fragment).strip();
    }

    /** The text of an element. */
    public static String of(Element element) {
        TextLayout layout = new TextLayout(1024);
        element.filter(new ElementWords(layout));
        return layout.toString();
    }

    /** A title on one line: publishers put markup and entities into titles where plain text is meant. */
    public static String title(String raw) {
        return isMarked(raw) ? HtmlScan.text(raw).replace("\n\n", " ").replace('\n', ' ') : HtmlScan.resolved(raw);
    }

    /** Whether a {@code <} in the text starts a tag. */
    private static boolean isMarked(String text) {
        int open = text.indexOf('<');
        while (open >= 0 && open + 1 < text.length()) {
            char next = text.charAt(open + 1);
            if (next >= 'a' && next <= 'z' || next >= 'A' && next <= 'Z' || next == '/' || next == '!') {
                return true;
            }
            open = text.indexOf('<', open + 1);
        }
        return false;
    }

    private record ElementWords(TextLayout layout) implements NodeFilter {
        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                layout.words(words.getWholeText());
            } else if (node instanceof Element element) {
                if (SILENT.contains(element.normalName())) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                layout.open(element.normalName());
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                layout.close(element.normalName());
            }
            return FilterResult.CONTINUE;
        }
    }
}
