package org.testimony.ingest.completion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.testimony.ingest.article.CanonicalUrl;
import org.testimony.ingest.fetch.FetchOutcome;
import org.testimony.ingest.fetch.FetchRequest;
import org.testimony.ingest.fetch.HttpFetcher;
import org.testimony.ingest.robots.RobotsRules;

/** What hosts ask robots not to fetch, remembered for a day; a host that could not be asked is asked again soon. */
@ApplicationScoped
public class HttpRobots {
    private static final int MOST_HOSTS = 20_000;
    private static final Duration A_DAY = Duration.ofHours(24);
    private static final Duration SOON = Duration.ofMinutes(10);
    private static final Set<String> NO_SERVER = Set.of("refused", "no-host");
    private static final int NOT_FOUND = 404;

    private final HttpFetcher fetcher;
    private final Clock clock;
    private final Map<String, Asked> asked = new LinkedHashMap<>();

    private record Asked(CompletableFuture<RobotsRules> rules, Instant until) {}

    HttpRobots(HttpFetcher fetcher, Clock clock) {
        this.fetcher = fetcher;
        this.clock = clock;
    }

    /** The rules of the host that serves a page. */
    public CompletionStage<RobotsRules> rulesFor(String page) {
        String scheme = page.regionMatches(true, 0, "http:", 0, 5) ? "http" : "https";
        String place = scheme + "://" + CanonicalUrl.of(page).host() + "/robots.txt";
        Instant now = clock.instant();
        synchronized (asked) {
            Asked known = asked.get(place);
            if (known != null && now.isBefore(until(known))) {
                return known.rules();
            }
            CompletableFuture<RobotsRules> rules = fetcher.fetch(FetchRequest.robots(place))
                    .thenApply(HttpRobots::read)
                    .toCompletableFuture();
            asked.remove(place);
            asked.put(place, new Asked(rules, now.plus(A_DAY)));
            forgetTheOldest();
            return rules;
        }
    }

    // Where there is no server that we may ask, the fetch of the page will end for the same reason and tell it.
    private static RobotsRules read(FetchOutcome outcome) {
        if (outcome instanceof FetchOutcome.Failed failed && NO_SERVER.contains(failed.reason())) {
            return RobotsRules.of(NOT_FOUND, new byte[0]);
        }
        byte[] body = outcome instanceof FetchOutcome.Fetched page ? page.body() : new byte[0];
        return RobotsRules.of(outcome.facts().status(), body);
    }

    private static Instant until(Asked known) {
        boolean unanswered = known.rules().isDone() && known.rules().join().isUnknown();
        return unanswered ? known.until().minus(A_DAY).plus(SOON) : known.until();
    }

    private void forgetTheOldest() {
        while (asked.size() > MOST_HOSTS) {
            asked.remove(asked.keySet().iterator().next());
        }
    }
}
