package org.testimony.example;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testimony.contract.topic.Topics;
import org.testimony.embedded.kafka.Broker;

class ExamplesTest {
    private static final String SECRET = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final String BODY = "{\"type\":\"alert.raised\",\"data\":{}}";

    @Test
    void shouldTakeAGenuineWebhookOnceAndRefuseTheRest() throws Exception {
        // Given
        List<String> worked = new CopyOnWriteArrayList<>();
        try (WebhookReceiver receiver = new WebhookReceiver(SECRET, 0, worked::add)) {
            long now = Instant.now().getEpochSecond();
            String signature = new Webhook(SECRET).sign("msg_1", now, BODY);
            String old = new Webhook(SECRET).sign("msg_2", now - 600, BODY);

            // When, Then
            assertThat(post(receiver, "msg_1", now, signature, BODY)).isEqualTo(204);
            assertThat(post(receiver, "msg_1", now, signature, BODY)).isEqualTo(204);
            assertThat(post(receiver, "msg_1", now, signature, BODY + " ")).isEqualTo(401);
            assertThat(post(receiver, "msg_2", now - 600, old, BODY)).isEqualTo(401);
            assertThat(worked).containsExactly(BODY);
        }
    }

    @Test
    void shouldWorkOnEachAlertOnce(@TempDir Path folder) throws Exception {
        try (Broker broker = Broker.start(folder.resolve("kafka"), 0)) {
            // Given
            broker.createTopics(Topics.all());
            try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                    Map.of("bootstrap.servers", broker.bootstrapServers()),
                    new StringSerializer(),
                    new StringSerializer())) {
                for (String id : List.of("al-1", "al-1", "al-2")) {
                    var record = new ProducerRecord<>("alerts", id, "{\"alertId\":\"" + id + "\"}");
                    record.headers().add("ce_id", (id + ":1").getBytes(StandardCharsets.UTF_8));
                    producer.send(record);
                }
            }
            List<String> worked = new ArrayList<>();
            Instant end = Instant.now().plusSeconds(30);

            // When
            new AlertConsumer(broker.bootstrapServers())
                    .run(
                            alert -> worked.add(alert.key()),
                            () -> worked.size() < 2 && Instant.now().isBefore(end));

            // Then
            assertThat(worked).containsExactly("al-1", "al-2");
        }
    }

    private static int post(WebhookReceiver receiver, String id, long timestamp, String signature, String body)
            throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + receiver.port() + "/alerts"))
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(timestamp))
                .header("webhook-signature", signature)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
