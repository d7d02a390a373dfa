package org.testimony.embedded.sample;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Tells ingest-service to poll a feed. */
public final class HttpFeedRegistration {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int FIRST_REFUSAL = 300;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(LIMIT).build();
    private final String ingestUrl;
    private final String authorization;

    /** Registers at the ingest-service with this address, which has no slash at its end, and this sign-in. */
    public HttpFeedRegistration(String ingestUrl, String authorization) {
        this.ingestUrl = ingestUrl;
        this.authorization = authorization;
    }

    /** Registers the feed, to be polled so often. */
    public void register(String feedUrl, Duration interval) throws IOException {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("url", feedUrl).put("intervalSeconds", interval.toSeconds());
        HttpRequest request = HttpRequest.newBuilder(URI.create(ingestUrl + "/api/v1/feeds"))
                .timeout(LIMIT)
                .header("Content-Type", "application/json")
                .header("Authorization", authorization)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= FIRST_REFUSAL) {
                throw new IOException("ingest-service refused the feed " + feedUrl + " with status "
                        + answer.statusCode() + ": " + answer.body());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while registering a feed", e);
        }
    }
}
