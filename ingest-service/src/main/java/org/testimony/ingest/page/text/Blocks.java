package org.testimony.ingest.page.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.testimony.ingest.page.tree.PageNode;
import org.testimony.ingest.page.tree.Spaces;

/** Writes an article down block by block. Line breaks inside a block stay, all other white space is one space. */
final class Blocks {
    /** Characters after the first so many are not written. */
    static final int MAX = 1_000_000;

    private static final Set<String> SILENT = Set.of("svg", "template", "style", "script", "noscript");
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
            "caption",
            "tr",
            "pre",
            "hr",
            "address",
            "center",
            "fieldset",
            "details",
            "summary");

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private String element = "p";
    private boolean gap;
    private int linked;
    private int links;
    private int captions;
    private int written;

    private Blocks() {}

    static List<Block> of(PageNode article) {
        Blocks writer = new Blocks();
        writer.write(article, "p");
        writer.end();
        return writer.blocks;
    }

    private void write(PageNode node, String block) {
        for (PageNode child = node.first(); child != null && written < MAX; child = child.next()) {
            if (child.isText()) {
                element = block;
                words(child.text(), block.equals("pre"));
            } else if (child.isElement() && !SILENT.contains(child.name())) {
                inside(child, block);
            }
        }
    }

    private void inside(PageNode child, String block) {
        switch (child.name()) {
            case "br" -> lineEnd();
            case "a" -> {
                links++;
                write(child, block);
                links--;
            }
            case "td", "th" -> {
                gap = true;
                write(child, block);
                gap = true;
            }
            default -> block(child, block);
        }
    }

    private void block(PageNode child, String block) {
        boolean isBlock = BLOCKS.contains(child.name());
        if (isBlock && child.isContinuing()) {
            write(child, block);
            return;
        }
        if (isBlock) {
            end();
        }
        boolean isCaption = child.is("figcaption");
        captions += isCaption ? 1 : 0;
        write(child, isBlock ? child.name() : block);
        if (isBlock && !goesOn(child)) {
            end();
        }
        captions -= isCaption ? 1 : 0;
    }

    // A sentence that only a comment in the page's code divides is one sentence.
    private static boolean goesOn(PageNode paragraph) {
        PageNode next = paragraph.nextElement();
        return next != null && next.isContinuing();
    }

    private void words(String text, boolean preformatted) {
        for (int at = 0; at < text.length() && written < MAX; at++) {
            char unit = text.charAt(at);
            if (!Spaces.isSpace(unit)) {
                append(unit);
            } else if (preformatted && unit == '\n') {
                lineEnd();
            } else {
                gap = true;
            }
        }
    }

    private void append(char unit) {
        if (gap && !line.isEmpty() && line.charAt(line.length() - 1) != '\n') {
            line.append(' ');
        }
        gap = false;
        line.append(unit);
        linked += links > 0 ? 1 : 0;
        written++;
    }

    private void lineEnd() {
        gap = false;
        if (!line.isEmpty()) {
            line.append('\n');
        }
    }

    private void end() {
        gap = false;
        for (String paragraph : line.toString().split("\n{2,}")) {
            String text = paragraph.strip();
            if (!text.isEmpty()) {
                blocks.add(new Block(text, element, captions > 0, (double) linked / Math.max(1, line.length())));
            }
        }
        line.setLength(0);
        linked = 0;
    }
}
