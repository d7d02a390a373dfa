package org.testimony.stats.claim;

import java.util.regex.Pattern;
import org.testimony.stats.http.HttpProblem;
import org.testimony.stats.http.Parameters;

/** How many groups a client has seen. */
final class ClaimCursor {
    private static final Pattern FORM = Pattern.compile("after-(\\d{1,9})");

    private ClaimCursor() {}

    static String text(int seen) {
        return "after-" + seen;
    }

    static int seen(Parameters asked) {
        return asked.text("cursor")
                .map(text -> {
                    var form = FORM.matcher(text);
                    if (!form.matches()) {
                        throw HttpProblem.badRequest(
                                "cursor must be the value of next in an earlier answer; leave it out to begin.");
                    }
                    return Integer.valueOf(form.group(1));
                })
                .orElse(0);
    }
}
