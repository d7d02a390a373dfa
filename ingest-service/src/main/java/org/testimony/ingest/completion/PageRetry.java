package org.testimony.ingest.completion;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether and when a page is fetched again that could not be had. */
final class PageRetry {
    private static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofHours(4));
    /** A name that nobody knows after eleven minutes will not be known after hours. */
    private static final int NAME_TRIES = 2;

    private static final Duration LONGEST_WISH = Duration.ofHours(24);
    /** Another try would bring the same. */
    private static final Set<String> FINAL =
            Set.of("refused", "too-large", "not-a-page", "http-401", "http-403", "http-404", "http-451", "redirects");

    private PageRetry() {}

    /**
     * The pause before the next try; nothing when the summary has to do.
     *
     * @param failures so far, before this one
     * @param wish how long the server wants to be left alone; never undercut, up to a day
     */
    static Optional<Duration> after(String reason, int failures, Optional<Duration> wish) {
        int tries = reason.equals("no-host") ? NAME_TRIES : PAUSES.size();
        if (FINAL.contains(reason) || failures >= tries) {
            return Optional.empty();
        }
        Duration pause = PAUSES.get(failures);
        Duration wanted = wish.filter(time -> time.compareTo(LONGEST_WISH) <= 0).orElse(Duration.ZERO);
        return Optional.of(pause.compareTo(wanted) > 0 ? pause : wanted);
    }
}
