package org.testimony.stats.delivery.webhook;

import org.testimony.guarded.url.GuardedUrl;
import org.testimony.guarded.url.RefusedException;
import org.testimony.guarded.url.UrlRule;

/** Which addresses a webhook may have: what the guard allows, and with encryption unless it is on this machine. */
public final class WebhookTarget {
    private final UrlRule urls;
    private final boolean plainAllowed;

    /**
     * A rule.
     *
     * @param allowHttp whether targets elsewhere may be without encryption
     */
    public WebhookTarget(UrlRule urls, boolean allowHttp) {
        this.urls = urls;
        this.plainAllowed = allowHttp;
    }

    /**
     * The URL, checked.
     *
     * @throws RefusedException when it may not be posted to; the message says why
     */
    public GuardedUrl require(String url) {
        GuardedUrl checked = urls.check(url);
        boolean here = checked.host().equals("localhost")
                || checked.address()
                        .filter(address -> address.isLoopbackAddress())
                        .isPresent();
        if (!checked.secure() && !plainAllowed && !here) {
            throw new RefusedException("a webhook elsewhere needs https");
        }
        return checked;
    }
}
