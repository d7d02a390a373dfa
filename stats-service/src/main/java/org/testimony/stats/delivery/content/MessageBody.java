package org.testimony.stats.delivery.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.testimony.contract.topic.Json;

/** The JSON of a message: one alert, or several together. */
public final class MessageBody {
    private MessageBody() {}

    /**
     * One alert in a message.
     *
     * @param correction whether it puts right what was said before
     * @param json its {@link AlertContent}
     */
    public record Entry(boolean correction, Instant at, String json) {
        String type() {
            return correction ? "alert.corrected" : "alert.raised";
        }
    }

    private record Message(String type, Instant timestamp, Object data) {}

    private record Alerts(List<TypedAlert> alerts) {}

    private record TypedAlert(String type, JsonNode alert) {}

    /** The bytes of a message about these alerts, at least one. */
    public static byte[] of(List<Entry> entries) {
        Entry last = entries.get(entries.size() - 1);
        Message message = entries.size() == 1
                ? new Message(last.type(), last.at(), tree(last.json()))
                : new Message("alert.digest", last.at(), alerts(entries));
        return bytes(message);
    }

    /** The bytes of a message that only shows that messages arrive. */
    public static byte[] test(Instant at) {
        return bytes(new Message("alert.test", at, tree("{\"note\":\"This is a test. Nothing has happened.\"}")));
    }

    private static Alerts alerts(List<Entry> entries) {
        return new Alerts(entries.stream()
                .map(entry -> new TypedAlert(entry.type(), tree(entry.json())))
                .toList());
    }

    // Read and written again: as it was stored it has spaces that nobody needs.
    private static JsonNode tree(String json) {
        try {
            return Json.mapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored alert cannot be read", e);
        }
    }

    private static byte[] bytes(Message message) {
        try {
            return Json.mapper().writeValueAsString(message).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a message cannot be written", e);
        }
    }
}
