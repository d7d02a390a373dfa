package org.testimony.classify;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.testimony.classify.topology.KafkaRocksDbConfig;
import org.testimony.contract.article.Article;
import org.testimony.contract.reading.TaggedArticle;
import org.testimony.contract.topic.JsonSerde;
import org.testimony.contract.topic.Topics;

/** The service as it is deployed, on a real broker. */
@QuarkusTest
@QuarkusTestResource(KafkaBroker.class)
class ClassifyServiceTest {
    @Inject
    KafkaStreams streams;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    @Test
    void shouldClassifyAnArticleAndCommitIt() {
        // Given
        Article article = TopologyStage.article(
                "service-test",
                1,
                "A 26-year-old Syrian man who defected from the Islamic State said he fled Raqqa because its fighters"
                        + " killed civilians.");

        // When
        publish(article.articleId().value(), new JsonSerde<>(Article.class).write(article));
        publish("unreadable", "no article".getBytes(StandardCharsets.UTF_8));

        // Then
        TaggedArticle tagged = new JsonSerde<>(TaggedArticle.class)
                .read(committed(
                                Topics.TAGGED_ARTICLES.name(),
                                article.articleId().value())
                        .value());
        assertThat(tagged.relevant()).isTrue();
        assertThat(tagged.storyId()).isNotNull();
        ConsumerRecord<byte[], byte[]> letter = committed(Topics.DEAD_LETTERS.name(), "unreadable");
        assertThat(new String(letter.value(), StandardCharsets.UTF_8)).isEqualTo("no article");
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("testimony_classify_articles_total{outcome=\"relevant\"}"))
                .body(containsString("testimony_classify_dead_letters_total{step=\"read-article\"} 1.0"));
    }

    @Test
    void shouldBeReadyWhenTheStreamRuns() {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
        given().get("/q/health/live").then().statusCode(200);
        assertThat(streams.state()).isEqualTo(KafkaStreams.State.RUNNING);
    }

    @Test
    void shouldShowTheJudgementsBehindAPersonOrSayWhatToDo() {
        // Given
        Article article = TopologyStage.article(
                "person-test",
                1,
                "A 31-year-old Iraqi man who defected from the Islamic State said he fled Mosul because its fighters"
                        + " killed civilians.");
        publish(article.articleId().value(), new JsonSerde<>(Article.class).write(article));
        String person = new String(committed(Topics.DEFECTORS.name()).key(), StandardCharsets.UTF_8);

        // Then
        given().get("/api/v1/persons/" + person)
                .then()
                .statusCode(200)
                .body("defectorId", equalTo(person))
                .body("mentions[0].why[0]", equalTo("first mention of this person"));
        given().get("/api/v1/persons/d-never")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", containsString("/api/v1/defectors"));
        given().get("/api/v1/persons/no%20id").then().statusCode(400).contentType("application/problem+json");
        given().get("/q/openapi").then().statusCode(200).body(containsString("/api/v1/persons/{defectorId}"));
    }

    @Test
    void shouldShowTheCodebookInForce() {
        given().get("/api/v1/codebook")
                .then()
                .statusCode(200)
                .body("id", equalTo("islamic-state"))
                .body("organisation.id", equalTo("islamic-state"));
    }

    @Test
    void shouldHandTheSettingsOfTheStreamToKafka() throws ReflectiveOperationException {
        // The extension passes on only what stands under its prefix, so a misspelt line would be lost in silence.
        StreamsConfig settings = settingsOf(streams);

        assertThat(settings.getString(StreamsConfig.PROCESSING_GUARANTEE_CONFIG))
                .isEqualTo(StreamsConfig.EXACTLY_ONCE_V2);
        assertThat(settings.getString(StreamsConfig.APPLICATION_ID_CONFIG)).isEqualTo("classify-islamic-state");
        assertThat(settings.getLong(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG)).isEqualTo(100);
        assertThat(settings.getInt(StreamsConfig.NUM_STREAM_THREADS_CONFIG)).isEqualTo(2);
        assertThat(settings.getClass(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG))
                .isEqualTo(KafkaRocksDbConfig.class);
        Map<String, Object> producer = settings.getProducerConfigs("test");
        assertThat(producer)
                .containsEntry("compression.type", "lz4")
                .containsEntry("batch.size", "131072")
                .containsEntry("linger.ms", "5");
        Map<String, Object> consumer = settings.getMainConsumerConfigs("group", "client", 0);
        assertThat(consumer).containsEntry("session.timeout.ms", "8000").containsEntry("auto.offset.reset", "earliest");
        assertThat(String.valueOf(consumer.get("group.instance.id"))).startsWith("classify-1");
    }

    private static StreamsConfig settingsOf(KafkaStreams streams) throws ReflectiveOperationException {
        Field field = KafkaStreams.class.getDeclaredField("applicationConfigs");
        field.setAccessible(true);
        return (StreamsConfig) field.get(streams);
    }

    private void publish(String key, byte[] value) {
        Map<String, Object> settings = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(Topics.ARTICLES.name(), key.getBytes(StandardCharsets.UTF_8), value));
        }
    }

    private ConsumerRecord<byte[], byte[]> committed(String topic) {
        return committed(topic, key -> true);
    }

    private ConsumerRecord<byte[], byte[]> committed(String topic, String key) {
        return committed(topic, key::equals);
    }

    private ConsumerRecord<byte[], byte[]> committed(String topic, Predicate<String> key) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(consumer.partitionsFor(topic).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList());
            List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
            await().atMost(Duration.ofSeconds(60)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (key.test(new String(record.key(), StandardCharsets.UTF_8))) {
                        found.add(record);
                    }
                });
                return !found.isEmpty();
            });
            return found.get(0);
        }
    }
}
