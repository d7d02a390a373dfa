package org.testimony.embedded.component;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.testimony.embedded.folder.DataFolder;
import org.testimony.embedded.folder.ProjectFolder;
import org.testimony.embedded.folder.SignIns;
import org.testimony.embedded.supervise.Component;

/** The three services and what the launcher tells each of them. */
public final class Services {
    private static final String DELIVERY_KEY = "stats-delivery";

    private final ProjectFolder project;
    private final DataFolder data;
    private final PortPlan ports;
    private final Map<String, String> extra;

    /**
     * Services of one installation.
     *
     * @param extra environment variables for all of them, such as a demonstration's permission to fetch from loopback
     */
    public Services(ProjectFolder project, DataFolder data, PortPlan ports, Map<String, String> extra) {
        this.project = project;
        this.data = data;
        this.ports = ports;
        this.extra = Map.copyOf(extra);
    }

    /**
     * The components, in the order in which people read of them.
     *
     * @throws IOException if one is not built
     */
    public List<Component> components() throws IOException {
        Map<String, String> streams =
                Map.of("KAFKA_STREAMS_STATE_DIR", data.streams().toString());
        return List.of(
                service("ingest", ports.ingest(), HeapSizes.ingest(), database("ingest")),
                service("classify", ports.classify(), HeapSizes.classify(), streams),
                service("stats", ports.dashboard(), HeapSizes.stats(), stats()));
    }

    private Component service(String name, int port, List<String> options, Map<String, String> own) throws IOException {
        Map<String, String> environment = new HashMap<>(people());
        environment.putAll(extra);
        environment.putAll(own);
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.kafka());
        return new ServiceComponent(name, port, project.serviceJar(name + "-service"), options, environment, data);
    }

    // Who may do what; a demonstration says more.
    private Map<String, String> people() {
        SignIns signIns = data.signIns();
        return Map.of(
                "TESTIMONY_SECURITY_PEOPLE", "users",
                "TESTIMONY_SECURITY_USERS_FILE", signIns.usersFile().toString(),
                "TESTIMONY_SECURITY_SESSION_KEY_FILE", signIns.sessionKeyFile().toString());
    }

    private Map<String, String> stats() throws IOException {
        Map<String, String> own = new HashMap<>(database("stats"));
        own.put(
                "TESTIMONY_STATS_COVERAGE_SIGN_IN_FILE",
                data.signIns().statsFile().toString());
        own.put("TESTIMONY_STATS_COVERAGE_INGEST", "http://127.0.0.1:" + ports.ingest());
        own.put("TESTIMONY_STATS_PUBLIC_URL", "http://127.0.0.1:" + ports.dashboard());
        // Drawn once; the file is named instead of what is in it.
        data.secrets().password(DELIVERY_KEY);
        own.put(
                "TESTIMONY_STATS_DELIVERY_KEY_FILE",
                data.secrets().file(DELIVERY_KEY).toString());
        return own;
    }

    private Map<String, String> database(String name) throws IOException {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + name,
                "QUARKUS_DATASOURCE_USERNAME",
                name,
                "QUARKUS_DATASOURCE_PASSWORD",
                data.secrets().password(name));
    }
}
