package org.testimony.ingest.article;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * The site that serves a page: the part of a host name that somebody registered, such as {@code example.co.uk}. Subdomains
 * belong to one site; names below a public suffix that is shared by strangers do not.
 */
public record Site(String domain) {

    /** The site of an address, or nothing for a host without a registered name, such as a plain IP address. */
    public static Optional<Site> of(String url) {
        try {
            String host = URI.create(url).getHost();
            if (host == null) {
                return Optional.empty();
            }
            String domain = EffectiveTldFinder.getAssignedDomain(host.toLowerCase(Locale.ROOT), true, false);
            return Optional.ofNullable(domain).map(Site::new);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether two addresses belong to one site; never for addresses without one. */
    public static boolean isShared(String url, String other) {
        Optional<Site> site = of(url);
        return site.isPresent() && site.equals(of(other));
    }
}
