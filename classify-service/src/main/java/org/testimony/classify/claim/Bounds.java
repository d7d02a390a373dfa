package org.testimony.classify.claim;

import java.util.Set;
import org.testimony.classify.text.Document;
import org.testimony.contract.reading.Bound;

/** Reads how a figure is meant from the words around it. */
final class Bounds {
    private static final Set<String> AT_LEAST = Set.of(
            "least",
            "more",
            "over",
            "mindestens",
            "wenigstens",
            "mehr",
            "moins",
            "plus",
            "menos",
            "mas",
            "almeno",
            "oltre",
            "minstens",
            "meer",
            "sedikitnya",
            "lebih");
    private static final Set<String> AT_MOST = Set.of("most", "fewer", "hochstens", "maximum");
    private static final Set<String> ABOUT = Set.of(
            "about",
            "some",
            "around",
            "roughly",
            "nearly",
            "almost",
            "estimated",
            "approximately",
            "rund",
            "etwa",
            "environ",
            "unos",
            "circa",
            "ongeveer",
            "sekitar",
            "yaklasik",
            "ungefahr");

    private Bounds() {}

    static Bound of(Document document, int figure) {
        for (int i = figure - 1; i >= Math.max(0, figure - 3); i--) {
            String word = document.token(i).folded();
            if (AT_LEAST.contains(word)) {
                return Bound.AT_LEAST;
            }
            if (AT_MOST.contains(word) || word.equals("to") && document.is(i - 1, "up")) {
                return Bound.AT_MOST;
            }
            if (ABOUT.contains(word)) {
                return Bound.ABOUT;
            }
        }
        return document.is(figure + 1, "or") && document.is(figure + 2, "more") ? Bound.AT_LEAST : Bound.EXACT;
    }
}
