package org.testimony.embedded.component;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.testimony.embedded.process.PortHolder;
import org.testimony.embedded.process.Ports;

/** The ports of an installation; 0 stands for one that is free. */
public record PortPlan(int dashboard, int ingest, int classify, int kafka, int postgres) {
    /** The ports that the documentation names. */
    public static final PortPlan DEFAULT = new PortPlan(8080, 8081, 8082, 9092, 5433);

    /** Any ports. */
    public static final PortPlan FREE = new PortPlan(0, 0, 0, 0, 0);

    private static final int HIGHEST = 65_535;

    public PortPlan {
        for (int port : new int[] {dashboard, ingest, classify, kafka, postgres}) {
            if (port < 0 || port > HIGHEST) {
                throw new IllegalArgumentException("A port is a number from 1 to 65535, or 0 for a free one: " + port);
            }
        }
    }

    /** The same plan with a real, different number for each 0. */
    public PortPlan chosen() {
        Map<String, Integer> byOption = byOption();
        Map<String, Integer> chosen = new HashMap<>(byOption);
        byOption.forEach((option, port) -> {
            int number = port;
            while (number == 0 || (port == 0 && chosen.containsValue(number))) {
                number = Ports.free();
            }
            chosen.put(option, number);
        });
        return new PortPlan(
                chosen.getOrDefault("--dashboard-port", 0),
                chosen.getOrDefault("--ingest-port", 0),
                chosen.getOrDefault("--classify-port", 0),
                chosen.getOrDefault("--kafka-port", 0),
                chosen.getOrDefault("--postgres-port", 0));
    }

    /** One sentence for each port that cannot be used, with the way out; empty when all are free. */
    public List<String> conflicts() {
        List<String> conflicts = new ArrayList<>();
        Map<Integer, String> taken = new HashMap<>();
        byOption().forEach((option, port) -> {
            String twin = port == 0 ? null : taken.put(port, option);
            if (twin != null) {
                conflicts.add("Port " + port + " is given twice: " + twin + " and " + option + ".");
            } else if (port != 0 && !Ports.isFree(port)) {
                String holder = PortHolder.of(port).map(who -> " by " + who).orElse("");
                conflicts.add("Port " + port + " is taken" + holder + ". Choose another with " + option
                        + " N (0 picks a free one).");
            }
        });
        return conflicts;
    }

    private Map<String, Integer> byOption() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("--dashboard-port", dashboard);
        ports.put("--ingest-port", ingest);
        ports.put("--classify-port", classify);
        ports.put("--kafka-port", kafka);
        ports.put("--postgres-port", postgres);
        return ports;
    }
}
