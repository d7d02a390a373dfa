package org.testimony.ingest.article;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.id.StableIds;

/**
 * The one spelling of a web address that identifies an article. It is an identity, not an address to fetch: fetch the URL
 * as it was given.
 *
 * <p>Rules, in this order: only http and https, written as https, because both serve the same article; host in lower case
 * ASCII (IDNA) without a closing dot, {@code www.} kept; default ports, user names and fragments dropped; dot segments
 * resolved; percent-encoding in one form; tracking parameters dropped ({@link TrackingParameters}), the others kept in
 * their order. A trailing slash is kept as it stands: two spellings of one page cost a second copy of one story, merging
 * two pages would lose an article.
 */
public record CanonicalUrl(String value) {
    /** Longer addresses are refused; they are data, not links. */
    public static final int MAX_LENGTH = 4096;

    private static final Pattern ADDRESS =
            Pattern.compile("(?i)(https?):[/\\\\]{2}([^/\\\\?#]*)([^?#]*)(\\?[^#]*)?(#.*)?", Pattern.DOTALL);
    private static final Pattern AUTHORITY =
            Pattern.compile("(?:[^@]*@)?(\\[[0-9A-Fa-f:.]+]|[^:@\\[\\]]+)(?::(\\d*))?");

    /**
     * The canonical form of an address.
     *
     * @throws BadUrlException when it is not an absolute http or https address with a host
     */
    public static CanonicalUrl of(String address) {
        String trimmed = withoutBreaks(address.strip());
        if (trimmed.length() > MAX_LENGTH) {
            throw new BadUrlException("url must not be longer than " + MAX_LENGTH + " characters");
        }
        Matcher parts = ADDRESS.matcher(trimmed);
        if (!parts.matches()) {
            throw new BadUrlException(
                    "url must be an absolute http or https address, such as https://example.org/page");
        }
        String path = UrlPath.normal(PercentEncoding.normal(parts.group(3).replace('\\', '/')));
        String query = parts.group(4) == null
                ? ""
                : TrackingParameters.removedFrom(parts.group(4).substring(1));
        return new CanonicalUrl("https://" + authority(parts.group(2)) + path + query);
    }

    /** The id of the article at this address. */
    public ArticleId articleId() {
        return StableIds.article(value);
    }

    /** The host, with its port when that is not the usual one. */
    public String host() {
        String rest = value.substring("https://".length());
        return rest.substring(0, rest.indexOf('/'));
    }

    /** The host without a leading {@code www.}: the publisher's name when nobody gives a better one. */
    public String publisher() {
        String host = host();
        int port = host.startsWith("[") ? -1 : host.indexOf(':');
        String name = port < 0 ? host : host.substring(0, port);
        return name.startsWith("www.") && name.length() > 4 ? name.substring(4) : name;
    }

    private static String authority(String text) {
        Matcher authority = AUTHORITY.matcher(text);
        if (!authority.matches()) {
            throw new BadUrlException("url has no usable host");
        }
        String port = authority.group(2);
        return host(authority.group(1)) + (isDefault(port) ? "" : ":" + portNumber(port));
    }

    private static boolean isDefault(String port) {
        return port == null || port.isEmpty() || portNumber(port) == 80 || portNumber(port) == 443;
    }

    private static int portNumber(String port) {
        int number = port.length() > 5 ? 65_536 : Integer.parseInt(port);
        if (number > 65_535) {
            throw new BadUrlException("url has no usable port");
        }
        return number;
    }

    private static String host(String text) {
        String host = text.toLowerCase(Locale.ROOT);
        if (host.startsWith("[")) {
            return host;
        }
        try {
            String ascii = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            String name = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
            if (name.isEmpty() || !name.matches("[a-z0-9_-]+(\\.[a-z0-9_-]+)*")) {
                throw new BadUrlException("url has no usable host");
            }
            return name;
        } catch (IllegalArgumentException e) {
            throw new BadUrlException("url has no usable host");
        }
    }

    // Browsers remove tabs and line breaks inside an address, and so do we: two spellings, one page.
    private static String withoutBreaks(String text) {
        return text.replaceAll("[\\t\\r\\n]", "");
    }
}
