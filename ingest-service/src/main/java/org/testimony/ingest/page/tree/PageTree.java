package org.testimony.ingest.page.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads HTML into the tree that the reading works on. What is too large or too deep is left out, and that is said. */
public final class PageTree {
    /** Elements after the first so many are not read. */
    public static final int MAX_ELEMENTS = 100_000;

    /** Elements nested deeper than this are hung up at this depth. */
    public static final int MAX_DEPTH = 512;

    private static final int MAX_CLASSES = 1_000;
    private static final int MAX_VALUE = 8_192;
    private static final int MAX_ATTRIBUTES = 64;
    private static final Pattern TEMPLATE = Pattern.compile("<(/?)template\\b", Pattern.CASE_INSENSITIVE);
    private static final Set<String> WITHOUT_CHILDREN = Set.of("template", "style");

    private final PageNode document = PageNode.document();
    private final List<String> scripts = new ArrayList<>();
    private int elements;

    private PageTree(Document page) {
        for (Node child : page.childNodes()) {
            add(document, child, false);
        }
    }

    /** The tree of a page, or nothing when it cannot be read as HTML at all. */
    public static Optional<PageTree> of(String html) {
        return parsed(html)
                .or(() -> parsed(TEMPLATE.matcher(html).replaceAll("<$1div")))
                .map(PageTree::new);
    }

    // Damaged templates make jsoup 1.24 fail on a check of its own; without them the same page can be read.
    private static Optional<Document> parsed(String html) {
        try {
            return Optional.of(Jsoup.parse(html, "", Parser.htmlParser().setMaxDepth(MAX_DEPTH)));
        } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    public PageNode document() {
        return document;
    }

    /** The structured data of the page: the contents of its scripts of the type JSON-LD. */
    public List<String> structuredData() {
        return List.copyOf(scripts);
    }

    /** Whether elements were left out, because there were too many. */
    public boolean isCut() {
        return elements > MAX_ELEMENTS;
    }

    private void add(PageNode parent, Node node, boolean drawing) {
        if (node instanceof TextNode words) {
            parent.append(PageNode.text(words.getWholeText()));
        } else if (node instanceof Comment comment) {
            parent.append(PageNode.comment(Spaces.isBlank(comment.getData())));
        } else if (node instanceof Element element && ++elements <= MAX_ELEMENTS) {
            add(parent, element, drawing);
        }
    }

    private void add(PageNode parent, Element element, boolean drawing) {
        String name = element.normalName();
        if (name.equals("script")) {
            keepStructuredData(element);
            return;
        }
        boolean draws = name.equals("svg") || drawing && !name.equals("foreignobject");
        PageNode node = PageNode.element(name, attributes(element, draws));
        parent.append(node);
        // Templates and styles hold no text of the page.
        if (!WITHOUT_CHILDREN.contains(name)) {
            for (Node child : element.childNodes()) {
                add(node, child, draws);
            }
        }
    }

    private void keepStructuredData(Element script) {
        if ("application/ld+json".equals(script.attr("type"))) {
            scripts.add(script.data());
        }
    }

    // The classes of a drawing say nothing about the article, and browsers do not read them as text either.
    private static Attributes attributes(Element element, boolean drawing) {
        if (element.attributesSize() == 0) {
            return Attributes.NONE;
        }
        List<Attributes.Attribute> all = new ArrayList<>();
        for (org.jsoup.nodes.Attribute attribute : element.attributes()) {
            if (all.size() < MAX_ATTRIBUTES) {
                String name = attribute.getKey().toLowerCase(Locale.ROOT);
                all.add(new Attributes.Attribute(name, cut(attribute.getValue(), MAX_VALUE)));
            }
        }
        String classes = drawing ? "" : cut(element.className(), MAX_CLASSES);
        return new Attributes(all, classes, cut(element.id(), MAX_CLASSES));
    }

    private static String cut(@Nullable String value, int length) {
        return value == null ? "" : value.length() <= length ? value : value.substring(0, length);
    }
}
