package org.testimony.setup.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testimony.setup.ProjectFiles;
import org.testimony.setup.topics.FileTopics;
import org.testimony.setup.topics.KafkaTopicSetup;
import org.testimony.setup.topics.TopicSettings;

/** The rights of the services on a broker that demands them. */
class KafkaRightsSetupTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Map<String, String> PASSWORDS =
            Map.of("ingest", "password-1", "classify", "password-2", "stats", "password-3");

    @TempDir
    static Path folder;

    private static SecuredBroker broker;
    private static Admin admin;
    private static List<TopicSettings> topics;
    private static List<ServiceRights> rights;

    @BeforeAll
    static void start() throws Exception {
        broker = new SecuredBroker(folder);
        admin = Admin.create(broker.as("admin", SecuredBroker.PASSWORD));
        topics = FileTopics.read(ProjectFiles.at("deploy/topics.yaml"));
        rights = FileRights.read(ProjectFiles.at("deploy/kubernetes/base/users.yaml"));
        new KafkaTopicSetup(admin, (short) 1, LIMIT).apply(topics);
        new KafkaRightsSetup(admin, LIMIT).apply(rights, PASSWORDS);
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                broker.as("admin", SecuredBroker.PASSWORD), new ByteArraySerializer(), new ByteArraySerializer())) {
            topics.forEach(
                    topic -> producer.send(new ProducerRecord<>(topic.name(), 0, new byte[] {1}, new byte[] {1})));
        }
    }

    @AfterAll
    static void stop() {
        admin.close();
        broker.close();
    }

    @Test
    void shouldLetEachServiceWriteItsOwnTopicsAndNoOther() {
        Map<String, List<String>> written = new HashMap<>();
        PASSWORDS.forEach((service, password) -> {
            try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                    quick(service, password), new ByteArraySerializer(), new ByteArraySerializer())) {
                written.put(service, names(topic -> mayWrite(producer, topic)));
            }
        });
        assertThat(written).isEqualTo(listed(TopicSettings::writers));
    }

    @Test
    void shouldLetEachServiceReadWhatItIsMeantToReadAndNothingElse() {
        Map<String, List<String>> read = new HashMap<>();
        PASSWORDS.forEach((service, password) -> {
            try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                    broker.as(service, password), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
                read.put(service, names(topic -> mayRead(consumer, topic)));
            }
        });
        assertThat(read).isEqualTo(listed(TopicSettings::readers));
    }

    @Test
    void shouldKeepGroupsAndTransactionsOfOneServiceFromTheOthers() {
        Map<String, Object> ingest = broker.as("ingest", "password-1");
        ingest.put("transactional.id", "classify-islamic-state-1");
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(ingest, new ByteArraySerializer(), new ByteArraySerializer())) {
            assertThatThrownBy(producer::initTransactions).isInstanceOf(TransactionalIdAuthorizationException.class);
        }
        Map<String, Object> stats = broker.as("stats", "password-3");
        stats.put("group.id", "classify-islamic-state");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(stats, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of("tagged-articles"));
            assertThatThrownBy(() -> consumer.poll(Duration.ofSeconds(8)))
                    .isInstanceOf(GroupAuthorizationException.class);
        }
    }

    @Test
    void shouldLetNobodyInWithoutTheRightPasswordAuthorityAndEncryption() throws Exception {
        Map<String, Object> plain = new HashMap<>(broker.as("stats", "password-3"));
        plain.keySet().removeIf(name -> name.startsWith("ssl.") || name.startsWith("sasl."));
        plain.put("security.protocol", "PLAINTEXT");

        assertThatThrownBy(() -> ask(broker.as("stats", "wrong")))
                .hasCauseInstanceOf(SaslAuthenticationException.class);
        assertThatThrownBy(() -> ask(broker.as("nobody", "password-3")))
                .hasCauseInstanceOf(SaslAuthenticationException.class);
        assertThatThrownBy(() -> ask(broker.strangerAs("stats", "password-3")))
                .hasCauseInstanceOf(SslAuthenticationException.class);
        assertThatThrownBy(() -> ask(plain)).hasCauseInstanceOf(TimeoutException.class);
        ask(broker.as("stats", "password-3"));
    }

    @Test
    void shouldTakeAwayWhatIsNoLongerOnTheList() throws Exception {
        // Given
        ServiceRights stats = rights.get(2);
        List<ServiceRights.Right> more = new ArrayList<>(stats.rights());
        more.add(rights.get(0).rights().get(0));
        KafkaRightsSetup setup = new KafkaRightsSetup(admin, LIMIT);

        // When
        List<String> given = setup.apply(List.of(new ServiceRights("stats", more)), PASSWORDS);
        List<String> taken = setup.apply(rights, PASSWORDS);
        List<String> again = setup.apply(rights, PASSWORDS);

        // Then
        assertThat(given.get(0)).contains("3 given now");
        assertThat(taken.get(2)).contains("3 taken away");
        assertThat(again).allMatch(line -> line.endsWith("0 given now, 0 taken away"));
        assertThatThrownBy(() -> setup.apply(rights, Map.of())).hasMessageContaining("no password for ingest");
    }

    private static void ask(Map<String, Object> settings) throws Exception {
        try (Admin kafka = Admin.create(settings)) {
            kafka.listTopics().names().get();
        }
    }

    private static Map<String, Object> quick(String service, String password) {
        Map<String, Object> settings = broker.as(service, password);
        settings.put("max.block.ms", 8_000);
        settings.put("enable.idempotence", false);
        return settings;
    }

    private static boolean mayWrite(KafkaProducer<byte[], byte[]> producer, String topic) {
        try {
            producer.send(new ProducerRecord<>(topic, new byte[] {1}, new byte[] {1}))
                    .get();
            return true;
        } catch (ExecutionException e) {
            assertThat(e).hasCauseInstanceOf(TopicAuthorizationException.class);
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    // Each topic holds a record, so whoever may read has it at once.
    private static boolean mayRead(KafkaConsumer<byte[], byte[]> consumer, String topic) {
        try {
            consumer.assign(List.of(new TopicPartition(topic, 0)));
            consumer.seekToBeginning(consumer.assignment());
            assertThat(consumer.poll(Duration.ofSeconds(20))).as(topic).isNotEmpty();
            return true;
        } catch (AuthorizationException e) {
            return false;
        }
    }

    private static List<String> names(java.util.function.Predicate<String> allowed) {
        return topics.stream().map(TopicSettings::name).filter(allowed).toList();
    }

    private static Map<String, List<String>> listed(java.util.function.Function<TopicSettings, List<String>> who) {
        return PASSWORDS.keySet().stream()
                .collect(Collectors.toMap(
                        service -> service,
                        service -> topics.stream()
                                .filter(topic -> who.apply(topic).contains(service))
                                .map(TopicSettings::name)
                                .toList()));
    }
}
