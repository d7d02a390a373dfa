package org.testimony.embedded;

import java.util.Map;
import java.util.TreeMap;
import org.testimony.embedded.component.PortPlan;

/** Where an installation can be reached, by name. */
final class Addresses {
    private Addresses() {}

    static Map<String, String> of(PortPlan ports) {
        Map<String, String> addresses = new TreeMap<>();
        addresses.put("dashboardUrl", http(ports.dashboard()));
        addresses.put("ingestUrl", http(ports.ingest()));
        addresses.put("classifyUrl", http(ports.classify()));
        addresses.put("kafka", "127.0.0.1:" + ports.kafka());
        addresses.put("postgres", "127.0.0.1:" + ports.postgres());
        return addresses;
    }

    static String http(int port) {
        return "http://127.0.0.1:" + port;
    }
}
