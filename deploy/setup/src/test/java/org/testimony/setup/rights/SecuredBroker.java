package org.testimony.setup.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;
import org.testimony.embedded.process.Ports;

/** A broker as production has it: clients by TLS and SCRAM alone, nobody may do what is not written down. */
final class SecuredBroker implements AutoCloseable {
    static final String PASSWORD = "only-for-tests";
    private static final String KEYS = "-storetype PKCS12 -storepass " + PASSWORD;

    private final Path folder;
    private final int port = Ports.free();
    private final KafkaRaftServer server;

    SecuredBroker(Path folder) throws Exception {
        this.folder = folder;
        keytool("-genkeypair -alias broker -keyalg EC -dname CN=broker -ext san=ip:127.0.0.1 " + KEYS, "broker.p12");
        keytool("-exportcert -alias broker -file " + folder.resolve("broker.crt") + " " + KEYS, "broker.p12");
        keytool("-importcert -noprompt -alias broker -file " + folder.resolve("broker.crt") + " " + KEYS, "trust.p12");
        keytool("-genkeypair -alias other -keyalg EC -dname CN=other " + KEYS, "stranger.p12");
        String data = folder.resolve("data").toString();
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setClusterId("testimonySecuredBroker")
                .setNodeId(1)
                .setDirectories(List.of(data))
                .setMetadataLogDirectory(data)
                .setControllerListenerName("CONTROLLER")
                .setScramArguments(List.of("SCRAM-SHA-512=[name=admin,password=" + PASSWORD + "]"))
                .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                .run();
        server = new KafkaRaftServer(new KafkaConfig(settings(data), false), Time.SYSTEM);
        server.startup();
    }

    private void keytool(String command, String store) throws Exception {
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        Process made = new ProcessBuilder((keytool + " " + command + " -keystore " + folder.resolve(store)).split(" "))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(made.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(made.exitValue()).as(command).isZero();
    }

    private Properties settings(String data) {
        String controller = "127.0.0.1:" + Ports.free();
        Properties all = new Properties();
        all.putAll(Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "log.dirs", data,
                "controller.quorum.voters", "1@" + controller,
                "controller.listener.names", "CONTROLLER",
                "listeners", "CLIENTS://127.0.0.1:" + port + ",CONTROLLER://" + controller,
                "advertised.listeners", "CLIENTS://127.0.0.1:" + port,
                "listener.security.protocol.map", "CLIENTS:SASL_SSL,CONTROLLER:SSL",
                "inter.broker.listener.name", "CLIENTS"));
        all.putAll(Map.of(
                "sasl.enabled.mechanisms", "SCRAM-SHA-512",
                "sasl.mechanism.inter.broker.protocol", "SCRAM-SHA-512",
                "listener.name.clients.scram-sha-512.sasl.jaas.config", login("admin", PASSWORD),
                "listener.name.controller.ssl.client.auth", "required",
                "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
                "super.users", "User:admin;User:CN=broker"));
        all.putAll(tls("trust.p12"));
        all.putAll(Map.of(
                "ssl.keystore.location",
                folder.resolve("broker.p12").toString(),
                "ssl.keystore.password",
                PASSWORD,
                "ssl.keystore.type",
                "PKCS12"));
        for (String one : List.of(
                "default.replication.factor",
                "min.insync.replicas",
                "offsets.topic.replication.factor",
                "transaction.state.log.replication.factor",
                "transaction.state.log.min.isr")) {
            all.setProperty(one, "1");
        }
        all.setProperty("offsets.topic.num.partitions", "1");
        all.setProperty("transaction.state.log.num.partitions", "1");
        all.setProperty("group.initial.rebalance.delay.ms", "0");
        all.setProperty("auto.create.topics.enable", "false");
        all.setProperty("log.cleaner.dedupe.buffer.size", "4194304");
        return all;
    }

    private Map<String, String> tls(String trust) {
        return Map.of(
                "ssl.truststore.location",
                folder.resolve(trust).toString(),
                "ssl.truststore.password",
                PASSWORD,
                "ssl.truststore.type",
                "PKCS12");
    }

    private static String login(String user, String password) {
        return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + user + "\" password=\""
                + password + "\";";
    }

    /** How a user with a password connects. */
    Map<String, Object> as(String user, String password) {
        Map<String, Object> settings = new HashMap<>(tls("trust.p12"));
        settings.put("bootstrap.servers", "127.0.0.1:" + port);
        settings.put("security.protocol", "SASL_SSL");
        settings.put("sasl.mechanism", "SCRAM-SHA-512");
        settings.put("sasl.jaas.config", login(user, password));
        settings.put("default.api.timeout.ms", 8_000);
        settings.put("request.timeout.ms", 4_000);
        return settings;
    }

    /** The same by somebody who trusts another authority. */
    Map<String, Object> strangerAs(String user, String password) {
        Map<String, Object> settings = as(user, password);
        settings.putAll(tls("stranger.p12"));
        return settings;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
