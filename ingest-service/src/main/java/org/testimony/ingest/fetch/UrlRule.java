package org.testimony.ingest.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which URLs may be fetched, as far as their spelling tells; the address behind the name is checked at the connection. */
public final class UrlRule {
    private static final Pattern NUMERIC_HOST =
            Pattern.compile("(?i)(0x[0-9a-f]*|[0-9]+)(\\.(0x[0-9a-f]*|[0-9]+))*\\.?");
    private static final Pattern OCTET = Pattern.compile("0|[1-9][0-9]{0,2}");

    private final Set<Integer> ports;
    private final boolean allowLoopback;

    /**
     * A rule.
     *
     * @param ports the ports that may be contacted; any port of this machine may be when loopback is allowed
     */
    public UrlRule(Set<Integer> ports, AddressRule addresses) {
        this.ports = Set.copyOf(ports);
        this.allowLoopback = addresses.allowsLoopback();
    }

    /**
     * The URL, checked.
     *
     * @throws RefusedException when it may not be fetched
     */
    public URI check(String url) {
        try {
            return check(new URI(url.strip()));
        } catch (URISyntaxException e) {
            throw new RefusedException("the URL is not well-formed");
        }
    }

    /** The target of a redirect, checked. A step from https to http is refused: the answer could be anybody's. */
    public URI checkRedirect(URI from, String location) {
        try {
            URI target = check(from.resolve(new URI(location.strip())));
            if ("https".equals(lower(from.getScheme())) && "http".equals(lower(target.getScheme()))) {
                throw new RefusedException("a redirect from https to http is not followed");
            }
            return target;
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new RefusedException("the redirect's target is not a well-formed URL");
        }
    }

    private URI check(URI uri) {
        String scheme = lower(uri.getScheme());
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new RefusedException("only http and https are fetched");
        }
        String host = lower(uri.getHost());
        if (host.isEmpty()) {
            throw new RefusedException("the URL has no usable host");
        }
        if (uri.getRawUserInfo() != null) {
            throw new RefusedException("a URL with a user name is not fetched");
        }
        if (NUMERIC_HOST.matcher(host).matches() && !isPlainAddress(host)) {
            throw new RefusedException("an address must be written as four plain numbers");
        }
        int port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("https") ? 443 : 80;
        if (!ports.contains(port) && !(allowLoopback && isLoopback(host))) {
            throw new RefusedException("port " + port + " is not fetched from (testimony.ingest.fetch.allowed-ports)");
        }
        return uri;
    }

    /** Whether the host can only be this machine. */
    public static boolean isLoopback(String host) {
        return host.equals("localhost") || host.equals("[::1]") || host.startsWith("127.") && isPlainAddress(host);
    }

    private static boolean isPlainAddress(String host) {
        String[] octets = host.split("\\.", -1);
        if (octets.length != 4) {
            return false;
        }
        for (String octet : octets) {
            if (!OCTET.matcher(octet).matches() || Integer.parseInt(octet) > 255) {
                return false;
            }
        }
        return true;
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
