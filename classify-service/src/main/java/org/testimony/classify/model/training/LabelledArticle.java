package org.testimony.classify.model.training;

import java.util.List;
import java.util.Map;

/**
 * An article with what a reader found in it.
 *
 * @param persons for each person who left the words that mean them
 * @param leavings the words that tell of somebody's leaving
 * @param narratives for each code the words that carry it; none when the article does not
 */
record LabelledArticle(
        String id,
        String language,
        String title,
        String text,
        boolean relevant,
        List<String> leavings,
        List<List<String>> persons,
        Map<String, List<String>> narratives) {
    LabelledArticle {
        leavings = List.copyOf(leavings);
        persons = List.copyOf(persons);
        narratives = Map.copyOf(narratives);
    }

    List<String> quotes(String code) {
        return narratives.getOrDefault(code, List.of());
    }

    /** Whether a quote of a code stands in a part of the text, at least half of the shorter of the two. */
    boolean carries(String code, int start, int end) {
        return shares(quotes(code), start, end);
    }

    /** Whether a part of the text tells of somebody's leaving. */
    boolean tellsLeaving(int start, int end) {
        return shares(leavings, start, end);
    }

    private boolean shares(List<String> quotes, int start, int end) {
        for (String quote : quotes) {
            if (quote.isEmpty()) {
                continue;
            }
            for (int at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
                int shared = Math.min(end, at + quote.length()) - Math.max(start, at);
                if (shared * 2 >= Math.min(end - start, quote.length())) {
                    return true;
                }
            }
        }
        return false;
    }
}
