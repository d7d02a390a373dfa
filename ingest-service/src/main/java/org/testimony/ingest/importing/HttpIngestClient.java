package org.testimony.ingest.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Posts articles in bulk to a running ingest-service and waits while it is away. A batch whose answer was lost is posted
 * again: the service recognises what it has.
 */
final class HttpIngestClient {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final int NOT_STORED = 503;
    private static final int SIGN_IN = 401;
    private static final int NOT_ALLOWED = 403;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final HttpTarget target;
    private final Duration patience;
    private final Consumer<String> news;

    /**
     * A client.
     *
     * @param patience how long the service may be away
     * @param news hears when the service is away
     */
    HttpIngestClient(HttpTarget target, Duration patience, Consumer<String> news) {
        this.target = target;
        this.patience = patience;
        this.news = news;
    }

    /**
     * Posts articles; one answer each, in order.
     *
     * @throws IOException when the service stayed away longer than our patience
     */
    List<JsonNode> post(List<ObjectNode> batch) throws IOException, InterruptedException {
        List<JsonNode> answers = new ArrayList<>(java.util.Collections.nCopies(batch.size(), null));
        List<Integer> open = new ArrayList<>();
        for (int n = 0; n < batch.size(); n++) {
            open.add(n);
        }
        long end = System.nanoTime() + patience.toNanos();
        Duration pause = FIRST_PAUSE;
        while (true) {
            String trouble = tryOnce(batch, answers, open);
            if (open.isEmpty()) {
                return answers;
            }
            if (System.nanoTime() > end) {
                throw new IOException("ingest-service did not take the articles for " + patience.toSeconds() + " s: "
                        + trouble + ". Is it running at " + target.service() + "?");
            }
            news.accept("ingest-service is away (" + trouble + "), trying again");
            TimeUnit.MILLISECONDS.sleep(pause.toMillis());
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        }
    }

    /**
     * Adds the feeds of a list; the answer says what became of them.
     *
     * @throws IOException when the service does not take the list
     */
    JsonNode addFeeds(byte[] opml) throws IOException, InterruptedException {
        HttpRequest request = target.feeds()
                .timeout(Duration.ofMinutes(5))
                .header("Content-Type", "text/x-opml")
                .POST(HttpRequest.BodyPublishers.ofByteArray(opml))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        JsonNode answer = PostForm.JSON.readTree(response.body());
        if (response.statusCode() != 200) {
            throw new IOException(answer.path("detail").asText("ingest-service answered " + response.statusCode()));
        }
        return answer;
    }

    /** Posts what is open, keeps the answers, leaves open what was not stored; says what went wrong. */
    private String tryOnce(List<ObjectNode> batch, List<JsonNode> answers, List<Integer> open)
            throws InterruptedException, IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (int n : open) {
            lines.write(PostForm.JSON.writeValueAsBytes(batch.get(n)));
            lines.write('\n');
        }
        try {
            HttpRequest request = target.articles()
                    .timeout(Duration.ofMinutes(2))
                    .header("Content-Type", "application/x-ndjson")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(lines.toByteArray()))
                    .build();
            HttpResponse<String> response =
                    http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (response.statusCode() == SIGN_IN || response.statusCode() == NOT_ALLOWED) {
                throw new RefusedSignInException(response.statusCode());
            }
            if (response.statusCode() != 202) {
                return "status " + response.statusCode();
            }
            return keep(response.body().split("\n"), answers, open);
        } catch (RefusedSignInException e) {
            throw e;
        } catch (IOException e) {
            return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        }
    }

    private static String keep(String[] lines, List<JsonNode> answers, List<Integer> open) throws IOException {
        if (lines.length != open.size()) {
            return "the answer was cut short";
        }
        List<Integer> again = new ArrayList<>();
        for (int at = 0; at < lines.length; at++) {
            JsonNode answer = PostForm.JSON.readTree(lines[at]);
            answers.set(open.get(at), answer);
            if (answer.path("status").asInt() == NOT_STORED) {
                again.add(open.get(at));
            }
        }
        open.clear();
        open.addAll(again);
        return "its database is away";
    }
}
