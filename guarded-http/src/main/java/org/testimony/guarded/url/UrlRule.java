package org.testimony.guarded.url;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which URLs may be fetched, as far as their spelling tells. An address in the URL is checked here already; the addresses
 * behind a name are checked when the connection is made.
 */
public final class UrlRule {
    private static final Pattern ADDRESS =
            Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://([^/?#]*)([^?#]*)(\\?[^#]*)?(#.*)?");
    private static final Pattern AUTHORITY =
            Pattern.compile("(\\[[^\\[\\]@]*]|[^:@\\[\\]%\\\\\\s]+)(?::([0-9]{0,5}))?");
    private static final Pattern HAS_SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");
    private static final int LONGEST = 8192;

    private final Set<Integer> ports;
    private final AddressRule addresses;

    /**
     * A rule.
     *
     * @param ports the ports that may be contacted; any port of this machine may be when loopback is allowed
     */
    public UrlRule(Set<Integer> ports, AddressRule addresses) {
        this.ports = Set.copyOf(ports);
        this.addresses = addresses;
    }

    /**
     * The URL, checked.
     *
     * @throws RefusedException when it may not be fetched
     */
    public GuardedUrl check(String url) {
        if (url.length() > LONGEST) {
            throw new RefusedException("the URL is longer than " + LONGEST + " characters");
        }
        Matcher parts = ADDRESS.matcher(UrlText.plain(url));
        if (!parts.matches()) {
            throw new RefusedException("the URL is not well-formed: write http:// or https://, a host and a path");
        }
        boolean secure = isSecure(parts.group(1));
        String query = parts.group(4) == null ? "" : parts.group(4);
        return allowed(secure, parts.group(2), path(parts.group(3)) + UrlText.escaped(query));
    }

    /** The target of a redirect, checked. A step from https to http is refused: the answer could be anybody's. */
    public GuardedUrl checkRedirect(GuardedUrl from, String location) {
        GuardedUrl target = check(resolved(from, UrlText.plain(location)));
        if (from.secure() && !target.secure()) {
            throw new RefusedException("a redirect from https to http is not followed");
        }
        return target;
    }

    private static boolean isSecure(String scheme) {
        return switch (scheme.toLowerCase(Locale.ROOT)) {
            case "http" -> false;
            case "https" -> true;
            default -> throw new RefusedException("only http and https are fetched");
        };
    }

    private GuardedUrl allowed(boolean secure, String authority, String target) {
        if (authority.indexOf('@') >= 0) {
            throw new RefusedException("a URL with a user name is not fetched");
        }
        Matcher parts = AUTHORITY.matcher(authority);
        if (!parts.matches()) {
            throw new RefusedException("the URL has no usable host");
        }
        String digits = parts.group(2);
        int port = digits == null || digits.isEmpty() ? secure ? 443 : 80 : Integer.parseInt(digits);
        GuardedUrl url = new GuardedUrl(secure, HostName.read(parts.group(1)), port, target);
        checkAddress(url);
        return url;
    }

    private void checkAddress(GuardedUrl url) {
        boolean ours = isLoopback(url);
        if (ours
                ? !addresses.allowsLoopback()
                : !url.address().map(addresses::allows).orElse(true)) {
            throw new RefusedException("the address is not public");
        }
        if (ours ? url.port() < 1 || url.port() > 65_535 : !ports.contains(url.port())) {
            throw new RefusedException(
                    "port " + url.port() + " is not fetched from (testimony.ingest.fetch.allowed-ports)");
        }
    }

    /** Whether the URL can only mean this machine. */
    public static boolean isLoopback(GuardedUrl url) {
        return url.host().equals("localhost")
                || url.address().map(InetAddress::isLoopbackAddress).orElse(false);
    }

    private static String resolved(GuardedUrl from, String location) {
        if (location.indexOf('\\') >= 0) {
            throw new RefusedException("the redirect's target has a backslash in it");
        }
        if (HAS_SCHEME.matcher(location).matches()) {
            return location;
        }
        if (location.startsWith("//")) {
            return (from.secure() ? "https:" : "http:") + location;
        }
        String path = from.uri().getRawPath();
        if (location.startsWith("?")) {
            return from.uri().resolve(path + UrlText.escaped(location)).toString();
        }
        String relative = location.replaceFirst("#.*", "");
        return from.uri().resolve(path(relative.isEmpty() ? path : relative)).toString();
    }

    private static String path(String text) {
        if (text.indexOf('\\') >= 0) {
            throw new RefusedException("the URL has a backslash in it");
        }
        String escaped = UrlText.escaped(text);
        return escaped.isEmpty() ? "/" : escaped;
    }
}
