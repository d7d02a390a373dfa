package org.testimony.ingest.page;

import org.jsoup.Jsoup;

/** The text that some publishers repeat in the structured data of a page: the way out when the page itself has none. */
final class ArticleBody {
    /** A page with less text than this may have kept its text for scripts to show. */
    static final int SHORT = 500;

    private ArticleBody() {}

    /** Whether the structured data hold clearly more than the page. */
    static boolean isBetter(String body, String text) {
        return body.length() >= 2 * text.length() && body.length() >= SHORT;
    }

    /** The body without the markup that publishers leave in it. */
    static String plain(String body) {
        return body.indexOf('<') < 0 ? body : Jsoup.parseBodyFragment(body).wholeText();
    }
}
