package org.testimony.system;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.testimony.access.user.Account;
import org.testimony.access.user.PasswordHash;
import org.testimony.access.user.Role;
import org.testimony.access.user.UsersFile;
import org.testimony.contract.topic.Json;
import org.testimony.embedded.Installation;
import org.testimony.embedded.InstallationSettings;
import org.testimony.embedded.component.PortPlan;
import org.testimony.embedded.folder.ProjectFolder;
import org.testimony.embedded.supervise.Component;
import org.testimony.embedded.supervise.Reports;

/** Everything on free ports and a throw-away data folder, as {@code ./testimony demo} starts it, without the feeds. */
final class RunningSystem implements AutoCloseable {
    static final String ANALYST = "analyst-1";
    static final String PASSWORD = "only-for-tests-1";

    private final Installation installation;
    private final String authorization;
    private final Http http;

    private RunningSystem(Installation installation) throws IOException {
        this.installation = installation;
        this.authorization = installation.authorization();
        this.http = new Http(authorization);
    }

    static RunningSystem start() throws IOException {
        return start(UnaryOperator.identity());
    }

    /** The same, with traces told to a collector. */
    static RunningSystem tracedBy(String collectorUrl) throws IOException {
        return start(settings -> settings.with("QUARKUS_OTEL_SDK_DISABLED", "false")
                .with("QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")
                .with("QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", collectorUrl)
                .with("QUARKUS_OTEL_BSP_SCHEDULE_DELAY", "500ms"));
    }

    /** The same; a feed whose poller died is free again after so many seconds. */
    static RunningSystem withLeaseOf(Duration lease) throws IOException {
        return start(settings -> settings.with("TESTIMONY_INGEST_POLL_LEASE", lease.toString()));
    }

    private static RunningSystem start(UnaryOperator<InstallationSettings> more) throws IOException {
        Path data = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "system-");
        InstallationSettings settings = InstallationSettings.in(ProjectFolder.find(), data)
                .on(PortPlan.FREE)
                .thrownAway()
                .allowingLoopbackFeeds();
        Installation installation = Installation.open(more.apply(settings), new Narrated());
        try {
            addUser(installation, ANALYST, Role.ADMIN);
            installation.start();
        } catch (IOException | RuntimeException e) {
            installation.close();
            throw e;
        }
        return new RunningSystem(installation);
    }

    private static void addUser(Installation installation, String name, Role role) throws IOException {
        UsersFile users = new UsersFile(installation.signIns().usersFile());
        PasswordHash hash = PasswordHash.of(PASSWORD.toCharArray(), new SecureRandom());
        users.write(users.read().with(new Account(name, role, hash)));
    }

    /** Lets somebody in, while all runs, and waits until it is noticed; the password is {@link #PASSWORD}. */
    void addUser(String name, Role role) throws IOException {
        addUser(installation, name, role);
        Http theirs = new Http(Http.basic(name, PASSWORD));
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> theirs.status(dashboardUrl() + "/api/v1/overview") == 200);
    }

    /** The header with which programs sign in. */
    String authorization() {
        return authorization;
    }

    /** A browser in which the analyst has signed in. */
    BrowserContext signedIn(BrowserContext browser) {
        ObjectNode signIn = Json.mapper().createObjectNode();
        signIn.put("name", ANALYST).put("password", PASSWORD);
        var answer = browser.request()
                .post(
                        dashboardUrl() + "/api/v1/session",
                        RequestOptions.create()
                                .setHeader("Content-Type", "application/json")
                                .setData(signIn.toString()));
        if (!answer.ok()) {
            throw new IllegalStateException("not signed in: " + answer.status() + " " + answer.text());
        }
        return browser;
    }

    /** The calls of a service that answer without any sign-in, of all those in its description. */
    List<String> callsForNobody(String service) {
        String base = service.equals("ingest") ? installation.ingestUrl() : dashboardUrl();
        List<String> open = new ArrayList<>();
        http.get(base + "/q/openapi?format=json")
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    String url = base + path.getKey().replaceAll("\\{[^}]*}", "none");
                    if (http.statusForNobody(method.toUpperCase(Locale.ROOT), url) != 401) {
                        open.add(method + " " + path.getKey());
                    }
                }));
        return open;
    }

    List<JsonNode> post(List<? extends JsonNode> articles) {
        return http.postAll(installation.ingestUrl() + "/api/v1/articles", articles);
    }

    /** Posts with a priority: {@code live} or {@code backfill}. */
    List<JsonNode> post(List<? extends JsonNode> articles, String priority) {
        return http.postAll(installation.ingestUrl() + "/api/v1/articles?priority=" + priority, articles);
    }

    JsonNode post(JsonNode article) {
        return http.post(installation.ingestUrl() + "/api/v1/articles", article);
    }

    /** Asks ingest-service. */
    JsonNode askIngest(String path) {
        return http.get(installation.ingestUrl() + path);
    }

    /** Tells ingest-service. */
    JsonNode tellIngest(String path, JsonNode body) {
        return http.post(installation.ingestUrl() + path, body);
    }

    /** Decides as an analyst; returns the decision's id. */
    String decide(String kind, Map<String, Object> about) {
        ObjectNode decision = Json.mapper().valueToTree(about);
        decision.put("kind", kind).put("by", "analyst-1");
        JsonNode answer = http.post(dashboardUrl() + "/api/v1/decisions", decision);
        if (!answer.has("decisionId")) {
            throw new IllegalStateException("not taken: " + answer);
        }
        return answer.path("decisionId").asText();
    }

    /** Replaces something in stats-service. */
    JsonNode change(String path, JsonNode body) {
        return http.put(dashboardUrl() + path, body);
    }

    JsonNode ask(String path) {
        return http.get(dashboardUrl() + path);
    }

    String dashboardUrl() {
        return installation.dashboardUrl();
    }

    String bootstrapServers() {
        return installation.bootstrapServers();
    }

    /** How many transactions a database has committed since it was made. */
    long transactions(String database) {
        return inspection().transactions(database);
    }

    /** Bytes in use on the heap of a service after a full collection. */
    long heapAfterCollection(String component) throws IOException, InterruptedException {
        return inspection().heapAfterCollection(component);
    }

    /** Bytes of memory that a component holds. */
    long residentMemory(String component) throws IOException {
        return inspection().residentMemory(component);
    }

    private Inspection inspection() {
        return new Inspection(installation);
    }

    void kill(String component) throws IOException {
        installation.kill(component);
    }

    void awaitReady() throws IOException {
        installation.awaitReady(Duration.ofMinutes(2));
    }

    @Override
    public void close() throws IOException {
        installation.close();
    }

    /** Says on the build's output what happens to the processes, so that a failure can be understood. */
    private static final class Narrated implements Reports {
        private static final System.Logger LOG = System.getLogger(RunningSystem.class.getName());

        @Override
        public void launched(Component component, ProcessHandle process) {
            LOG.log(System.Logger.Level.INFO, "{0} launched", component.name());
        }

        @Override
        public void ready(Component component, Duration after) {
            LOG.log(System.Logger.Level.INFO, "{0} ready after {1} ms", component.name(), after.toMillis());
        }

        @Override
        public void died(Component component, Duration pause) {
            LOG.log(System.Logger.Level.INFO, "{0} died", component.name());
        }

        @Override
        public void gaveUp(Component component, String reason) {
            LOG.log(System.Logger.Level.ERROR, "{0} gave up: {1}", component.name(), reason);
        }
    }
}
