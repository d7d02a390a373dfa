package org.testimony.access.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a request comes from, as far as browsers tell. */
final class HttpOrigin {
    private static final Pattern LOOPBACK =
            Pattern.compile("(localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[::1]|::1)(:\\d{1,5})?");

    private HttpOrigin() {}

    /**
     * Whether no page of another site sent it. Browsers name the page's origin with every request that changes something,
     * and no page can forge that; other programs name none, and have no cookie that somebody else could use.
     */
    static boolean isOurOwn(HttpServerRequest request, boolean byCookie) {
        String origin = request.getHeader("Origin");
        if (origin != null) {
            String host = host(request);
            return host != null && host.equalsIgnoreCase(origin.replaceFirst("^https?://", ""));
        }
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        return !byCookie;
    }

    /** Whether it was addressed to this machine by one of its own names: a page that had its name changed did not. */
    static boolean isThisMachine(HttpServerRequest request) {
        String host = host(request);
        return host == null || isLoopback(host);
    }

    // HTTP/2 names it elsewhere; only programs that speak HTTP/1.0 name none.
    private static @Nullable String host(HttpServerRequest request) {
        HostAndPort authority = request.authority();
        return authority == null ? request.getHeader("Host") : authority.toString();
    }

    /** Whether a host, perhaps with a port, means this machine alone. */
    static boolean isLoopback(@Nullable String host) {
        return host != null && LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }
}
