package org.testimony.stats.http;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.testimony.access.http.HttpCaller;
import org.testimony.access.user.Account;

/** Who asks for a change: who signed in, and only where nobody has to, whoever the request names. */
@Singleton
public final class HttpAuthor {
    /** Under this name the call carries who asked for its change. */
    public static final String ASKED = "testimony.asked-by";

    private final HttpCaller caller;
    private final CurrentVertxRequest current;

    HttpAuthor(HttpCaller caller, CurrentVertxRequest current) {
        this.caller = caller;
        this.current = current;
    }

    /**
     * The account that asks.
     *
     * @param by what the request says; it does not count when somebody signed in
     * @throws HttpProblem when nobody signed in and this is no account id
     */
    public String of(@Nullable String by) {
        String author = caller.name().orElseGet(() -> named(by));
        current.getCurrent().put(ASKED, author);
        return author;
    }

    private static String named(@Nullable String by) {
        if (by == null || !Account.isName(by)) {
            throw HttpProblem.badRequest(
                    "Say in by who you are: an account id of up to 64 letters, digits, dots, dashes, never a name.");
        }
        return by;
    }
}
