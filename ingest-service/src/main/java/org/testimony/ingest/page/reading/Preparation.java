package org.testimony.ingest.page.reading;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.testimony.ingest.page.tree.Attributes.Attribute;
import org.testimony.ingest.page.tree.PageNode;
import org.testimony.ingest.page.tree.Spaces;

/** Makes a page comparable before anything on it is measured. */
public final class Preparation {
    private static final Pattern PICTURE = Pattern.compile("\\.(?:jpg|jpeg|png|webp)", Pattern.CASE_INSENSITIVE);
    private static final Set<String> SOURCES = Set.of("src", "srcset", "data-src", "data-srcset");

    private Preparation() {}

    /** Changes the page: lazy pictures are in their place, no styles, line breaks that part paragraphs are paragraphs. */
    public static void prepare(PageNode document) {
        removePlaceholders(document);
        placePictures(document);
        document.below(Set.of("noscript", "style")).forEach(PageNode::remove);
        for (PageNode body : document.below(Set.of("body"))) {
            Breaks.toParagraphs(body);
        }
        document.below(Set.of("font")).forEach(font -> font.rename("span"));
    }

    private static void removePlaceholders(PageNode document) {
        for (PageNode image : document.below(Set.of("img"))) {
            boolean shows = false;
            for (Attribute attribute : image.attributes().all()) {
                shows |= SOURCES.contains(attribute.name())
                        || PICTURE.matcher(attribute.value()).find();
            }
            if (!shows) {
                image.remove();
            }
        }
    }

    // Pages that load pictures late give the real one for readers without scripts, right after the late one.
    private static void placePictures(PageNode document) {
        for (PageNode noscript : document.below(Set.of("noscript"))) {
            PageNode before = elementBefore(noscript);
            PageNode only = noscript.firstElement();
            if (only != null && isSinglePicture(noscript) && before != null && isSinglePicture(before)) {
                before.replaceWith(only.copy());
            }
        }
    }

    private static @Nullable PageNode elementBefore(PageNode node) {
        PageNode at = node.previous();
        while (at != null && !at.isElement()) {
            at = at.previous();
        }
        return at;
    }

    private static boolean isSinglePicture(PageNode element) {
        PageNode at = element;
        while (!at.is("img")) {
            PageNode only = at.onlyElement();
            if (only == null || !hasNoText(at)) {
                return false;
            }
            at = only;
        }
        return true;
    }

    private static boolean hasNoText(PageNode element) {
        for (PageNode child = element.first(); child != null; child = child.next()) {
            if (child.isText() && !Spaces.isBlank(child.text())) {
                return false;
            }
        }
        return true;
    }
}
