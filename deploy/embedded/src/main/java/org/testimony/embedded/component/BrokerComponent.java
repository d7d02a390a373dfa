package org.testimony.embedded.component;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.testimony.contract.topic.Topics;
import org.testimony.embedded.folder.DataFolder;
import org.testimony.embedded.folder.ProjectFolder;
import org.testimony.embedded.kafka.BrokerMain;
import org.testimony.embedded.kafka.KafkaTopics;
import org.testimony.embedded.process.LogFile;
import org.testimony.embedded.process.Ports;
import org.testimony.embedded.supervise.Component;

/** The Kafka broker in a JVM of its own, because Kafka halts the JVM on some faults. */
public final class BrokerComponent implements Component {
    private static final Duration TOPICS_LIMIT = Duration.ofSeconds(10);

    private final DataFolder data;
    private final int port;

    /** A broker on the installation's data. */
    public BrokerComponent(DataFolder data, int port) {
        this.data = data;
        this.port = port;
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public LogFile log() {
        return data.log(name());
    }

    @Override
    public ProcessHandle launch() throws IOException {
        List<String> options = new ArrayList<>(HeapSizes.broker());
        options.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
        options.add("-Dorg.slf4j.simpleLogger.showDateTime=true");
        options.add("-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX");
        List<String> command = JavaProcess.command(name(), data, options);
        command.addAll(List.of("-cp", ProjectFolder.launcherClassPath(), BrokerMain.class.getName()));
        command.addAll(List.of(data.kafka().toString(), Integer.toString(port)));
        return JavaProcess.start(command, Map.of(), log());
    }

    @Override
    public boolean isReady() {
        if (Ports.isFree(port)) {
            return false;
        }
        try {
            KafkaTopics.create("127.0.0.1:" + port, Topics.all(), TOPICS_LIMIT);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void stop(ProcessHandle process) throws IOException {
        JavaProcess.stop(process);
    }
}
