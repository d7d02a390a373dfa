package org.testimony.ingest.page.tree;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the class and the id of an element give away about it. The words are those by which the reader views of browsers have
 * gone for years; publishers know them. One page asks the same classes over and over, so answers are kept.
 */
public final class ClassSigns {
    private static final double WEIGHT = 25;
    private static final List<String> UNLIKELY = List.of(
            "-ad-",
            "ai2html",
            "banner",
            "breadcrumbs",
            "combx",
            "comment",
            "community",
            "cover-wrap",
            "disqus",
            "extra",
            "footer",
            "gdpr",
            "header",
            "legends",
            "menu",
            "related",
            "remark",
            "replies",
            "rss",
            "shoutbox",
            "sidebar",
            "skyscraper",
            "social",
            "sponsor",
            "supplemental",
            "ad-break",
            "agegate",
            "pagination",
            "pager",
            "popup",
            "yom-remote");
    private static final List<String> POSSIBLE =
            List.of("and", "article", "body", "column", "content", "main", "shadow");
    private static final List<String> GOOD = List.of(
            "article",
            "body",
            "content",
            "entry",
            "h-entry",
            "main",
            "page",
            "pagination",
            "post",
            "text",
            "blog",
            "story");
    private static final List<String> BAD = List.of(
            "-ad-",
            "hidden",
            "banner",
            "combx",
            "comment",
            "com-",
            "contact",
            "footer",
            "gdpr",
            "masthead",
            "media",
            "meta",
            "outbrain",
            "promo",
            "related",
            "scroll",
            "share",
            "shoutbox",
            "sidebar",
            "skyscraper",
            "sponsor",
            "shopping",
            "tags",
            "widget");
    private static final List<String> BYLINE = List.of("byline", "author", "dateline", "writtenby");
    private static final Pattern SHARE = Pattern.compile("(?:\\b|_)share(?:daddy)?(?:\\b|_)");

    private final Map<String, Signs> known = new HashMap<>();

    private record Signs(boolean unlikely, boolean possible, boolean good, boolean bad, boolean byline, boolean share) {
        private static final Signs NONE = new Signs(false, false, false, false, false, false);

        private static Signs of(String name) {
            String words = name.toLowerCase(Locale.ROOT);
            return new Signs(
                    hasOne(words, UNLIKELY),
                    hasOne(words, POSSIBLE),
                    hasOne(words, GOOD),
                    hasOne(words, BAD) || (" " + words + " ").contains(" hid "),
                    hasOne(words, BYLINE),
                    SHARE.matcher(words).find());
        }

        private double weight() {
            return (good ? WEIGHT : 0) - (bad ? WEIGHT : 0);
        }

        private static boolean hasOne(String words, List<String> signs) {
            for (String sign : signs) {
                if (words.contains(sign)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Whether the element is called like something that is no part of an article. */
    public boolean isUnlikely(PageNode element) {
        Signs classes = of(element.className());
        Signs id = of(element.id());
        return (classes.unlikely || id.unlikely) && !classes.possible && !id.possible;
    }

    public boolean isByline(PageNode element) {
        return of(element.className()).byline || of(element.id()).byline;
    }

    public boolean isShareBar(PageNode element) {
        return of(element.className()).share || of(element.id()).share;
    }

    /** From -50, called like page furniture, to 50, called like an article. */
    public double weight(PageNode element) {
        return of(element.className()).weight() + of(element.id()).weight();
    }

    private Signs of(String name) {
        return name.isEmpty() ? Signs.NONE : known.computeIfAbsent(name, Signs::of);
    }
}
