package org.testimony.guarded.post;

import java.time.Clock;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.testimony.guarded.url.Guard;
import org.testimony.guarded.url.GuardedUrl;

/**
 * Posts messages. Every request passes the guard: its URL, every address behind its name, and the peer of the connection.
 * Time and bytes are bounded, redirects are answers like others. Safe for use by several threads, and waits in none.
 */
public final class HttpPoster implements AutoCloseable {
    private final Guard guard;
    private final PostLimits limits;
    private final Clock clock;
    private final HttpConnections connections;
    private final Set<HttpPost> running = ConcurrentHashMap.newKeySet();

    /**
     * A poster.
     *
     * @param agent who we are
     * @param clock for dates in Retry-After
     */
    public HttpPoster(Guard guard, PostLimits limits, String agent, Clock clock) {
        this.guard = guard;
        this.limits = limits;
        this.clock = clock;
        this.connections = new HttpConnections(limits, agent);
        connections.everyMoment(now -> running.forEach(post -> post.check(now)));
    }

    /** Judges a URL as a post would, as far as its spelling tells; names are looked up with {@link #reachable}. */
    public GuardedUrl check(String url) {
        return guard.check(url);
    }

    /** Ends normally when every address behind the URL's host may be contacted, else with what is wrong. */
    public CompletionStage<?> reachable(GuardedUrl url) {
        return guard.addresses(url);
    }

    /** Posts once, and always ends with an outcome. */
    public CompletionStage<PostOutcome> post(PostRequest request) {
        HttpPost post = new HttpPost(new HttpPost.Means(guard, connections, limits, clock), request);
        running.add(post);
        return post.start().whenComplete((outcome, failure) -> running.remove(post));
    }

    @Override
    public void close() {
        connections.close();
    }
}
