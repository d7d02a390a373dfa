package org.testimony.embedded.status;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the last error in a log: when and in which part, never its text. */
final class LastError {
    private static final Pattern JSON_TIME = Pattern.compile("\"timestamp\":\"([^\"]+)\"");
    private static final Pattern JSON_LOGGER = Pattern.compile("\"loggerName\":\"([^\"]+)\"");
    private static final Pattern JSON_LEVEL = Pattern.compile("\"level\":\"(ERROR|FATAL|SEVERE)\"");
    /** PostgreSQL's answer to the launcher, which asks until it is there. */
    private static final String ASKED_TOO_EARLY = "the database system is starting up";

    /** As the broker and plain services write: time, thread, level, logger. */
    private static final Pattern PLAIN = Pattern.compile("^(\\S+(?: \\S+)?) .*?\\b(?:ERROR|FATAL|SEVERE)\\b.*$");

    private LastError() {}

    static Optional<String> in(List<String> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            Optional<String> error = error(lines.get(i));
            if (error.isPresent()) {
                return error;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> error(String line) {
        if (line.contains(ASKED_TOO_EARLY)) {
            return Optional.empty();
        }
        if (line.startsWith("{")) {
            return JSON_LEVEL.matcher(line).find()
                    ? Optional.of(first(JSON_TIME, line) + " " + first(JSON_LOGGER, line))
                    : Optional.empty();
        }
        Matcher plain = PLAIN.matcher(line);
        return plain.matches() ? Optional.of(plain.group(1)) : Optional.empty();
    }

    private static String first(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        return matcher.find() ? matcher.group(1) : "?";
    }
}
