package org.testimony.ingest.page;

import java.util.Locale;
import java.util.Set;
import org.testimony.ingest.page.tree.NodeText;
import org.testimony.ingest.page.tree.PageNode;

/**
 * Signs that a page is no article but stands in front of one.
 *
 * @param password whether it asks for a password
 * @param challenge whether it asks to prove that a human reads
 * @param moves whether it sends the browser on to another page
 * @param heading its first headings, in lower case
 */
record WallSigns(boolean password, boolean challenge, boolean moves, String heading) {
    private static final Set<String> CHALLENGES = Set.of(
            "cf-challenge",
            "challenge-form",
            "challenge-running",
            "cf-error-details",
            "g-recaptcha",
            "h-captcha",
            "cf-turnstile",
            "px-captcha",
            "captcha-form",
            "sec-if-cpt-container",
            "ddg-captcha");

    static WallSigns of(PageNode document) {
        StringBuilder headings = new StringBuilder();
        document.below(Set.of("h1", "h2")).stream()
                .limit(3)
                .forEach(heading -> headings.append(NodeText.line(heading, 300)).append('\n'));
        return new WallSigns(
                document.below(Set.of("input")).stream().anyMatch(WallSigns::asksForPassword),
                document.below(Set.of("div", "form", "section", "iframe")).stream()
                        .anyMatch(WallSigns::challenges),
                document.below(Set.of("meta")).stream().anyMatch(WallSigns::sendsOn),
                headings.toString().toLowerCase(Locale.ROOT));
    }

    private static boolean asksForPassword(PageNode input) {
        return "password".equalsIgnoreCase(input.attribute("type"));
    }

    private static boolean challenges(PageNode element) {
        String source = element.attribute("src");
        return CHALLENGES.contains(element.id())
                || CHALLENGES.contains(element.className())
                || source != null && (source.contains("captcha-delivery.com") || source.contains("hcaptcha.com"));
    }

    private static boolean sendsOn(PageNode meta) {
        return "refresh".equalsIgnoreCase(meta.attribute("http-equiv"));
    }
}
