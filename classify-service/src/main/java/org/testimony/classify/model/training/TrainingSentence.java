package org.testimony.classify.model.training;

import java.util.Set;

/**
 * A sentence with its labels.
 *
 * @param place the article and where in it the sentence begins, or empty
 * @param labels the narratives that it carries, or the one event that it tells
 */
record TrainingSentence(String language, String text, Set<String> labels, String place) {
    TrainingSentence {
        labels = Set.copyOf(labels);
    }

    /** A sentence that stands alone. */
    TrainingSentence(String language, String text, Set<String> labels) {
        this(language, text, labels, "");
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
