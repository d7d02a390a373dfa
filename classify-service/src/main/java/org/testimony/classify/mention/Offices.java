package org.testimony.classify.mention;

import org.testimony.classify.text.Document;

/** Tells from the words around a name that the person speaks by office or profession: judges, ministers, researchers. */
final class Offices {
    private static final int BEFORE = 3;
    private static final int AFTER = 6;

    private Offices() {}

    static boolean around(Document document, Reference name) {
        return titled(document, name)
                || document.has(name.end(), "comments")
                || document.is(name.end(), ",") && after(document, name.end() + 1);
    }

    private static boolean titled(Document document, Reference name) {
        int first = name.first();
        if (document.has(first, "title")) {
            return true;
        }
        int opening = document.sentenceOf(first).first();
        for (int i = Math.max(opening, first - BEFORE); i < first; i++) {
            if ((document.has(i, "title") || office(document, i)) && unbroken(document, i, first)) {
                return true;
            }
        }
        return false;
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
            if (document.is(i, ",") || document.is(i, ".") || document.has(i, "person")) {
                return false;
            }
        }
        return false;
    }
}
