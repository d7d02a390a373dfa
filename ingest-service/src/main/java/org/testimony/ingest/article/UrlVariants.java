package org.testimony.ingest.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The desktop form of an address in one of its AMP or mobile spellings, where the shape of the address alone makes that safe.
 *
 * <p>Only spellings that no publisher uses for another page are changed: a cache's address contains the publisher's; {@code
 * amp.}, {@code m.} and {@code mobile.} before a site's own domain; an {@code amp} before or after the path of an article;
 * {@code amp} parameters. What identifies a page, such as {@code ?id=}, stays, and so does an {@code amp} that may be a topic.
 */
public final class UrlVariants {
    private static final Pattern WEB =
            Pattern.compile("(?i)(https?)://([^/?#]+)([^?#]*)(\\?[^#]*)?(#.*)?", Pattern.DOTALL);
    private static final Pattern VIEWER = Pattern.compile("/amp/(?:s/)?([^/]+\\.[^/]+/.*)");
    private static final Pattern CACHE = Pattern.compile("/(?:c|v|wp|a)/(?:s/)?([^/]+\\.[^/]+(?:/.*)?)");
    private static final Pattern ARTICLE_THEN_AMP = Pattern.compile("(?i)(.*/[^/]*[-.%0-9][^/]*)/amp(/?)");
    private static final Pattern AMP_THEN_ARTICLE = Pattern.compile("(?i)/amp(/.*[^/]*-[^/]*-[^/]*/?)");
    private static final Pattern AMP_SUFFIX = Pattern.compile("(?i)(.+)\\.amp(\\.html?)?");
    private static final Pattern LANGUAGE_THEN_MOBILE = Pattern.compile("(?i)([a-z]{2,3})\\.m\\.(.+)");
    private static final Set<String> HOST_PREFIXES = Set.of("amp", "m", "mobile");
    private static final Set<String> SWITCHES = Set.of("amp", "outputtype", "output", "view", "mode");
    private static final int MAX_NESTING = 3;

    private UrlVariants() {}

    /** The address of the desktop page, or the address as it is. An address that is none is returned unchanged. */
    public static String desktop(String address) {
        String url = address;
        for (int level = 0; level < MAX_NESTING; level++) {
            Optional<String> inner = cached(url);
            if (inner.isEmpty()) {
                break;
            }
            url = inner.get();
        }
        Matcher parts = WEB.matcher(url);
        if (!parts.matches()) {
            return url;
        }
        String fragment = parts.group(5) == null ? "" : parts.group(5);
        return parts.group(1) + "://" + host(parts.group(2)) + path(parts.group(3)) + query(parts.group(4)) + fragment;
    }

    private static Optional<String> cached(String url) {
        Matcher parts = WEB.matcher(url);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String host = parts.group(2).toLowerCase(Locale.ROOT);
        boolean isViewer = host.matches("(?:www\\.)?google\\.[a-z]{2,3}(?:\\.[a-z]{2})?");
        boolean isCache = host.endsWith(".cdn.ampproject.org") || host.endsWith(".bing-amp.com");
        if (!isViewer && !isCache) {
            return Optional.empty();
        }
        Matcher inner = (isViewer ? VIEWER : CACHE).matcher(parts.group(3));
        String query = parts.group(4) == null ? "" : parts.group(4);
        return inner.matches() ? Optional.of("https://" + inner.group(1) + query) : Optional.empty();
    }

    // m.example.org is the mobile page of example.org; m.org is a site.
    private static String host(String authority) {
        if (!SiteName.isBelowSite(authority)) {
            return authority;
        }
        Matcher language = LANGUAGE_THEN_MOBILE.matcher(authority);
        if (language.matches() && SiteName.of(language.group(2)).isPresent()) {
            return language.group(1) + "." + language.group(2);
        }
        int dot = authority.indexOf('.');
        boolean isVariant = HOST_PREFIXES.contains(authority.substring(0, dot).toLowerCase(Locale.ROOT));
        return isVariant ? authority.substring(dot + 1) : authority;
    }

    private static String path(String path) {
        if (path.length() > CanonicalUrl.MAX_LENGTH) {
            return path;
        }
        Matcher after = ARTICLE_THEN_AMP.matcher(path);
        if (after.matches()) {
            return after.group(1) + after.group(2);
        }
        Matcher before = AMP_THEN_ARTICLE.matcher(path);
        if (before.matches()) {
            return before.group(1);
        }
        Matcher suffix = AMP_SUFFIX.matcher(path);
        return suffix.matches() ? suffix.group(1) + (suffix.group(2) == null ? "" : suffix.group(2)) : path;
    }

    private static String query(@Nullable String query) {
        if (query == null) {
            return "";
        }
        List<String> kept = new ArrayList<>();
        for (String parameter : query.substring(1).split("&", -1)) {
            if (!isSwitch(parameter)) {
                kept.add(parameter);
            }
        }
        return kept.isEmpty() ? "" : "?" + String.join("&", kept);
    }

    private static boolean isSwitch(String parameter) {
        String[] pair = parameter.toLowerCase(Locale.ROOT).split("=", 2);
        if (!SWITCHES.contains(pair[0])) {
            return false;
        }
        String value = pair.length < 2 ? "" : pair[1];
        boolean isAmp = value.equals("amp");
        return isAmp || pair[0].equals("amp") && (value.isEmpty() || value.equals("1") || value.equals("true"));
    }
}
