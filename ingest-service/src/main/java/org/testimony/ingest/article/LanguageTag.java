package org.testimony.ingest.article;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** BCP 47 language tags, as far as sources give them. */
public final class LanguageTag {
    /** The tag of a text whose language nobody stated. */
    public static final String UNKNOWN = "und";

    private static final Pattern FORM = Pattern.compile("[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8}){0,4}");

    private LanguageTag() {}

    /** The tag in its usual spelling, or nothing when the text is no tag. */
    public static Optional<String> read(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(String::strip)
                .filter(tag -> FORM.matcher(tag).matches())
                .map(tag ->
                        java.util.Locale.forLanguageTag(tag.replace('_', '-')).toLanguageTag())
                .filter(tag -> !tag.equals(UNKNOWN));
    }
}
