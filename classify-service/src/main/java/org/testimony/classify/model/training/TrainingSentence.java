package org.testimony.classify.model.training;

import java.util.Set;

/**
 * A sentence with its labels.
 *
 * @param place the article and where in it the sentence begins, or empty
 * @param labels the narratives that it carries, or the one event that it tells
 */
record TrainingSentence(String language, String text, Set<String> labels, String place) {
    /** Nothing is known of the sentence. */
    static final String UNKNOWN = "?";

    /** It is known only that nobody left. */
    static final String NOT_LEFT = "not left";

    TrainingSentence {
        labels = Set.copyOf(labels);
    }

    /** A sentence that stands alone. */
    TrainingSentence(String language, String text, Set<String> labels) {
        this(language, text, labels, "");
    }

    /** Whether the label is known to hold or not; of sentences of articles not every answer is known. */
    boolean knows(String label) {
        boolean partly = labels.contains(UNKNOWN) || labels.contains(NOT_LEFT);
        return !partly || labels.contains(NOT_LEFT) && label.equals("left");
    }

    /** A place within an article. */
    static String place(String article, int start) {
        return article + "#" + start;
    }

    /** The article that it comes from; empty when it stands alone. */
    String article() {
        return place.isEmpty() ? "" : place.substring(0, place.lastIndexOf('#'));
    }
}
