package org.testimony.contract.id;

/** The form all ids share: 1 to 128 characters that are safe in URLs, file names and log lines. */
final class IdText {
    private static final int LONGEST = 128;

    private IdText() {}

    static void check(String type, String value) {
        if (value == null || !isSafe(value)) {
            throw new IllegalArgumentException(
                    type + " must be 1 to 128 characters of A-Z a-z 0-9 . _ : - and start with a letter or digit");
        }
    }

    /** By hand, because a regular expression took a twentieth of classify-service's time: ids are read by the thousand. */
    private static boolean isSafe(String value) {
        if (value.isEmpty() || value.length() > LONGEST || !isLetterOrDigit(value.charAt(0))) {
            return false;
        }
        for (int i = 1; i < value.length(); i++) {
            char c = value.charAt(i);
            if (!isLetterOrDigit(c) && "._:-".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
    }
}
