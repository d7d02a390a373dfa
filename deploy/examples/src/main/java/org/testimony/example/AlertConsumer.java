package org.testimony.example;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads alerts from their topic and does something with each of them once. */
public final class AlertConsumer {
    private final Map<String, Object> settings;
    // Events are delivered at least once; the id of the event tells a repeated one.
    private final Set<String> done = new HashSet<>();

    public AlertConsumer(String bootstrapServers) {
        this.settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ConsumerConfig.GROUP_ID_CONFIG, "example-alert-consumer",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    }

    public static void main(String[] arguments) {
        String servers = arguments.length > 0 ? arguments[0] : "127.0.0.1:9092";
        new AlertConsumer(servers).run(alert -> System.out.println(alert.value()), () -> true);
    }

    /** Hands over alerts for as long as is wanted. What a crash leaves undone comes again. */
    public void run(Consumer<ConsumerRecord<String, String>> work, BooleanSupplier goOn) {
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("alerts"));
            while (goOn.getAsBoolean()) {
                for (ConsumerRecord<String, String> alert : consumer.poll(Duration.ofMillis(500))) {
                    if (done.add(id(alert))) {
                        work.accept(alert);
                    }
                }
                // Only now: what was read and not worked on must not count as done.
                consumer.commitSync();
            }
        }
    }

    private static String id(ConsumerRecord<String, String> alert) {
        var header = alert.headers().lastHeader("ce_id");
        return header == null ? alert.key() : new String(header.value(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
