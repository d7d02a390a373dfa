package org.testimony.classify.attribute;

import org.testimony.classify.text.Document;

/** Reads whether the person is quoted or said to have spoken. */
final class Speech {
    private static final int REACH = 3;

    private Speech() {}

    static boolean heard(Subject subject) {
        Document document = subject.text();
        for (Spot spot : subject.own()) {
            int end = Math.min(
                    spot.end() + REACH, document.sentenceOf(spot.first()).end());
            if (document.hasWithin(spot.end(), end, "say") || document.has(spot.first() - 1, "say")) {
                return true;
            }
        }
        return false;
    }
}
