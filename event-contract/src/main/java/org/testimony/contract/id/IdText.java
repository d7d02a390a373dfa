package org.testimony.contract.id;

import java.util.regex.Pattern;

/** The form all ids share: 1 to 128 characters that are safe in URLs, file names and log lines. */
final class IdText {
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,127}");

    private IdText() {}

    static void check(String type, String value) {
        if (value == null || !SAFE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    type + " must be 1 to 128 characters of A-Z a-z 0-9 . _ : - and start with a letter or digit");
        }
    }
}
