package org.testimony.ingest.page.cleaning;

import java.util.Set;
import java.util.regex.Pattern;
import org.testimony.ingest.page.tree.PageNode;

/** Embedded videos of well-known hosts: an article is often written around one. */
final class Videos {
    static final Set<String> EMBEDS = Set.of("object", "embed", "iframe");

    private static final Pattern HOST = Pattern.compile(
            "//(?:(?:www\\.)?(?:(?:dailymotion|youtube|youtube-nocookie|player\\.vimeo|v\\.qq)\\.com"
                    + "|(?:archive|upload\\.wikimedia)\\.org|player\\.twitch\\.tv))",
            Pattern.CASE_INSENSITIVE);

    private Videos() {}

    static boolean isVideo(PageNode embed) {
        return embed.attributes().all().stream()
                .anyMatch(attribute -> HOST.matcher(attribute.value()).find());
    }
}
