package org.testimony.system;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.testimony.contract.topic.Json;

/**
 * News at an even rate, five articles a second of which tell of somebody who left, whatever the rate: so a fast stream is
 * not one of more persons but of more that the gate turns away.
 */
final class MixedNews implements AutoCloseable {
    static final int RELEVANT_A_SECOND = 5;
    private static final int TICKS_A_SECOND = 10;

    private final RunningSystem system;
    private final int perTick;
    private final ScheduledExecutorService poster = Executors.newScheduledThreadPool(2);
    private final Map<String, Long> postedAt = new ConcurrentHashMap<>();
    private int tick;
    private int next;

    /** @param first the number of the first article about somebody; no two runs on one system may share numbers */
    MixedNews(RunningSystem system, int perSecond, int first) {
        this.system = system;
        this.perTick = Math.max(1, perSecond / TICKS_A_SECOND);
        this.next = first;
    }

    /** Posts until closed. */
    void start() {
        poster.scheduleAtFixedRate(this::post, 0, 1_000 / TICKS_A_SECOND, TimeUnit.MILLISECONDS);
    }

    /** When each article about somebody was posted, by its address, in milliseconds of the wall clock. */
    Map<String, Long> postedAt() {
        return postedAt;
    }

    /** The number of the next article about somebody. */
    int next() {
        return next;
    }

    private void post() {
        List<ObjectNode> batch = new ArrayList<>();
        boolean relevant = tick++ % (TICKS_A_SECOND / RELEVANT_A_SECOND) == 0;
        for (int i = relevant ? 1 : 0; i < perTick; i++) {
            batch.add(other(tick * 1_000 + i));
        }
        if (relevant) {
            ObjectNode article = WrittenArticles.number(next++);
            postedAt.put(article.path("url").asText(), System.currentTimeMillis());
            batch.add(article);
        }
        system.post(batch);
    }

    private ObjectNode other(int number) {
        String text = "The harbour office counted " + number + " ships after " + next
                + ". Prices of grain fell for the third week, and the council put off its decision about the new"
                + " bridge until the spring. ".repeat(24);
        return Json.mapper()
                .createObjectNode()
                .put("url", "https://market.example/" + next + "/" + number)
                .put("title", "Market report " + number)
                .put("text", text);
    }

    @Override
    public void close() throws InterruptedException {
        poster.shutdown();
        if (!poster.awaitTermination(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the last articles were not taken within 30 seconds");
        }
    }
}
