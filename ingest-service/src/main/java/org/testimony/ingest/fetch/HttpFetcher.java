package org.testimony.ingest.fetch;

import java.time.Clock;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.testimony.guarded.url.Guard;

/**
 * The one way to the web, for feeds, articles' pages and robots.txt alike. Every request passes the guard, each redirect
 * too; no server gets two requests at a time; time, bytes and memory are bounded. Safe for use by several threads, and
 * waits in none.
 */
public final class HttpFetcher implements AutoCloseable {
    private final Guard guard;
    private final HttpConnector connector;
    private final ByteBudget memory;
    private final BusyHosts hosts = new BusyHosts();
    private final Clock clock;
    private final Set<HttpFetch> running = ConcurrentHashMap.newKeySet();

    /**
     * A fetcher.
     *
     * @param agent who we are, with a way to reach us
     * @param clock for dates in Retry-After
     */
    public HttpFetcher(Guard guard, FetchLimits limits, String agent, Clock clock) {
        this.guard = guard;
        this.connector = new HttpConnector(guard, limits, agent);
        this.memory = new ByteBudget(limits.sizes().memory());
        this.clock = clock;
        connector.everyMoment(now -> running.forEach(fetch -> fetch.check(now)));
    }

    /** Whose turn it is at each server. Fetches take their turns themselves; others may look, or keep a server quiet. */
    public BusyHosts hosts() {
        return hosts;
    }

    /** The bytes of all bodies that are being received or used now. */
    public long memoryUsed() {
        return memory.used();
    }

    /** Fetches, and always ends with an outcome: what servers do is never an exception. */
    public CompletionStage<FetchOutcome> fetch(FetchRequest request) {
        return fetch(request, CompletableFuture::completedStage);
    }

    /**
     * Fetches and uses the outcome. The body counts as memory in use until the use has ended, so that many large bodies
     * cannot pile up in front of a slow user.
     */
    public <T> CompletionStage<T> fetch(FetchRequest request, Function<FetchOutcome, CompletionStage<T>> use) {
        ByteBudget.Share share = memory.open();
        HttpFetch fetch = new HttpFetch(new HttpFetch.Means(guard, connector, hosts, clock), request, share);
        running.add(fetch);
        return fetch.start()
                .whenComplete((outcome, failure) -> running.remove(fetch))
                .thenCompose(use)
                .whenComplete((result, failure) -> share.close());
    }

    @Override
    public void close() {
        connector.close();
    }
}
