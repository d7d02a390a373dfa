package org.testimony.ingest.page.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.testimony.ingest.page.tree.NodeText;
import org.testimony.ingest.page.tree.PageNode;
import org.testimony.ingest.page.tree.PageTree;
import org.testimony.ingest.page.tree.Spaces;
import org.testimony.ingest.page.tree.Walk;

/** The article's title out of the title of the window, which mostly names the site too. */
final class DocumentTitle {
    private static final int FEW_WORDS = 4;
    private static final int LONG = 150;
    private static final int SHORT = 15;
    private static final int MAX = 4_000;
    private static final Pattern SEPARATOR = Pattern.compile("\\s[|\\-\u2013\u2014\\\\/>\u00bb]\\s");
    private static final Pattern STEP_SEPARATOR = Pattern.compile("\\s[\\\\/>\u00bb]\\s");
    private static final Pattern FIRST_PART =
            Pattern.compile("^[^|\\-\u2013\u2014\\\\/>\u00bb]*[|\\-\u2013\u2014\\\\/>\u00bb]");

    private DocumentTitle() {}

    /** The title without the name of the site, as far as its shape shows which part that is; empty without a title. */
    static String of(PageNode document) {
        String whole = window(document);
        String title = whole;
        boolean steps = false;
        if (SEPARATOR.matcher(whole).find()) {
            steps = STEP_SEPARATOR.matcher(whole).find();
            title = withoutSite(whole);
        } else if (whole.contains(": ")) {
            title = headings(document, Set.of("h1", "h2")).contains(whole) ? whole : afterColon(whole);
        } else if (whole.length() > LONG || whole.length() < SHORT) {
            List<String> headings = headings(document, Set.of("h1"));
            title = headings.size() == 1 ? headings.get(0) : whole;
        }
        title = Spaces.squeeze(title);
        boolean tooFew = words(title) <= FEW_WORDS
                && (!steps || words(title) != words(SEPARATOR.matcher(whole).replaceAll("")) - 1);
        return tooFew ? whole : title;
    }

    private static String window(PageNode document) {
        return document.below(Set.of("title")).stream()
                .filter(title -> !Walk.isInside(title, "svg", PageTree.MAX_DEPTH))
                .findFirst()
                .map(title -> NodeText.line(title, MAX))
                .orElse("");
    }

    private static String withoutSite(String whole) {
        List<Integer> separators = new ArrayList<>();
        Matcher separator = SEPARATOR.matcher(whole);
        while (separator.find()) {
            separators.add(separator.start());
        }
        String start = whole.substring(0, separators.get(separators.size() - 1));
        return words(start) < 3 ? FIRST_PART.matcher(whole).replaceFirst("") : start;
    }

    private static String afterColon(String whole) {
        String end = whole.substring(whole.lastIndexOf(':') + 1);
        if (words(end) < 3) {
            return whole.substring(whole.indexOf(':') + 1);
        }
        return words(whole.substring(0, whole.indexOf(':'))) > 5 ? whole : end;
    }

    private static List<String> headings(PageNode document, Set<String> names) {
        return document.below(names).stream()
                .map(heading -> Spaces.trim(NodeText.of(heading, MAX)))
                .toList();
    }

    // A space at an end counts as one word more, as it does in reader views: " News" after a colon has two.
    private static int words(String text) {
        return text.split("\\s+", -1).length;
    }
}
