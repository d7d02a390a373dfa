package org.testimony.stats.http;

import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.testimony.access.http.HttpCaller;
import org.testimony.access.user.Account;

/** Who asks for a change: who signed in, and only where nobody has to, whoever the request names. */
@Singleton
public final class HttpAuthor {
    private final HttpCaller caller;

    HttpAuthor(HttpCaller caller) {
        this.caller = caller;
    }

    /**
     * The account that asks.
     *
     * @param by what the request says; it does not count when somebody signed in
     * @throws HttpProblem when nobody signed in and this is no account id
     */
    public String of(@Nullable String by) {
        return caller.name().orElseGet(() -> named(by));
    }

    private static String named(@Nullable String by) {
        if (by == null || !Account.isName(by)) {
            throw HttpProblem.badRequest(
                    "Say in by who you are: an account id of up to 64 letters, digits, dots, dashes, never a name.");
        }
        return by;
    }
}
