package org.testimony.stats.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.testimony.stats.StatsConfig;
import org.testimony.stats.coverage.Coverage.Feed;
import org.testimony.stats.coverage.Outages.Single;

/** Asks ingest-service about its feeds. */
@Singleton
final class HttpIngest {
    // Ten thousand feeds; more are not shown.
    private static final int MOST_PAGES = 10;
    private static final int PAGE = 1000;

    private final StatsConfig.Coverage config;
    private final ObjectMapper json;
    private final Clock clock;
    private final HttpClient client;

    HttpIngest(StatsConfig config, ObjectMapper json, Clock clock) {
        this.config = config.coverage();
        this.json = json;
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .connectTimeout(this.config.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /**
     * How the feeds are heard now.
     *
     * @throws IOException when it does not answer in time, or not as expected
     */
    Coverage ask() throws IOException {
        Instant now = clock.instant();
        List<Feed> feeds = new ArrayList<>();
        String after = "";
        for (int page = 0; page < MOST_PAGES && after != null; page++) {
            JsonNode answer = get("/api/v1/feeds?limit=" + PAGE + (after.isEmpty() ? "" : "&after=" + after));
            answer.path("feeds").forEach(feed -> feeds.add(feed(feed)));
            after = text(answer, "next");
        }
        return Coverage.of(now, feeds, Outages.joined(outages()));
    }

    private List<Single> outages() throws IOException {
        List<Single> outages = new ArrayList<>();
        for (JsonNode one : get("/api/v1/feeds/outages").path("outages")) {
            Instant from = time(one, "from");
            if (from != null) {
                outages.add(new Single(
                        one.path("feedId").asText(),
                        from,
                        time(one, "to"),
                        one.path("reason").asText()));
            }
        }
        return outages;
    }

    private static Feed feed(JsonNode feed) {
        String title = text(feed, "title");
        String publisher = text(feed, "publisher");
        String url = feed.path("url").asText();
        return new Feed(
                feed.path("feedId").asText(),
                title != null ? title : publisher != null ? publisher : url,
                state(feed),
                time(feed, "lastSuccess"),
                time(feed, "nextPoll"),
                feed.path("consecutiveFailures").asInt(),
                feed.path("items").path("published").asLong());
    }

    private static String state(JsonNode feed) {
        String state = feed.path("state").asText();
        if (!state.equals("active")) {
            return state;
        }
        return feed.path("freshness").hasNonNull("silentSince") ? "silent" : "healthy";
    }

    private JsonNode get(String path) throws IOException {
        HttpRequest.Builder asking = HttpRequest.newBuilder(URI.create(config.ingest() + path))
                .timeout(config.timeout())
                .header("Accept", "application/json");
        if (config.signInFile().isPresent()) {
            asking.header("Authorization", authorization(config.signInFile().get()));
        }
        HttpRequest request = asking.build();
        try {
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IOException("ingest-service answered with status " + answer.statusCode());
            }
            return json.readTree(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    // Read each time: a changed password counts at once.
    private static String authorization(Path file) throws IOException {
        byte[] signIn = Files.readString(file).strip().getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(signIn);
    }

    private static @Nullable String text(JsonNode node, String name) {
        return node.hasNonNull(name) ? node.path(name).asText() : null;
    }

    private static @Nullable Instant time(JsonNode node, String name) {
        String text = text(node, name);
        return text == null ? null : Instant.parse(text);
    }
}
