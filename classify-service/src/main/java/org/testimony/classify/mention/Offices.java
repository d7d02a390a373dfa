package org.testimony.classify.mention;

import java.util.Set;
import org.testimony.classify.text.Document;

/** Tells from the words around a name that the person speaks by office or profession: judges, ministers, researchers. */
final class Offices {
    private static final Set<String> COURTESY = Set.of("mr", "mrs", "ms", "miss", "dr", "herr", "frau", "mme");
    private static final Set<String> ENDS =
            Set.of(",", ".", "as", "who", "whose", "his", "her", "their", "whom", "and", "had", "has", "was", "is");
    /** "Researchers around X", "Forscher um X", "l'équipe de chercheurs autour de X": whoever gathers officials is one. */
    private static final Set<String> AROUND = Set.of("um", "rond", "rondom", "around", "autour", "attorno", "intorno");

    private static final int BEFORE = 3;
    private static final int CIRCLE = 10;
    private static final int AFTER = 6;

    private Offices() {}

    static boolean around(Document document, Reference name) {
        return titled(document, name)
                || gathers(document, name)
                || document.has(name.end(), "comments")
                || document.is(name.end(), ",") && after(document, name.end() + 1);
    }

    private static boolean titled(Document document, Reference name) {
        int first = name.first();
        for (int i = first; i < name.end(); i++) {
            if (document.has(i, "title") && !courteous(document, i) || document.has(i, "official")) {
                return true;
            }
        }
        int opening = document.sentenceOf(first).first();
        for (int i = Math.max(opening, first - BEFORE); i < first; i++) {
            if ((document.has(i, "title") && !courteous(document, i) || office(document, i))
                    && unbroken(document, i, first)) {
                return true;
            }
        }
        return false;
    }

    private static boolean gathers(Document document, Reference name) {
        int first = name.first();
        int opening = document.sentenceOf(first).first();
        boolean around = false;
        for (int i = Math.max(opening, first - 2); i < first; i++) {
            around |= AROUND.contains(document.token(i).folded());
        }
        return around && document.hasWithin(Math.max(opening, first - CIRCLE), first, "official");
    }

    /** Mr, Ms and Dr are said of anybody. */
    private static boolean courteous(Document document, int i) {
        return COURTESY.contains(document.token(i).folded());
    }

    private static boolean office(Document document, int i) {
        return document.has(i, "official") && !document.has(i, "relation");
    }

    private static boolean unbroken(Document document, int from, int to) {
        for (int i = from; i < to; i++) {
            if (document.is(i, ".") && !document.has(i - 1, "title")) {
                return false;
            }
            if (document.is(i, ";") || document.is(i, "\"") || document.is(i, "and") || document.has(i, "say")) {
                return false;
            }
        }
        return true;
    }

    private static boolean after(Document document, int from) {
        for (int i = from; i < Math.min(from + AFTER, document.size()); i++) {
            if (office(document, i)) {
                return true;
            }
            boolean age = document.is(i, ",") && document.token(i - 1).number();
            if (!age
                    && (ENDS.contains(document.token(i).folded())
                            || document.has(i, "person")
                            || document.has(i, "say"))) {
                return false;
            }
        }
        return false;
    }
}
