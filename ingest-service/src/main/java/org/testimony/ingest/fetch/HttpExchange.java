package org.testimony.ingest.fetch;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.testimony.guarded.url.GuardedUrl;

/**
 * One request to one server, from the look-up of its name to the last byte. It waits in no thread: whoever made it calls
 * {@link #check} now and then, which ends it when a limit is reached.
 */
final class HttpExchange {
    private final HttpConnector connector;
    private final GuardedUrl url;
    private final FetchRequest request;
    private final FetchLimits limits;
    private final CompletableFuture<HttpAnswer> end = new CompletableFuture<>();
    private final ByteBudget.Share memory;

    private volatile Phase phase = Phase.LOOKUP;
    private long phaseStart = System.nanoTime();
    private long waited;
    private long waitingSince;
    private volatile @Nullable HttpClientRequest current;
    private volatile @Nullable SpeedWatch speed;

    private enum Phase {
        LOOKUP,
        CONNECT,
        HEAD,
        BODY,
        WAIT
    }

    HttpExchange(HttpConnector connector, GuardedUrl url, FetchRequest request, ByteBudget.Share memory) {
        this.connector = connector;
        this.url = url;
        this.request = request;
        this.limits = connector.limits();
        this.memory = memory;
    }

    /** Begins; the result ends with an answer, or with a {@link FetchException} or a refusal. */
    CompletableFuture<HttpAnswer> start() {
        var unused = connector.addresses(url).whenComplete((addresses, failure) -> {
            if (failure == null) {
                connect(addresses.iterator());
            } else {
                fail(failure);
            }
        });
        return end;
    }

    private void connect(Iterator<InetAddress> addresses) {
        InetAddress address = addresses.next();
        enter(Phase.CONNECT);
        connector.connect(url, address, request).onComplete(made -> {
            if (end.isDone()) {
                if (made.succeeded()) {
                    close(made.result());
                }
            } else if (made.succeeded()) {
                send(made.result(), address);
            } else if (addresses.hasNext()) {
                connect(addresses);
            } else {
                fail(made.cause());
            }
        });
    }

    private void send(HttpClientRequest connected, InetAddress address) {
        current = connected;
        if (!connector.isPeer(connected, address)) {
            fail(new FetchException("refused", "the connection leads to another address than the one checked"));
            return;
        }
        enter(Phase.HEAD);
        connected.send().onComplete(answered -> {
            if (answered.succeeded()) {
                receive(answered.result());
            } else {
                fail(answered.cause());
            }
        });
    }

    private void receive(HttpClientResponse response) {
        response.exceptionHandler(this::fail);
        if (end.isDone()) {
            return;
        }
        if (response.statusCode() != 200) {
            succeed(new HttpAnswer(response.statusCode(), response.headers(), null));
            return;
        }
        try {
            BodyReceiver body = receiver(response);
            speed = new SpeedWatch(limits.bytesPerSecond(), System.nanoTime());
            enter(Phase.BODY);
            response.handler(buffer -> take(response, body, buffer));
            response.endHandler(ended -> finish(response, body));
            var unused = end.whenComplete((answer, failure) -> body.close());
        } catch (FetchException e) {
            fail(e);
        }
    }

    private BodyReceiver receiver(HttpClientResponse response) {
        if (BodyKind.isMultipart(response.getHeader(HttpHeaders.CONTENT_TYPE))) {
            throw new FetchException("not-text", "the answer has several parts");
        }
        String length = response.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && length.length() > 9 || length != null && tooLong(length)) {
            throw new FetchException(
                    "too-large",
                    "the server announces more than " + limits.sizes().wire() + " bytes");
        }
        return new BodyReceiver(limits, response.getHeader(HttpHeaders.CONTENT_ENCODING));
    }

    private boolean tooLong(String length) {
        return length.matches("[0-9]+")
                && Long.parseLong(length) > limits.sizes().wire();
    }

    private void take(HttpClientResponse response, BodyReceiver body, Buffer buffer) {
        if (end.isDone()) {
            return;
        }
        try {
            body.take(buffer.getBytes());
            watch().add(buffer.length(), System.nanoTime());
            makeRoom(response, body);
        } catch (RuntimeException e) { // also from an unpacker that a time limit has just closed

            fail(e);
        }
    }

    private void makeRoom(HttpClientResponse response, BodyReceiver body) {
        Context loop = Vertx.currentContext();
        if (memory.holds(body.size(), () -> loop.runOnContext(freed -> makeRoom(response, body)))) {
            if (phase == Phase.WAIT) {
                speed = new SpeedWatch(limits.bytesPerSecond(), System.nanoTime());
                enter(Phase.BODY);
                response.resume();
            }
        } else if (phase != Phase.WAIT) {
            response.pause();
            enter(Phase.WAIT);
        }
    }

    private void finish(HttpClientResponse response, BodyReceiver body) {
        try {
            HttpAnswer.Body whole = new HttpAnswer.Body(body.finish(), body.sha256(), body.wire());
            succeed(new HttpAnswer(200, response.headers(), whole));
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    private SpeedWatch watch() {
        return java.util.Objects.requireNonNull(speed);
    }

    // Times of our own making, waiting for memory, are not counted against the server.
    private synchronized void enter(Phase next) {
        long now = System.nanoTime();
        if (phase == Phase.WAIT) {
            waited += now - waitingSince;
        }
        if (next == Phase.WAIT) {
            waitingSince = now;
        }
        phase = next;
        phaseStart = now;
    }

    /** How long it had to wait for memory, in nanoseconds. */
    synchronized long waited() {
        return waited + (phase == Phase.WAIT ? System.nanoTime() - waitingSince : 0);
    }

    /** Ends the exchange when a limit of time or speed is reached. */
    void check(long now) {
        String trouble = trouble(now);
        if (trouble != null) {
            fail(new FetchException(phase == Phase.BODY ? "too-slow" : "timeout", trouble));
        }
    }

    private synchronized @Nullable String trouble(long now) {
        Duration spent = Duration.ofNanos(now - phaseStart);
        return switch (phase) {
            case LOOKUP ->
                spent.compareTo(limits.times().lookup()) > 0 ? "the host's name was not found in time" : null;
            // The second address gets its own time; the connector's own limit ends each try before this one.
            case CONNECT ->
                spent.minusSeconds(1).compareTo(limits.times().connect()) > 0 ? "no connection in time" : null;
            case HEAD -> spent.compareTo(limits.times().head()) > 0 ? "no answer in time" : null;
            case BODY -> watch().tooSlow(now) ? "the answer comes too slowly" : null;
            case WAIT -> null;
        };
    }

    /** Ends the exchange without an answer, unless it has ended. */
    void fail(Throwable failure) {
        if (end.completeExceptionally(failure)) {
            memory.close();
            close(current);
        }
    }

    private void succeed(HttpAnswer answer) {
        if (end.complete(answer)) {
            close(current);
        }
    }

    private static void close(@Nullable HttpClientRequest request) {
        if (request != null && request.connection() != null) {
            var unused = request.connection().close();
        }
    }
}
