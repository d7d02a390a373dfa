package org.testimony.ingest.page;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.testimony.ingest.article.BadUrlException;
import org.testimony.ingest.article.CanonicalUrl;
import org.testimony.ingest.page.metadata.Found;
import org.testimony.ingest.page.metadata.PlainLine;
import org.testimony.ingest.page.tree.PageNode;

/** The address that a page gives itself: its canonical link, else og:url. */
final class StatedAddress {
    private StatedAddress() {}

    /** The absolute web address, or nothing when there is none or it is no web address. */
    static Optional<Found> of(PageNode document, String url) {
        return document.below(Set.of("link")).stream()
                .filter(link -> has(link, "rel", "canonical"))
                .flatMap(link -> absolute(link.attribute("href"), url, "canonical link").stream())
                .findFirst()
                .or(() -> document.below(Set.of("meta")).stream()
                        .filter(meta -> has(meta, "property", "og:url") || has(meta, "name", "og:url"))
                        .flatMap(meta -> absolute(meta.attribute("content"), url, "meta og:url").stream())
                        .findFirst());
    }

    private static boolean has(PageNode element, String attribute, String word) {
        String value = element.attribute(attribute);
        return value != null
                && Arrays.asList(value.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                        .contains(word);
    }

    private static Optional<Found> absolute(@Nullable String address, String url, String source) {
        if (address == null || address.isBlank()) {
            return Optional.empty();
        }
        try {
            String resolved = URI.create(url).resolve(address.strip()).toString();
            CanonicalUrl.of(resolved);
            return Optional.of(new Found(PlainLine.of(resolved), source));
        } catch (BadUrlException e) {
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            // Not every address that browsers take is one to java.net: an absolute one needs no resolving.
            return stated(address.strip(), source);
        }
    }

    private static Optional<Found> stated(String address, String source) {
        try {
            CanonicalUrl.of(address);
            return Optional.of(new Found(address.replace("<", "%3C"), source));
        } catch (BadUrlException e) {
            return Optional.empty();
        }
    }
}
