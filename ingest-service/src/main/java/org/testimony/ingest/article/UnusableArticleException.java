package org.testimony.ingest.article;

/** A text that cannot become an article; the message says why and never repeats the text. */
public final class UnusableArticleException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    private UnusableArticleException(String reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** The word under which such items are counted. */
    public String reason() {
        return reason;
    }

    static UnusableArticleException empty() {
        return new UnusableArticleException("no-text", "the article has neither a title nor a text");
    }

    static UnusableArticleException tooLong() {
        return new UnusableArticleException(
                "text-too-long",
                "text must not be longer than " + Draft.MAX_TEXT_BYTES / 1024
                        + " KiB in UTF-8; split it or post the article without its appendices");
    }
}
