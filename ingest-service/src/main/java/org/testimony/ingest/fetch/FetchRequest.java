package org.testimony.ingest.fetch;

import org.testimony.ingest.fetch.FetchOutcome.Validators;

/**
 * What to fetch.
 *
 * @param url as anybody may have written it; the rules are applied by the fetcher
 */
public record FetchRequest(String url, Purpose purpose, Validators validators) {

    /** What the answer is for; it decides what the server is asked for. */
    public enum Purpose {
        FEED("application/atom+xml, application/rss+xml, application/feed+json,"
                + " application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1"),
        PAGE("text/html, application/xhtml+xml;q=0.9, */*;q=0.1"),
        ROBOTS("text/plain, */*;q=0.1");

        private final String accept;

        Purpose(String accept) {
            this.accept = accept;
        }

        String accept() {
            return accept;
        }
    }

    /** A feed, unless it is the one that the validators describe. */
    public static FetchRequest feed(String url, Validators validators) {
        return new FetchRequest(url, Purpose.FEED, validators);
    }

    /** An article's page. */
    public static FetchRequest page(String url) {
        return new FetchRequest(url, Purpose.PAGE, Validators.NONE);
    }

    /** A robots.txt. */
    public static FetchRequest robots(String url) {
        return new FetchRequest(url, Purpose.ROBOTS, Validators.NONE);
    }
}
