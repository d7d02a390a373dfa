package org.testimony.guarded.url;

import java.net.InetAddress;
import java.net.URI;
import java.util.Optional;

/**
 * A URL that the rules allow. It was parsed once, by {@link UrlRule}; what is connected to and asked for is read from this
 * object and never from the text again.
 */
public final class GuardedUrl {
    private final boolean secure;
    private final String host;
    private final int port;
    private final String target;

    GuardedUrl(boolean secure, String host, int port, String target) {
        this.secure = secure;
        this.host = host;
        this.port = port;
        this.target = target;
    }

    /** Whether it is https. */
    public boolean secure() {
        return secure;
    }

    /** Lower case ASCII without a closing dot; an IPv6 address without brackets. */
    public String host() {
        return host;
    }

    public int port() {
        return port;
    }

    /** Path and query, as they stand in the request line. */
    public String target() {
        return target;
    }

    /** The host's address when the URL names no host but an address. */
    public Optional<InetAddress> address() {
        return IpLiteral.read(host);
    }

    /** Whom politeness is owed to: the host, with its port when that is not the usual one. */
    public String server() {
        String name = host.indexOf(':') < 0 ? host : "[" + host + "]";
        return port == 80 || port == 443 ? name : name + ":" + port;
    }

    /** The URL, in ASCII. */
    public URI uri() {
        String name = host.indexOf(':') < 0 ? host : "[" + host + "]";
        String shown = port == (secure ? 443 : 80) ? "" : ":" + port;
        return URI.create((secure ? "https://" : "http://") + name + shown + target);
    }

    @Override
    public String toString() {
        return uri().toString();
    }
}
