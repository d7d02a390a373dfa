package org.testimony.guarded.url;

import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The one door to the web: a URL is checked, its host is looked up once, and every address must be allowed. */
public final class Guard {
    private final UrlRule urls;
    private final AddressRule addresses;
    private final NameLookup names;

    public Guard(UrlRule urls, AddressRule addresses, NameLookup names) {
        this.urls = urls;
        this.addresses = addresses;
        this.names = names;
    }

    /** As {@link UrlRule#check}. */
    public GuardedUrl check(String url) {
        return urls.check(url);
    }

    /** As {@link UrlRule#checkRedirect}. */
    public GuardedUrl checkRedirect(GuardedUrl from, String location) {
        return urls.checkRedirect(from, location);
    }

    /** The addresses to connect to, in this order; ends with {@link RefusedException} when one of all is not allowed. */
    public CompletionStage<List<InetAddress>> addresses(GuardedUrl url) {
        return url.address()
                .<CompletionStage<List<InetAddress>>>map(address -> CompletableFuture.completedStage(List.of(address)))
                .orElseGet(() -> names.lookup(url.host()))
                .thenApply(addresses::checked);
    }
}
