package org.testimony.embedded;

import java.util.Map;
import java.util.TreeMap;
import org.testimony.embedded.component.PortPlan;
import org.testimony.embedded.folder.SignIns;

/** Where an installation can be reached, by name. */
final class Addresses {
    private Addresses() {}

    static Map<String, String> of(PortPlan ports, SignIns signIns) {
        Map<String, String> addresses = new TreeMap<>();
        addresses.put("dashboardUrl", http(ports.dashboard()));
        addresses.put("ingestUrl", http(ports.ingest()));
        addresses.put("classifyUrl", http(ports.classify()));
        addresses.put("kafka", "127.0.0.1:" + ports.kafka());
        addresses.put("postgres", "127.0.0.1:" + ports.postgres());
        // With what the command line signs in; only this user may read it.
        addresses.put("signInFile", signIns.administratorFile().toString());
        return addresses;
    }

    static String http(int port) {
        return "http://127.0.0.1:" + port;
    }
}
