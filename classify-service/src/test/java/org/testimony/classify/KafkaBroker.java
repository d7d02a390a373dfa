package org.testimony.classify;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.testimony.contract.topic.Topics;
import org.testimony.embedded.kafka.Broker;

/** A real broker with all topics for one test class. */
public final class KafkaBroker implements QuarkusTestResourceLifecycleManager {
    private Broker broker;

    @Override
    public Map<String, String> start() {
        try {
            Path folder = Files.createTempDirectory(Path.of("target"), "broker").toAbsolutePath();
            broker = Broker.start(folder.resolve("kafka"), 0);
            broker.createTopics(Topics.all());
            return Map.of(
                    "kafka.bootstrap.servers",
                    broker.bootstrapServers(),
                    "kafka-streams.state.dir",
                    folder.resolve("state").toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        broker.close();
    }
}
