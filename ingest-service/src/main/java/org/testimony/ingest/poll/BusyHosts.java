package org.testimony.ingest.poll;

import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The hosts that are being polled, so that no host ever serves two of our requests at a time. */
final class BusyHosts {
    private final Set<String> busy = new HashSet<>();

    /** Whether the host was free; it is taken now. */
    synchronized boolean enter(String host) {
        return busy.add(host);
    }

    synchronized void leave(String host) {
        busy.remove(host);
    }

    /** The host of a URL that was checked when the feed was added. */
    static String hostOf(String url) {
        String host = URI.create(url).getHost();
        return host == null ? "" : host.toLowerCase(Locale.ROOT);
    }
}
