package org.testimony.embedded.status;

import java.util.List;
import java.util.Map;

/** What an installation is doing. */
public record StatusReport(
        boolean running,
        String dataDir,
        Map<String, String> addresses,
        List<ComponentStatus> components,
        List<TopicStatus> topics,
        List<GroupStatus> groups) {

    public StatusReport {
        addresses = Map.copyOf(addresses);
        components = List.copyOf(components);
        topics = List.copyOf(topics);
        groups = List.copyOf(groups);
    }

    /** Whether the launcher runs and every component is ready. */
    public boolean allReady() {
        return running
                && !components.isEmpty()
                && components.stream().allMatch(component -> component.state().equals("ready"));
    }
}
