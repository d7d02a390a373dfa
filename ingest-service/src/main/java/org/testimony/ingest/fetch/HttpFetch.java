package org.testimony.ingest.fetch;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.testimony.guarded.post.RetryAfter;
import org.testimony.guarded.url.Guard;
import org.testimony.guarded.url.GuardedUrl;
import org.testimony.guarded.url.RefusedException;
import org.testimony.ingest.fetch.FetchFacts.Redirect;
import org.testimony.ingest.fetch.FetchOutcome.Failed;
import org.testimony.ingest.fetch.FetchOutcome.Fetched;
import org.testimony.ingest.fetch.FetchOutcome.Gone;
import org.testimony.ingest.fetch.FetchOutcome.NotModified;
import org.testimony.ingest.fetch.FetchOutcome.Validators;

/** One fetch: a chain of requests, one a redirect, each of them through the same door. */
final class HttpFetch {
    private static final int MAX_REDIRECTS = 5;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final Means means;
    private final FetchRequest request;
    private final ByteBudget.Share memory;
    private final long start = System.nanoTime();
    private final List<Redirect> redirects = new ArrayList<>();
    private final CompletableFuture<FetchOutcome> end = new CompletableFuture<>();
    private volatile @Nullable GuardedUrl url;
    private volatile @Nullable HttpExchange exchange;
    private volatile @Nullable CompletableFuture<Void> turn;
    private volatile long waitedBefore;

    /** What all fetches share. */
    record Means(Guard guard, HttpConnector connector, BusyHosts hosts, Clock clock) {}

    HttpFetch(Means means, FetchRequest request, ByteBudget.Share memory) {
        this.means = means;
        this.request = request;
        this.memory = memory;
    }

    /** Begins; the result is always an outcome. */
    CompletableFuture<FetchOutcome> start() {
        try {
            goTo(means.guard().check(request.url()));
        } catch (RefusedException e) {
            finish(failed(e));
        }
        return end;
    }

    /** Ends the fetch when a limit is reached. */
    void check(long now) {
        HttpExchange current = exchange;
        if (current != null) {
            current.check(now);
        }
        long waited = waitedBefore + (current == null ? 0 : current.waited());
        if (now - start - waited < means.connector().limits().times().total().toNanos()) {
            return;
        }
        CompletableFuture<Void> waiting = turn;
        if (waiting != null && waiting.cancel(false)) {
            finish(failed(new FetchException("host-busy", "other requests to the same host took too long")));
        } else if (current != null) {
            current.fail(new FetchException("timeout", "the whole answer did not come in time"));
        }
    }

    private void goTo(GuardedUrl target) {
        url = target;
        CompletableFuture<Void> mine = means.hosts().enter(target.server());
        turn = mine;
        mine.thenRun(() -> ask(target)).exceptionally(cancelled -> null);
    }

    private void ask(GuardedUrl target) {
        HttpExchange next = new HttpExchange(means.connector(), target, request, memory);
        exchange = next;
        var unused = next.start().whenComplete((answer, failure) -> {
            exchange = null;
            waitedBefore += next.waited();
            means.hosts().leave(target.server());
            if (failure == null) {
                heard(target, answer);
            } else {
                finish(failed(failure));
            }
        });
    }

    private void heard(GuardedUrl from, HttpAnswer answer) {
        String location = answer.header("Location");
        if (!REDIRECTS.contains(answer.status()) || location == null) {
            finish(outcome(answer));
            return;
        }
        if (redirects.size() == MAX_REDIRECTS) {
            finish(failed(new FetchException("redirects", "more than " + MAX_REDIRECTS + " redirects")));
            return;
        }
        try {
            GuardedUrl target = means.guard().checkRedirect(from, location);
            redirects.add(new Redirect(answer.status(), target));
            goTo(target);
        } catch (RefusedException e) {
            finish(failed(e));
        }
    }

    private FetchOutcome outcome(HttpAnswer answer) {
        HttpAnswer.Body body = answer.body();
        FetchFacts facts = facts(answer.status(), body == null ? 0 : body.wireBytes());
        if (answer.status() == 304) {
            return new NotModified(facts);
        }
        if (answer.status() == 410) {
            return new Gone(facts);
        }
        if (body == null) {
            return new Failed(
                    facts,
                    "http-" + answer.status(),
                    "the server answered with status " + answer.status(),
                    RetryAfter.read(answer.header("Retry-After"), means.clock().instant()));
        }
        Validators seen = new Validators(answer.header("ETag"), answer.header("Last-Modified"));
        return new Fetched(facts, body.bytes(), body.sha256(), answer.header("Content-Type"), seen);
    }

    private Failed failed(Throwable failure) {
        FetchException trouble = Troubles.of(failure);
        return new Failed(facts(0, 0), trouble.reason(), trouble.text(), Optional.empty());
    }

    private FetchFacts facts(int status, long wireBytes) {
        return new FetchFacts(url, status, redirects, wireBytes, Duration.ofNanos(System.nanoTime() - start));
    }

    private void finish(FetchOutcome outcome) {
        end.complete(outcome);
    }
}
