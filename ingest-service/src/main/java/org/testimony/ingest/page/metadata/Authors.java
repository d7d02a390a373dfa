package org.testimony.ingest.page.metadata;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The persons that a page names as its authors. */
public final class Authors {
    private static final int MAX = 20;
    private static final int MAX_NAME = 100;
    private static final Pattern BY = Pattern.compile(
            "^(?:written by|reported by|words by|by|von|par|por|di|door|av|\u0410\u0432\u0442\u043e\u0440:?)\\s+|^author:\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern BETWEEN =
            Pattern.compile("\\s*[,;|\u00b7\u2022]\\s+|\\s+(?:and|und|et|y|e|&)\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_NAME =
            Pattern.compile("\\d|@|https?:|\\b(?:am|pm|updated|published)\\b", Pattern.CASE_INSENSITIVE);

    private Authors() {}

    /** Names that metadata give one by one or in one line; addresses and empty values are no names. */
    public static List<String> named(List<String> values) {
        return values.stream()
                .map(PlainLine::of)
                .map(name -> BY.matcher(name).replaceFirst(""))
                .filter(name -> !name.isEmpty() && name.length() <= MAX_NAME && !name.contains("://"))
                .distinct()
                .limit(MAX)
                .toList();
    }

    /** The names in a byline. A byline with a date, a number or an address in it is not taken apart: it names nobody. */
    public static List<String> inByline(String byline) {
        String names = BY.matcher(byline).replaceFirst("");
        if (NO_NAME.matcher(names).find()) {
            return List.of();
        }
        return named(Arrays.asList(BETWEEN.split(names)));
    }
}
