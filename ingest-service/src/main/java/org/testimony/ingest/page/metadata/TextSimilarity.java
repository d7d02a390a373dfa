package org.testimony.ingest.page.metadata;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How much of one text another one repeats, as reader views measure it: by words of the letters a to z, digits and _. */
public final class TextSimilarity {
    private static final Pattern NO_WORD = Pattern.compile("[^A-Za-z0-9_]+");

    private TextSimilarity() {}

    /** Share of the second text, by length, whose words are in the first too, 0 to 1; 0 when one has no such words. */
    public static double of(String first, String second) {
        Set<String> known = Set.copyOf(words(first));
        List<String> words = words(second);
        if (known.isEmpty() || words.isEmpty()) {
            return 0;
        }
        String unknown = words.stream().filter(word -> !known.contains(word)).collect(Collectors.joining(" "));
        return 1 - (double) unknown.length() / String.join(" ", words).length();
    }

    private static List<String> words(String text) {
        return Arrays.stream(NO_WORD.split(text.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
