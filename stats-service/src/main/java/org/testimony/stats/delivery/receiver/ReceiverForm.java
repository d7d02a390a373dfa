package org.testimony.stats.delivery.receiver;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.topic.Json;
import org.testimony.stats.delivery.QuietSetting;
import org.testimony.stats.delivery.Receiver;
import org.testimony.stats.delivery.content.Payload;
import org.testimony.stats.delivery.schedule.Digest;
import org.testimony.stats.delivery.schedule.LabelFilter;
import org.testimony.stats.delivery.schedule.Timing;
import org.testimony.stats.delivery.webhook.Scheme;
import org.testimony.stats.http.HttpProblem;

/** What a client wants to be different about a receiver. What it leaves out stays; unknown names are refused. */
final class ReceiverForm {
    private static final int LONGEST = 2000;
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);
    private static final Set<String> LABELS = Set.of("rule", "kind", "severity");

    private final ObjectNode given;

    private ReceiverForm(ObjectNode given) {
        this.given = given;
    }

    /** The form in a body, which may have these fields besides those of all receivers. */
    static ReceiverForm of(@Nullable JsonNode body, String... own) {
        if (!(body instanceof ObjectNode object)) {
            throw HttpProblem.badRequest("Send one JSON object; see /q/openapi for its fields.");
        }
        Set<String> known = new TreeSet<>(
                Set.of("name", "enabled", "filter", "payload", "groupWait", "repeat", "quiet", "digest", "by"));
        known.addAll(Arrays.asList(own));
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw HttpProblem.badRequest("Unknown field; known here: " + String.join(", ", known) + ".");
            }
        });
        return new ReceiverForm(object);
    }

    @Nullable
    String by() {
        return text("by", null);
    }

    /** The receiver with what is given; the target is judged elsewhere. */
    Receiver applyTo(Receiver before, String targetField) {
        try {
            return new Receiver(
                    before.receiverId(),
                    before.way(),
                    required("name", text("name", before.name())),
                    required(targetField, text(targetField, before.target())),
                    text("role", before.role()),
                    disabledReason(before),
                    filter(before.filter()),
                    word("payload", before.payload(), Payload.class),
                    timing(before.timing()),
                    repeat(before.repeatSeconds()),
                    signing(before.signing()));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw HttpProblem.badRequest(e.getMessage() + ".");
        }
    }

    private @Nullable String disabledReason(Receiver before) {
        JsonNode node = given.get("enabled");
        if (node == null) {
            return before.disabledReason();
        }
        if (!node.isBoolean()) {
            throw new IllegalArgumentException("enabled is true or false");
        }
        return node.booleanValue() ? null : before.enabled() ? "by-hand" : before.disabledReason();
    }

    private Timing timing(Timing before) {
        Duration wait = duration("groupWait", before.groupWait());
        if (wait == null || wait.isNegative() || wait.compareTo(LONGEST_WAIT) > 0) {
            throw new IllegalArgumentException("groupWait is a duration from PT0S to P1D");
        }
        Digest digest = word("digest", before.digest(), Digest.class);
        JsonNode quiet = given.get("quiet");
        if (quiet == null) {
            return new Timing(wait, digest, before.quiet());
        }
        return new Timing(
                wait,
                digest,
                quiet.isNull() ? null : read(quiet, QuietSetting.class).hours());
    }

    private @Nullable Integer repeat(@Nullable Integer before) {
        Duration repeat = duration("repeat", before == null ? null : Duration.ofSeconds(before));
        if (repeat != null && (repeat.compareTo(Duration.ofHours(1)) < 0 || repeat.toDays() > 365)) {
            throw new IllegalArgumentException("repeat is a duration from PT1H to P365D, or null");
        }
        return repeat == null ? null : (int) repeat.toSeconds();
    }

    private LabelFilter filter(LabelFilter before) {
        JsonNode node = given.get("filter");
        if (node == null) {
            return before;
        }
        Map<String, List<String>> wanted =
                Json.mapper().convertValue(node, new TypeReference<Map<String, List<String>>>() {});
        if (!LABELS.containsAll(wanted.keySet())) {
            throw new IllegalArgumentException("filter may name rule, kind and severity, each with a list of texts");
        }
        return new LabelFilter(wanted);
    }

    private List<String> signing(List<String> before) {
        JsonNode node = given.get("signing");
        if (node == null) {
            return before;
        }
        List<String> schemes = Json.mapper().convertValue(node, new TypeReference<List<String>>() {});
        if (schemes.isEmpty() || !Scheme.CODES.containsAll(schemes)) {
            throw new IllegalArgumentException("signing is a list of hmac, ed25519 or both");
        }
        return schemes.stream().distinct().toList();
    }

    private <E extends Enum<E>> E word(String name, E before, Class<E> type) {
        String text = text(name, null);
        if (text == null) {
            return before;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " is one of "
                        + String.join(
                                ", ",
                                Arrays.stream(type.getEnumConstants())
                                        .map(one -> one.name().toLowerCase(Locale.ROOT))
                                        .toList())));
    }

    private @Nullable Duration duration(String name, @Nullable Duration before) {
        JsonNode node = given.get(name);
        return node == null ? before : node.isNull() ? null : Duration.parse(node.asText());
    }

    private @Nullable String text(String name, @Nullable String before) {
        JsonNode node = given.get(name);
        if (node == null) {
            return before;
        }
        if (node.isNull()) {
            return null;
        }
        if (!node.isTextual() || node.textValue().length() > LONGEST) {
            throw HttpProblem.badRequest(name + " is a text of up to " + LONGEST + " characters.");
        }
        return node.textValue().strip();
    }

    private static String required(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException(name + " is needed");
        }
        return text;
    }

    private static <T> T read(JsonNode node, Class<T> type) {

        return Json.mapper().convertValue(node, type);
    }
}
