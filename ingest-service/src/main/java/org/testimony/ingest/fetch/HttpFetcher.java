package org.testimony.ingest.fetch;

import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.HttpClientResponseHandler;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.testimony.ingest.fetch.FetchOutcome.Failed;
import org.testimony.ingest.fetch.FetchOutcome.Fetched;
import org.testimony.ingest.fetch.FetchOutcome.Gone;
import org.testimony.ingest.fetch.FetchOutcome.NotModified;
import org.testimony.ingest.fetch.FetchOutcome.Validators;

/**
 * The one way to the web. Each connection is checked against the rules, each redirect too; time and size are bounded; no
 * cookies, no credentials, no referrer, no proxy from the environment. Safe for use by several threads.
 */
public final class HttpFetcher implements AutoCloseable {
    private static final int MAX_REDIRECTS = 5;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final String ACCEPT = "application/atom+xml, application/rss+xml, application/feed+json,"
            + " application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1";

    private final UrlRule urls;
    private final Limits limits;
    private final Clock clock;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService deadlines;

    /** How long and how much. */
    public record Limits(Duration connect, Duration total, int bytes, int decompressedBytes) {}

    public HttpFetcher(UrlRule urls, AddressRule addresses, String agent, Limits limits, Clock clock) {
        this.urls = urls;
        this.limits = limits;
        this.clock = clock;
        this.deadlines = Executors.newSingleThreadScheduledExecutor(task -> daemon(task));
        this.client = HttpClients.custom()
                .setUserAgent(agent)
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableContentCompression()
                // Every connection is new, so every one is checked; polls are too rare to gain from keeping any.
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(HttpGuardedResolver.of(addresses))
                        .setMaxConnTotal(64)
                        .setMaxConnPerRoute(8)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(limits.connect()))
                                .setSocketTimeout(Timeout.of(limits.total()))
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(limits.total()))
                        .setConnectionRequestTimeout(Timeout.of(limits.total()))
                        .build())
                .build();
    }

    /** Fetches a page, unless it is the one that the validators describe. Never throws for what servers do. */
    public FetchOutcome fetch(String url, Validators validators) {
        try {
            long deadline = System.nanoTime() + limits.total().toNanos();
            URI target = urls.check(url);
            for (int step = 0; step <= MAX_REDIRECTS; step++) {
                Answer answer = get(target, validators, deadline);
                if (answer.location() == null) {
                    return answer.outcome();
                }
                target = urls.checkRedirect(target, answer.location());
            }
            return Failed.of("redirects", "more than " + MAX_REDIRECTS + " redirects");
        } catch (RefusedException e) {
            return Failed.of("refused", String.valueOf(e.getMessage()));
        } catch (HttpBody.TooLargeException e) {
            return Failed.of("too-large", String.valueOf(e.getMessage()));
        } catch (UnknownHostException e) {
            return Failed.of("no-host", "the host name is not known");
        } catch (IOException e) {
            return Failed.of(
                    "unreachable",
                    "the server did not answer properly: " + e.getClass().getSimpleName());
        }
    }

    private record Answer(FetchOutcome outcome, @Nullable String location) {}

    private Answer get(URI target, Validators validators, long deadline) throws IOException {
        HttpGet request = new HttpGet(target);
        request.setHeader(HttpHeaders.ACCEPT, ACCEPT);
        request.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
        if (validators.etag() != null) {
            request.setHeader(HttpHeaders.IF_NONE_MATCH, validators.etag());
        }
        if (validators.lastModified() != null) {
            request.setHeader(HttpHeaders.IF_MODIFIED_SINCE, validators.lastModified());
        }
        long left = Math.max(1, deadline - System.nanoTime());
        // A server that sends a byte now and then would satisfy every timeout between bytes.
        ScheduledFuture<?> end = deadlines.schedule(request::abort, left, TimeUnit.NANOSECONDS);
        try {
            HttpClientResponseHandler<Answer> handler = response -> answer(target, response);
            return client.execute(request, handler);
        } finally {
            end.cancel(false);
        }
    }

    private Answer answer(URI url, ClassicHttpResponse response) throws IOException {
        int status = response.getCode();
        String location = header(response, HttpHeaders.LOCATION);
        if (REDIRECTS.contains(status) && location != null) {
            return new Answer(Failed.of("redirects", "a redirect"), location);
        }
        return new Answer(outcome(url, status, response), null);
    }

    private FetchOutcome outcome(URI url, int status, ClassicHttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        if (status == 304) {
            return new NotModified();
        }
        if (status == 410) {
            return new Gone();
        }
        if (status != 200 || entity == null) {
            return new Failed(
                    "http-" + status,
                    "the server answered with status " + status,
                    RetryAfter.read(header(response, HttpHeaders.RETRY_AFTER), clock.instant()));
        }
        byte[] body = HttpBody.read(
                entity.getContent(), entity.getContentEncoding(), limits.bytes(), limits.decompressedBytes());
        Validators seen =
                new Validators(header(response, HttpHeaders.ETAG), header(response, HttpHeaders.LAST_MODIFIED));
        return new Fetched(url, body, entity.getContentType(), seen);
    }

    private static @Nullable String header(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "fetch-deadlines");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() throws IOException {
        deadlines.shutdownNow();
        client.close();
    }
}
