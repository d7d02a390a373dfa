package org.testimony.classify.claim;

import java.util.Optional;
import org.testimony.classify.figure.Figure;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Hit;
import org.testimony.contract.reading.Bound;

/** Reads how a figure is meant from the words around it. */
final class Bounds {
    private static final int BEFORE = 4;

    private Bounds() {}

    static Bound of(Document document, Figure figure) {
        for (int i = figure.first(); i >= Math.max(0, figure.first() - BEFORE); i--) {
            Optional<Hit> hit = document.hit(i, "bounds");
            boolean touches = hit.filter(h -> h.end() >= figure.first() && h.first() <= figure.first())
                    .isPresent();
            if (touches || hit.isPresent() && onlyWords(document, hit.get().end(), figure.first())) {
                return bound(hit.get());
            }
            if (i < figure.first() && !document.token(i).word()) {
                break;
            }
        }
        Optional<Hit> after = figure.end() < document.size() ? document.hit(figure.end(), "bounds") : Optional.empty();
        boolean trailing = after.filter(h -> !h.value().equals("about") || h.end() - h.first() > 1)
                .isPresent();
        return trailing ? bound(after.orElseThrow()) : Bound.EXACT;
    }

    private static boolean onlyWords(Document document, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean mark = !document.token(i).word() && !document.is(i, "\"");
            if (mark || document.hit(i, "numbers").isPresent()) {
                return false;
            }
        }
        return to - from <= 1;
    }

    private static Bound bound(Hit hit) {
        return Bound.valueOf(hit.value().toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }
}
