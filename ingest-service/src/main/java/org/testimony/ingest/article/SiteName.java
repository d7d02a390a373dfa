package org.testimony.ingest.article;

import crawlercommons.domains.EffectiveTldFinder;
import java.util.Locale;
import java.util.Optional;

/** The site that a host belongs to: the domain that somebody registered, by the Public Suffix List. */
public final class SiteName {
    private SiteName() {}

    /** The registered domain in lower case, or nothing for an address of numbers, a public suffix or a bare name. */
    public static Optional<String> of(String host) {
        String name = withoutPort(host).toLowerCase(Locale.ROOT);
        if (name.startsWith("[") || name.matches("[0-9.]+") || name.indexOf('.') < 0) {
            return Optional.empty();
        }
        return Optional.ofNullable(EffectiveTldFinder.getAssignedDomain(name, true, false));
    }

    /** Whether two hosts belong to one site; a host is always of its own site. */
    public static boolean isSame(String host, String other) {
        String one = withoutPort(host).toLowerCase(Locale.ROOT);
        String two = withoutPort(other).toLowerCase(Locale.ROOT);
        return one.equals(two) || of(one).isPresent() && of(one).equals(of(two));
    }

    /** Whether the host has a name before the registered domain. */
    static boolean isBelowSite(String host) {
        String name = withoutPort(host).toLowerCase(Locale.ROOT);
        return of(name).filter(site -> name.length() > site.length()).isPresent();
    }

    private static String withoutPort(String host) {
        int colon = host.startsWith("[") ? -1 : host.indexOf(':');
        return colon < 0 ? host : host.substring(0, colon);
    }
}
