package org.testimony.stats.live;

import io.netty.channel.Channel;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;

/** Ends a connection whose other end does not read. */
final class HttpCut {
    private HttpCut() {}

    /**
     * Closes at once and drops what waits to be sent. Vert.x's own {@code close()} would first wait until all of it is
     * sent, which to a browser that does not read is never.
     */
    static void cut(HttpServerRequest request) {
        if (request.connection() instanceof ConnectionBase connection) {
            Channel channel = connection.channel();
            channel.eventLoop().execute(() -> {
                var unused = channel.pipeline().firstContext().close();
            });
        } else {
            request.connection().close();
        }
    }
}
