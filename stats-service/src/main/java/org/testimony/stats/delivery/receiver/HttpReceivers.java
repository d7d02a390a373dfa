package org.testimony.stats.delivery.receiver;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.topic.Json;
import org.testimony.stats.delivery.Receiver;
import org.testimony.stats.http.Cursor;
import org.testimony.stats.http.HttpAuthor;
import org.testimony.stats.http.HttpProblem;
import org.testimony.stats.http.Page;
import org.testimony.stats.http.Parameters;

/** What the calls of webhooks and of mail subscriptions have in common. */
@Singleton
final class HttpReceivers {
    private static final List<String> STATES = List.of("waiting", "sending", "sent", "failed", "dropped", "muted");
    private static final int MOST_IDS = 500;

    private final PostgresReceivers receivers;
    private final PostgresDeliveryList deliveries;
    private final HttpAuthor author;
    private final Clock clock;

    HttpReceivers(PostgresReceivers receivers, PostgresDeliveryList deliveries, HttpAuthor author, Clock clock) {
        this.receivers = receivers;
        this.deliveries = deliveries;
        this.author = author;
        this.clock = clock;
    }

    /** How many deliveries go out again. */
    public record Replayed(int replayed) {}

    Page<ReceiverItem> all(Receiver.Way way, MultivaluedMap<String, String> query) {
        Parameters.of(query, "limit").limit();
        List<ReceiverItem> items = receivers.all(way).stream()
                .map(known -> ReceiverItem.of(known, null))
                .toList();
        return new Page<>(items, null, items.size());
    }

    Receiver find(Receiver.Way way, String id) {
        return state(way, id).receiver();
    }

    ReceiverItem item(Receiver.Way way, String id, @Nullable String secret) {
        return ReceiverItem.of(state(way, id), secret);
    }

    private ReceiverState state(Receiver.Way way, String id) {
        return receivers.find(way, id).orElseThrow(() -> HttpProblem.notFound("There is no such receiver."));
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    PostgresReceivers.Change change(@Nullable String by) {
        return new PostgresReceivers.Change(author.of(by), now());
    }

    void delete(Receiver.Way way, String id, MultivaluedMap<String, String> query) {
        author.of(Parameters.of(query, "by").text("by").orElse(null));
        if (!receivers.delete(way, id)) {
            throw HttpProblem.notFound("There is no such receiver.");
        }
    }

    Page<DeliveryItem> deliveries(Receiver receiver, MultivaluedMap<String, String> query) {
        Parameters asked = Parameters.of(query, "state", "limit", "cursor");
        return deliveries.page(receiver.receiverId(), asked.oneOf("state", STATES), Cursor.of(asked), asked.limit());
    }

    Replayed replay(Receiver receiver, @Nullable JsonNode body) {
        if (!receiver.enabled()) {
            throw HttpProblem.conflict("The receiver is disabled; enable it first.");
        }
        if (body != null && body.path("since").isTextual()) {
            return new Replayed(deliveries.replay(
                    receiver.receiverId(), since(body.path("since").textValue()), now()));
        }
        if (body == null
                || !body.path("deliveryIds").isArray()
                || body.path("deliveryIds").size() > MOST_IDS) {
            throw HttpProblem.badRequest("Send deliveryIds, up to " + MOST_IDS + ", or since.");
        }
        List<String> ids = Json.mapper().convertValue(body.path("deliveryIds"), new TypeReference<List<String>>() {});
        return new Replayed(deliveries.replay(receiver.receiverId(), ids, now()));
    }

    private static Instant since(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw HttpProblem.badRequest("since must be a time like 2026-03-31T12:00:00Z.");
        }
    }
}
