package org.testimony.guarded.post;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.testimony.guarded.post.PostOutcome.Answered;
import org.testimony.guarded.post.PostOutcome.Failed;
import org.testimony.guarded.url.Guard;
import org.testimony.guarded.url.GuardedUrl;
import org.testimony.guarded.url.RefusedException;

/** One post, from the look-up of the name to the end of the answer. {@link #check} ends it when a limit is reached. */
final class HttpPost {
    private final Means means;
    private final PostRequest request;
    private final long start = System.nanoTime();
    private final CompletableFuture<PostOutcome> end = new CompletableFuture<>();
    private final Buffer body = Buffer.buffer();
    private volatile Phase phase = Phase.LOOKUP;
    private volatile long phaseStart = System.nanoTime();
    private volatile @Nullable HttpClientRequest current;
    private volatile @Nullable HttpClientResponse answer;

    private enum Phase {
        LOOKUP,
        CONNECT,
        HEAD,
        BODY
    }

    /** What all posts share. */
    record Means(Guard guard, HttpConnections connections, PostLimits limits, Clock clock) {}

    HttpPost(Means means, PostRequest request) {
        this.means = means;
        this.request = request;
    }

    /** Begins; the result is always an outcome. */
    CompletableFuture<PostOutcome> start() {
        try {
            GuardedUrl url = means.guard().check(request.url());
            var unused = means.guard().addresses(url).whenComplete((addresses, failure) -> {
                if (failure == null) {
                    connect(url, addresses.iterator());
                } else {
                    fail(failure);
                }
            });
        } catch (RefusedException e) {
            fail(e);
        }
        return end;
    }

    /** Ends the post when a limit of time is reached; an answer whose header has come counts as it stands. */
    void check(long now) {
        Duration spent = Duration.ofNanos(now - phaseStart);
        PostLimits limits = means.limits();
        switch (phase) {
            case LOOKUP -> endAfter(spent, limits.lookup(), "the host's name was not found in time");
            // The connector's own limit ends each try before this one.
            case CONNECT -> endAfter(spent, limits.connect().plusSeconds(1), "no connection in time");
            case HEAD -> endAfter(spent, limits.head(), "no answer in time");
            case BODY -> {
                if (spent.compareTo(limits.body()) > 0) {
                    succeed();
                }
            }
        }
    }

    private void endAfter(Duration spent, Duration limit, String trouble) {
        if (spent.compareTo(limit) > 0) {
            fail(new PostTrouble("timeout", trouble));
        }
    }

    private void connect(GuardedUrl url, Iterator<InetAddress> addresses) {
        InetAddress address = addresses.next();
        enter(Phase.CONNECT);
        means.connections().connect(url, address, request).onComplete(made -> {
            if (end.isDone()) {
                if (made.succeeded()) {
                    close(made.result());
                }
            } else if (made.succeeded()) {
                send(made.result(), address);
            } else if (addresses.hasNext()) {
                connect(url, addresses);
            } else {
                fail(made.cause());
            }
        });
    }

    private void send(HttpClientRequest connected, InetAddress address) {
        current = connected;
        if (!HttpConnections.isPeer(connected, address)) {
            fail(new PostTrouble("refused", "the connection leads to another address than the one checked"));
            return;
        }
        enter(Phase.HEAD);
        connected.send(Buffer.buffer(request.body())).onComplete(answered -> {
            if (answered.succeeded()) {
                receive(answered.result());
            } else {
                fail(answered.cause());
            }
        });
    }

    private void receive(HttpClientResponse response) {
        if (end.isDone()) {
            return;
        }
        answer = response;
        enter(Phase.BODY);
        // The header is here, and it alone decides; a body that breaks off changes nothing.
        response.exceptionHandler(broken -> succeed());
        response.endHandler(ended -> succeed());
        response.handler(this::take);
    }

    private void take(Buffer piece) {
        if (end.isDone()) {
            return;
        }
        int room = means.limits().answerBytes() - body.length();
        body.appendBuffer(piece, 0, Math.min(room, piece.length()));
        if (piece.length() >= room) {
            succeed();
        }
    }

    private void enter(Phase next) {
        phaseStart = System.nanoTime();
        phase = next;
    }

    private Duration took() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private void succeed() {
        HttpClientResponse heard = answer;
        if (heard != null) {
            var wish = RetryAfter.read(
                    heard.getHeader("Retry-After"), means.clock().instant());
            finish(new Answered(heard.statusCode(), wish, body.getBytes(), took()));
        }
    }

    private void fail(Throwable failure) {
        PostTrouble trouble = PostTrouble.of(failure);
        finish(new Failed(trouble.reason(), trouble.text(), phase == Phase.HEAD, took()));
    }

    private void finish(PostOutcome outcome) {
        if (end.complete(outcome)) {
            close(current);
        }
    }

    private static void close(@Nullable HttpClientRequest request) {
        if (request != null && request.connection() != null) {
            var unused = request.connection().close();
        }
    }
}
