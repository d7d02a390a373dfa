package org.testimony.ingest.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Links as feeds spell them. */
final class Links {
    private static final Pattern ABSOLUTE = Pattern.compile("(?is)\\s*https?:[/\\\\]{2}.*");
    private static final Pattern OTHER_SCHEME = Pattern.compile("(?is)\\s*[a-z][a-z0-9+.-]*:.*");

    private Links() {}

    /** The text when it is a web address. */
    static @Nullable String addressIn(@Nullable String text) {
        return text != null && ABSOLUTE.matcher(text).matches() ? text.strip() : null;
    }

    /** The absolute web address of a link in a feed, or nothing when it leads elsewhere, as mailto and javascript do. */
    static @Nullable String resolve(@Nullable String link, String feedUrl) {
        if (link == null || link.isBlank()) {
            return null;
        }
        String address = addressIn(link);
        if (address != null || OTHER_SCHEME.matcher(link).matches()) {
            return address;
        }
        try {
            String escaped = link.strip().replace(" ", "%20").replace("|", "%7C");
            return addressIn(new URI(feedUrl).resolve(new URI(escaped)).toString());
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }
}
