package org.testimony.classify.language;

import java.util.Set;

/**
 * The language of a text.
 *
 * @param code ISO 639-1 where it has a code of two letters, otherwise ISO 639-3; {@code und} when nothing tells
 * @param supported whether texts in it can be read; a person should look at the others
 * @param confidence 0 to 1; not a probability, only good for comparing
 */
public record Language(String code, boolean supported, double confidence) {
    /** The languages that can be read. */
    public static final Set<String> SUPPORTED = Set.of("en", "de", "fr", "es", "it", "nl", "id", "tr", "ar");

    static Language of(String code, double confidence) {
        return new Language(code, SUPPORTED.contains(code), Math.max(0, Math.min(1, confidence)));
    }
}
