package org.testimony.ingest.page.reading;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.testimony.ingest.page.tree.PageNode;
import org.testimony.ingest.page.tree.Spaces;

/** Whether a reader of the page would see an element, as far as the element itself says so. */
final class Visibility {
    private Visibility() {}

    /** Whether nothing on the element hides it. */
    static boolean isVisible(PageNode element) {
        String style = element.attribute("style");
        if (style != null
                && ("none".equals(property(style, "display")) || "hidden".equals(property(style, "visibility")))) {
            return false;
        }
        boolean isHidden = element.attribute("hidden") != null;
        // Formulas are hidden from screen readers in favour of a picture, which is the visible form.
        boolean isSilent = "true".equals(element.attribute("aria-hidden"))
                && !element.className().contains("fallback-image");
        return !isHidden && !isSilent;
    }

    /** Whether the element is a dialog over the page. */
    static boolean isDialog(PageNode element) {
        return "true".equals(element.attribute("aria-modal")) && "dialog".equals(element.attribute("role"));
    }

    private static @Nullable String property(String style, String name) {
        String found = null;
        boolean important = false;
        for (String declaration : style.split(";")) {
            int colon = declaration.indexOf(':');
            if (colon < 0 || !Spaces.trim(declaration.substring(0, colon)).equalsIgnoreCase(name)) {
                continue;
            }
            String value = Spaces.trim(declaration.substring(colon + 1)).toLowerCase(Locale.ROOT);
            boolean isImportant = value.endsWith("!important");
            if (isImportant || !important) {
                found = isImportant ? Spaces.trim(value.substring(0, value.length() - 10)) : value;
                important = isImportant;
            }
        }
        return found;
    }
}
