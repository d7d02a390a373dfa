package org.testimony.stats.alert;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.testimony.stats.http.HttpProblem;

/** Who asked for a change. */
public final class Author {
    private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,63}");

    private Author() {}

    /**
     * The account that was given.
     *
     * @throws HttpProblem when there is none, or it is no account id
     */
    public static String of(@Nullable String by) {
        if (by == null || !ACCOUNT.matcher(by).matches()) {
            throw HttpProblem.badRequest(
                    "Say in by who you are: an account id of up to 64 letters, digits, dots, dashes, never a name.");
        }
        return by;
    }
}
