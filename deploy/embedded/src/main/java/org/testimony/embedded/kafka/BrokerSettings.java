package org.testimony.embedded.kafka;

import java.nio.file.Path;
import java.util.Properties;

/** The broker's configuration: one node that is broker and controller, on loopback, with small buffers. */
record BrokerSettings(Path data, int port, int controllerPort) {
    static final int NODE = 1;
    static final String CONTROLLER = "CONTROLLER";

    Properties toProperties() {
        Properties all = new Properties();
        network(all);
        replication(all);
        smallMachine(all);
        groups(all);
        return all;
    }

    private void network(Properties to) {
        String listener = "PLAINTEXT://127.0.0.1:" + port;
        String controller = "127.0.0.1:" + controllerPort;
        to.setProperty("process.roles", "broker,controller");
        to.setProperty("node.id", Integer.toString(NODE));
        to.setProperty("log.dirs", data.toString());
        to.setProperty("controller.quorum.voters", NODE + "@" + controller);
        to.setProperty("controller.listener.names", CONTROLLER);
        to.setProperty("listeners", listener + "," + CONTROLLER + "://" + controller);
        to.setProperty("advertised.listeners", listener);
        to.setProperty("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
    }

    private static void replication(Properties to) {
        to.setProperty("default.replication.factor", "1");
        to.setProperty("min.insync.replicas", "1");
        to.setProperty("offsets.topic.replication.factor", "1");
        to.setProperty("transaction.state.log.replication.factor", "1");
        to.setProperty("transaction.state.log.min.isr", "1");
        to.setProperty("share.coordinator.state.topic.replication.factor", "1");
        to.setProperty("share.coordinator.state.topic.min.isr", "1");
        // A topic with a spelling mistake must fail, not appear.
        to.setProperty("auto.create.topics.enable", "false");
        // There is no second copy to recover from, so a power cut may cost a second at most.
        to.setProperty("log.flush.interval.ms", "1000");
        to.setProperty("log.flush.scheduler.interval.ms", "1000");
    }

    private static void smallMachine(Properties to) {
        to.setProperty("num.network.threads", "2");
        to.setProperty("num.io.threads", "3");
        to.setProperty("background.threads", "2");
        to.setProperty("group.coordinator.threads", "1");
        to.setProperty("offsets.topic.num.partitions", "4");
        to.setProperty("transaction.state.log.num.partitions", "4");
        to.setProperty("share.coordinator.state.topic.num.partitions", "1");
        // The default of 128 MiB would not fit the heap.
        to.setProperty("log.cleaner.dedupe.buffer.size", "4194304");
        to.setProperty("log.cleaner.io.buffer.size", "131072");
        // Retention and compaction work by segment: 128 MiB instead of 1 GiB lets them free a small disk.
        to.setProperty("log.segment.bytes", "134217728");
    }

    private static void groups(Properties to) {
        to.setProperty("group.initial.rebalance.delay.ms", "0");
        // Lets clients ask for session timeouts of a few seconds, so that a restarted one is not waited for.
        to.setProperty("group.min.session.timeout.ms", "3000");
        // After a kill, the broker's old registration must expire before it may come back.
        to.setProperty("broker.session.timeout.ms", "6000");
    }
}
