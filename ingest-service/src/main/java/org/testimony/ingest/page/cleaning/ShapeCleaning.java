package org.testimony.ingest.page.cleaning;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.testimony.ingest.page.tree.ClassSigns;
import org.testimony.ingest.page.tree.NodeText;
import org.testimony.ingest.page.tree.PageNode;
import org.testimony.ingest.page.tree.Tally;
import org.testimony.ingest.page.tree.Walk;

/** Removes forms, tables, lists and divisions whose shape is not that of running text: links, pictures, inputs, little text. */
final class ShapeCleaning {
    private static final int ENOUGH_COMMAS = 10;
    private static final int NEAR = 4;
    private static final int SHORT_WORDS = 40;
    private static final Pattern ADVERTISEMENT = Pattern.compile(
            "ad(?:vertising|vertisement)?|pub(?:licit\u00e9)?|werb(?:ung)?|\u5e7f\u544a|\u0420\u0435\u043a\u043b\u0430\u043c\u0430|Anuncio",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern LOADING = Pattern.compile(
            "(?:loading|\u6b63\u5728\u52a0\u8f7d|\u0417\u0430\u0433\u0440\u0443\u0437\u043a\u0430|chargement|cargando)(?:\u2026|\\.\\.\\.)?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Strictness strictness;
    private final ClassSigns signs;

    ShapeCleaning(Strictness strictness, ClassSigns signs) {
        this.strictness = strictness;
        this.signs = signs;
    }

    /** Cleans the elements of a name below the article, inner ones before those around them. */
    void clean(PageNode article, String name) {
        if (!strictness.cleansByShape()) {
            return;
        }
        List<PageNode> found = article.below(Set.of(name));
        for (int at = found.size() - 1; at >= 0; at--) {
            if (isFurniture(found.get(at))) {
                found.get(at).remove();
            }
        }
    }

    private boolean isFurniture(PageNode element) {
        if (element.isDataTable()
                || isInDataTable(element)
                || Walk.isInside(element, "code", NEAR)
                || element.tally().dataTables() > 0) {
            return false;
        }
        double weight = strictness.weight(element, signs);
        if (weight < 0) {
            return true;
        }
        return element.tally().latinCommas() < ENOUGH_COMMAS && looksWrong(element, weight);
    }

    private static boolean isInDataTable(PageNode element) {
        PageNode at = element.parent();
        while (at != null && !at.isDataTable()) {
            at = at.parent();
        }
        return at != null;
    }

    private boolean looksWrong(PageNode element, double weight) {
        List<PageNode> embeds = element.below(Videos.EMBEDS);
        if (embeds.stream().anyMatch(Videos::isVideo)) {
            return false;
        }
        if (hasOnlyEmptyWords(element)) {
            return true;
        }
        Tally tally = element.tally();
        boolean isList = element.is("ul") || tally.listDensity() > 0.9;
        boolean isFigure = Walk.isInside(element, "figure", NEAR);
        Shape shape = new Shape(tally, isList, isFigure);
        boolean wrong = shape.isUnbalanced() || shape.isTooLinky(weight) || shape.isHollow(embeds.size());
        return wrong && !(isList && isListOfPictures(element, tally));
    }

    private static boolean hasOnlyEmptyWords(PageNode element) {
        if (element.tally().textLength() > SHORT_WORDS) {
            return false;
        }
        String words = NodeText.line(element, 10_000);
        return ADVERTISEMENT.matcher(words).matches() || LOADING.matcher(words).matches();
    }

    private static boolean isListOfPictures(PageNode list, Tally tally) {
        for (PageNode child : list.elements()) {
            PageNode inner = child.firstElement();
            if (inner != null && inner.nextElement() != null) {
                return false;
            }
        }
        return tally.images() == tally.items();
    }
}
