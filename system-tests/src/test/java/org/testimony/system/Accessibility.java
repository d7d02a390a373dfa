package org.testimony.system;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What axe finds on a page. */
final class Accessibility {
    private static final String SCRIPT = script();
    private static final String SERIOUS = """
            async () => (await axe.run(document)).violations
                .filter((found) => found.impact === 'serious' || found.impact === 'critical')
                .map((found) => `${found.impact} ${found.id}: ${found.nodes.map((node) => node.target.join(' ')).join(', ')}`)
            """;

    private Accessibility() {}

    /** The serious and critical violations, each with its rule and where it is. */
    @SuppressWarnings("unchecked")
    static List<String> violations(Page page) {
        page.evaluate(SCRIPT + "; 0");
        return (List<String>) page.evaluate(SERIOUS);
    }

    private static String script() {
        try (InputStream axe = Accessibility.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(axe).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
