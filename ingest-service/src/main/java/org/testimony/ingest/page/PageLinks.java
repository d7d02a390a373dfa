package org.testimony.ingest.page;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.testimony.ingest.article.BadUrlException;
import org.testimony.ingest.article.CanonicalUrl;
import org.testimony.ingest.article.SiteName;
import org.testimony.ingest.article.UrlVariants;

/** Which address a page has. What a page says about itself is believed as far as it can do no harm. */
public final class PageLinks {
    private static final int FEW_SEGMENTS = 1;
    private static final Pattern ERROR = Pattern.compile("(?i)(?:404|403|410|500|error|error-?(?:404|page)|not-?found"
            + "|page-?not-?found|login|log-?in|sign-?in|subscribe|consent)(?:\\.[a-z]{2,5})?");

    private PageLinks() {}

    /**
     * The address by which the article is known: the one the page states, if it is on the same registered domain and can be
     * that of an article, else the one it was read from, in its desktop form.
     *
     * @param url where the page was read from, after redirects
     * @throws BadUrlException when that is no web address
     */
    public static CanonicalUrl canonical(Page page, String url) {
        CanonicalUrl read = CanonicalUrl.of(UrlVariants.desktop(url));
        return page.canonicalLink()
                .flatMap(PageLinks::address)
                .filter(stated -> isBelievable(stated, read))
                .orElse(read);
    }

    /** Whether the address looks like a front page, a section or an error page, and not like an article's. */
    public static boolean looksLikeNoArticle(CanonicalUrl address) {
        URI uri = URI.create(address.value());
        return isFront(uri) || hasErrorSegment(uri);
    }

    private static Optional<CanonicalUrl> address(String link) {
        try {
            return Optional.of(CanonicalUrl.of(UrlVariants.desktop(link)));
        } catch (BadUrlException e) {
            return Optional.empty();
        }
    }

    // A site that names its front page on every article would make one article of them all.
    private static boolean isBelievable(CanonicalUrl stated, CanonicalUrl read) {
        URI to = URI.create(stated.value());
        URI from = URI.create(read.value());
        if (!SiteName.isSame(host(to), host(from)) || hasErrorSegment(to)) {
            return false;
        }
        boolean isFront = isFront(to);
        return !isFront
                || isFront(from)
                        && to.getRawPath().length() >= from.getRawPath().length();
    }

    private static boolean hasErrorSegment(URI address) {
        return Arrays.stream(address.getRawPath().split("/"))
                .anyMatch(segment -> ERROR.matcher(segment).matches());
    }

    private static String host(URI address) {
        return address.getRawAuthority();
    }

    /** A root or a section: no path, or few segments that look like names, and nothing in the query. */
    private static boolean isFront(URI address) {
        if (address.getRawQuery() != null) {
            return false;
        }
        String path = address.getRawPath().replaceAll("/+$", "");
        if (path.isEmpty() || path.matches("(?i)/(?:index|home|default)(?:\\.[a-z]{2,5})?")) {
            return true;
        }
        String[] segments = path.substring(1).split("/");
        return segments.length <= FEW_SEGMENTS && segments[0].matches("[A-Za-z]{1,20}");
    }
}
