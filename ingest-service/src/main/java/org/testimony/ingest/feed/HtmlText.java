package org.testimony.ingest.feed;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/** Plain text out of HTML: paragraphs stay apart by an empty line, markup and what it does are gone. */
public final class HtmlText {
    private static final Pattern MARKUP = Pattern.compile("<[a-zA-Z/!]");
    private static final Pattern ENTITY = Pattern.compile("&(#\\d+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);");
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
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "header",
            "footer",
            "main",
            "aside",
            "nav",
            "blockquote",
            "figure",
            "figcaption",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "table",
            "tr",
            "pre",
            "hr",
            "address",
            "details",
            "summary");

    private HtmlText() {}

    /** The text of a fragment that may or may not be HTML. */
    public static String of(String fragment) {
        if (!MARKUP.matcher(fragment).find()) {
            return Parser.unescapeEntities(fragment, false).strip();
        }
        return of(Jsoup.parseBodyFragment(fragment).body());
    }

    /** The text of an element. */
    public static String of(Element element) {
        TextWriter writer = new TextWriter();
        element.filter(writer);
        return writer.text();
    }

    /** A title on one line: publishers put markup and entities into titles where plain text is meant. */
    public static String title(String raw) {
        if (MARKUP.matcher(raw).find()) {
            return Jsoup.parseBodyFragment(raw).text();
        }
        return ENTITY.matcher(raw).find() ? Parser.unescapeEntities(raw, false) : raw;
    }

    private static final class TextWriter implements NodeFilter {
        private final StringBuilder text = new StringBuilder();
        private boolean gap;

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                append(words.getWholeText());
            } else if (node instanceof Element element) {
                if (SILENT.contains(element.normalName())) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                breakAt(element.normalName());
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element && BLOCKS.contains(element.normalName())) {
                paragraph();
            }
            return FilterResult.CONTINUE;
        }

        String text() {
            return text.toString().strip();
        }

        private void breakAt(String name) {
            if (name.equals("br")) {
                trimSpace();
                text.append('\n');
            } else if (name.equals("td") || name.equals("th")) {
                gap = true;
            } else if (BLOCKS.contains(name)) {
                paragraph();
            }
        }

        private void paragraph() {
            trimSpace();
            while (!text.isEmpty() && !endsWith("\n\n")) {
                text.append('\n');
            }
        }

        private void append(String words) {
            for (int at = 0; at < words.length(); at++) {
                char unit = words.charAt(at);
                if (Character.isWhitespace(unit) || unit == '\u00a0') {
                    gap = true;
                    continue;
                }
                if (gap && !text.isEmpty() && !endsWith("\n")) {
                    text.append(' ');
                }
                gap = false;
                text.append(unit);
            }
        }

        private void trimSpace() {
            gap = false;
        }

        private boolean endsWith(String end) {
            int from = text.length() - end.length();
            return from >= 0 && text.indexOf(end, from) == from;
        }
    }
}
