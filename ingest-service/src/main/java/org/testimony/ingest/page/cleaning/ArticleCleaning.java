package org.testimony.ingest.page.cleaning;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.testimony.ingest.page.tree.ClassSigns;
import org.testimony.ingest.page.tree.PageNode;
import org.testimony.ingest.page.tree.Walk;

/** Takes share bars, forms, embedded things, weak headings and page furniture out of an article that was found. */
public final class ArticleCleaning {
    private static final Set<String> NO_TEXT = Set.of("footer", "link", "aside");
    private static final Set<String> CONTROLS = Set.of("input", "textarea", "select", "button");
    private static final int LONG = 500;
    private static final Pattern PICTURE =
            Pattern.compile("\\.(?:jpg|jpeg|png|webp)\\s+\\d|^\\s*+\\S+\\.(?:jpg|jpeg|png|webp)\\S*+\\s*+$");

    private final Strictness strictness;
    private final ClassSigns signs;

    public ArticleCleaning(Strictness strictness, ClassSigns signs) {
        this.strictness = strictness;
        this.signs = signs;
    }

    /** Cleans an article in place. The steps build on each other: what one removes changes what the next one counts. */
    public void clean(PageNode article) {
        ShapeCleaning shapes = new ShapeCleaning(strictness, signs);
        DataTables.mark(article);
        givePicturesToFigures(article);
        shapes.clean(article, "form");
        shapes.clean(article, "fieldset");
        removeEmbeds(article, Set.of("object", "embed"));
        remove(article.below(NO_TEXT));
        article.elements().forEach(this::removeShareBars);
        removeEmbeds(article, Set.of("iframe"));
        remove(article.below(CONTROLS));
        article.below(Set.of("h1", "h2")).stream()
                .filter(heading -> strictness.weight(heading, signs) < 0)
                .forEach(PageNode::remove);
        shapes.clean(article, "table");
        shapes.clean(article, "ul");
        shapes.clean(article, "div");
    }

    // A figure whose picture a script would load counts as one with a picture.
    private static void givePicturesToFigures(PageNode article) {
        for (PageNode figure : article.below(Set.of("figure"))) {
            boolean named = figure.attributes().all().stream()
                    .filter(attribute -> !Set.of("src", "srcset", "alt").contains(attribute.name()))
                    .anyMatch(attribute -> PICTURE.matcher(attribute.value()).find());
            if (named && figure.below(Set.of("img", "picture")).isEmpty()) {
                figure.append(PageNode.element("img"));
            }
        }
    }

    private static void removeEmbeds(PageNode article, Set<String> names) {
        article.below(names).stream().filter(embed -> !Videos.isVideo(embed)).forEach(PageNode::remove);
    }

    private void removeShareBars(PageNode part) {
        PageNode end = Walk.past(part);
        @Nullable PageNode at = Walk.next(part);
        while (at != null && at != end) {
            boolean isBar = signs.isShareBar(at) && at.tally().rawLength() < LONG;
            at = isBar ? Walk.pastRemoved(at) : Walk.next(at);
        }
    }

    private static void remove(List<PageNode> elements) {
        elements.forEach(PageNode::remove);
    }
}
