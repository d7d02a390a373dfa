package org.testimony.classify;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.testimony.classify.reading.ArticleReader;
import org.testimony.classify.topology.KafkaSteps;
import org.testimony.classify.topology.MicrometerArticleCounts;
import org.testimony.classify.topology.ProcessingLimits;
import org.testimony.contract.article.Article;
import org.testimony.contract.article.PublishedAtSource;
import org.testimony.contract.decision.Decision;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.id.DecisionId;
import org.testimony.contract.id.DefectorId;
import org.testimony.contract.id.MentionId;
import org.testimony.contract.id.StableIds;
import org.testimony.contract.person.Defector;
import org.testimony.contract.person.Mention;
import org.testimony.contract.reading.TaggedArticle;
import org.testimony.contract.topic.JsonSerde;
import org.testimony.contract.topic.Lane;
import org.testimony.contract.topic.Topic;
import org.testimony.contract.topic.Topics;

/** The real topology on the test driver, with a reader that tests can read in a sentence. */
final class TopologyStage implements AutoCloseable {
    static final Instant START = Instant.parse("2015-09-21T10:00:00Z");

    final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    final TopologyTestDriver driver;
    final TestOutputTopic<ArticleId, TaggedArticle> tagged;
    final TestOutputTopic<MentionId, Mention> mentions;
    final TestOutputTopic<DefectorId, Defector> defectors;
    final TestOutputTopic<byte[], byte[]> deadLetters;
    final TestOutputTopic<DecisionId, Decision> decisions;
    private final TestInputTopic<byte[], byte[]> articles;
    private final TestInputTopic<byte[], byte[]> decided;
    private final JsonSerde<Article> json = new JsonSerde<>(Article.class);
    private Instant now = START;

    TopologyStage() {
        this(new PlainReader());
    }

    TopologyStage(ArticleReader reader) {
        Properties settings = settings();
        driver = new TopologyTestDriver(topology(reader, registry, settings), settings, START);
        articles =
                driver.createInputTopic(Topics.ARTICLES.name(), new ByteArraySerializer(), new ByteArraySerializer());
        decided =
                driver.createInputTopic(Topics.DECISIONS.name(), new ByteArraySerializer(), new ByteArraySerializer());
        decisions = output(Topics.DECISIONS);
        tagged = output(Topics.TAGGED_ARTICLES);
        mentions = output(Topics.MENTIONS);
        defectors = output(Topics.DEFECTORS);
        deadLetters = output(Topics.DEAD_LETTERS);
    }

    static Topology topology(ArticleReader reader, SimpleMeterRegistry registry, Properties settings) {
        KafkaSteps steps = new KafkaSteps(
                reader, new MicrometerArticleCounts(registry), new ProcessingLimits(20_000, Duration.ofDays(400)));
        return new ClassifyTopology("islamic-state", steps).topology(new StreamsConfig(settings));
    }

    static Properties settings() {
        Properties settings = new Properties();
        settings.putAll(Map.of(
                StreamsConfig.APPLICATION_ID_CONFIG,
                "classify-islamic-state",
                StreamsConfig.BOOTSTRAP_SERVERS_CONFIG,
                "unused:1",
                StreamsConfig.PROCESSING_GUARANTEE_CONFIG,
                StreamsConfig.EXACTLY_ONCE_V2,
                StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG,
                "true"));
        settings.put(StreamsConfig.STATE_DIR_CONFIG, stateFolder());
        return settings;
    }

    private static String stateFolder() {
        try {
            return Files.createTempDirectory(Path.of("target"), "state").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void publish(Article article) {
        publish(article.articleId().value().getBytes(StandardCharsets.UTF_8), json.write(article));
    }

    /** Publishes an article as history. */
    void backfill(Article article) {
        now = now.plusSeconds(1);
        RecordHeaders headers = new RecordHeaders();
        Lane.markBackfill(headers);
        articles.pipeInput(new TestRecord<>(
                article.articleId().value().getBytes(StandardCharsets.UTF_8), json.write(article), headers, now));
    }

    void publish(byte[] key, byte[] value) {
        now = now.plusSeconds(1);
        articles.pipeInput(new TestRecord<>(key, value, now));
    }

    void decide(Decision decision) {
        decide(
                decision.decisionId().value().getBytes(StandardCharsets.UTF_8),
                new JsonSerde<>(Decision.class).write(decision));
    }

    void decide(byte[] key, byte[] value) {
        now = now.plusSeconds(1);
        decided.pipeInput(new TestRecord<>(key, value, now));
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    double count(String outcome) {
        return registry.counter("testimony.classify.articles", "outcome", outcome)
                .count();
    }

    static Article article(String page, int revision, String text) {
        String url = "https://news.example/" + page;
        return new Article(
                StableIds.article(url),
                revision,
                StableIds.sha256(text),
                url,
                url,
                "Example News",
                null,
                "About " + page,
                text,
                "en",
                List.of(),
                Instant.parse("2015-09-20T00:00:00Z"),
                PublishedAtSource.POSTED,
                START);
    }

    static String header(TestRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private <K, V> TestOutputTopic<K, V> output(Topic<K, V> topic) {
        return driver.createOutputTopic(
                topic.name(), topic.keys().deserializer(), topic.values().deserializer());
    }

    @Override
    public void close() {
        driver.close();
    }
}
