package org.testimony.setup.compose;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testimony.setup.ProjectFiles;

/** What must hold of docker-compose.yml, whoever changes it. */
class ComposeTest {
    private static final Set<String> END_AFTER_WORK = Set.of("topics", "databases");
    private static final Set<String> OUR_SERVICES = Set.of("ingest", "classify", "stats");

    private final JsonNode compose = ProjectFiles.tree("docker-compose.yml");

    ComposeTest() throws IOException {}

    static List<String> services() throws IOException {
        List<String> names = new java.util.ArrayList<>();
        ProjectFiles.tree("docker-compose.yml").path("services").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private JsonNode service(String name) {
        return compose.path("services").path(name);
    }

    @ParameterizedTest
    @MethodSource("services")
    void shouldCloseEveryContainer(String name) {
        JsonNode service = service(name);

        assertThat(service.path("user").asText()).isNotBlank().doesNotMatch("(root|0)(:.*)?");
        assertThat(service.path("read_only").asBoolean()).as("read-only root").isTrue();
        assertThat(ProjectFiles.texts(service.path("cap_drop"))).containsExactly("ALL");
        assertThat(service.has("cap_add")).as("added rights").isFalse();
        assertThat(service.has("privileged")).as("privileged").isFalse();
        assertThat(ProjectFiles.texts(service.path("security_opt"))).contains("no-new-privileges:true");
        assertThat(service.path("network_mode").isMissingNode())
                .as("own network")
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("services")
    void shouldLimitEveryContainer(String name) {
        JsonNode service = service(name);

        assertThat(service.path("mem_limit").asText()).matches("\\d+[mg]");
        assertThat(service.path("pids_limit").asInt()).isPositive();
        assertThat(service.path("logging").path("options").path("max-size").asText())
                .isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("services")
    void shouldTakePasswordsFromFilesOnly(String name) {
        service(name).path("environment").properties().forEach(variable -> {
            if (variable.getKey().matches(".*(PASSWORD|SECRET|TOKEN).*")) {
                assertThat(variable.getValue().asText()).as(variable.getKey()).startsWith("/run/secrets/");
            }
            assertThat(variable.getValue().asText())
                    .as(variable.getKey())
                    .doesNotContainIgnoringCase("password=")
                    .doesNotContainPattern("://[^/@ ]+:[^/@ ]+@");
        });
    }

    @ParameterizedTest
    @MethodSource("services")
    void shouldPublishOnLoopbackOnly(String name) {
        assertThat(ProjectFiles.texts(service(name).path("ports")))
                .allSatisfy(port -> assertThat(port).startsWith("127.0.0.1:"));
    }

    @ParameterizedTest
    @MethodSource("services")
    void shouldNameOneVersionOfEachImage(String name) {
        String image = service(name).path("image").asText();

        assertThat(image).contains(":").doesNotEndWith(":latest");
    }

    @ParameterizedTest
    @MethodSource("services")
    void shouldAskWhetherItIsWell(String name) throws IOException {
        boolean recipeAsks =
                service(name).path("build").path("dockerfile").asText().endsWith("deploy/docker/Dockerfile")
                        && ProjectFiles.text("deploy/docker/Dockerfile").contains("\nHEALTHCHECK ");

        assertThat(END_AFTER_WORK.contains(name) || recipeAsks || service(name).has("healthcheck"))
                .isTrue();
    }

    @Test
    void shouldTakeEverySecretFromTheFolderThatIsNeverCommitted() throws IOException {
        compose.path("secrets")
                .forEach(secret -> assertThat(secret.path("file").asText()).startsWith("deploy/docker/secrets/"));
        assertThat(ProjectFiles.text(".gitignore").lines()).contains("deploy/docker/secrets/");
        String script = ProjectFiles.text("deploy/docker/secrets.sh");
        // Keys, certificates and users are made in loops by name.
        compose.path("secrets")
                .fieldNames()
                .forEachRemaining(secret -> assertThat(secret)
                        .satisfiesAnyOf(
                                name -> assertThat(script).contains("once " + name + " "),
                                name -> assertThat(script).contains("account " + name.replace(".sign-in", "") + " "),
                                name -> assertThat(script).contains("--file secrets/" + name + " "),
                                name -> assertThat(name).matches("(kafka|postgres)\\.(key|crt)"),
                                name -> assertThat(name).matches("kafka-(admin|ingest|classify|stats)")));
    }

    @Test
    void shouldStartInOrder() {
        assertThat(condition("topics", "kafka")).isEqualTo("service_healthy");
        assertThat(condition("databases", "postgres")).isEqualTo("service_healthy");
        OUR_SERVICES.forEach(
                name -> assertThat(condition(name, "topics")).as(name).isEqualTo("service_completed_successfully"));
        assertThat(condition("ingest", "databases")).isEqualTo("service_completed_successfully");
        assertThat(condition("stats", "databases")).isEqualTo("service_completed_successfully");
    }

    private String condition(String service, String on) {
        return service(service).path("depends_on").path(on).path("condition").asText();
    }

    @Test
    void shouldCreateTheTopicsOfTheOneList() {
        assertThat(ProjectFiles.texts(service("topics").path("volumes")))
                .containsExactly(
                        "./deploy/topics.yaml:/etc/testimony/topics.yaml:ro",
                        "./deploy/kubernetes/base/users.yaml:/etc/testimony/users.yaml:ro");
        assertThat(ProjectFiles.texts(service("topics").path("command")))
                .contains("--topics=/etc/testimony/topics.yaml");
    }

    @Test
    void shouldEncryptTheWiresToKafkaAndPostgresAndKnowWhoIsAtTheirEnds() throws IOException {
        // Kafka
        String broker = ProjectFiles.text("deploy/docker/kafka/server.properties");
        assertThat(broker).contains("INSIDE:SASL_SSL", "StandardAuthorizer", "sasl.enabled.mechanisms=SCRAM-SHA-512");
        // Whoever reaches a listener without a name is a super user: there is one, on the container's own loopback.
        assertThat(broker.lines())
                .contains(
                        "listeners=INSIDE://:9092,CONTROLLER://localhost:9093",
                        "listener.security.protocol.map=INSIDE:SASL_SSL,CONTROLLER:PLAINTEXT");
        OUR_SERVICES.forEach(name -> assertThat(ProjectFiles.texts(service(name).path("secrets")))
                .as(name)
                .contains(name + ".properties", "authority.crt"));
        // PostgreSQL
        assertThat(ProjectFiles.text("deploy/docker/postgres/start-postgres"))
                .contains("hostssl all all all scram-sha-256", "-c ssl=on")
                .doesNotContain("echo 'host all");
        assertThat(List.of("ingest", "stats"))
                .allSatisfy(name -> assertThat(service(name)
                                .path("environment")
                                .path("QUARKUS_DATASOURCE_JDBC_URL")
                                .asText())
                        .contains("sslmode=verify-full", "sslrootcert=/run/secrets/authority.crt"));
    }

    @Test
    void shouldLetOnlyIngestReachTheWeb() throws IOException {
        assertThat(compose.path("networks").path("inside").path("internal").asBoolean())
                .isTrue();
        assertThat(services().stream()
                        .filter(name -> ProjectFiles.texts(service(name).path("networks"))
                                .contains("web")))
                .containsExactly("ingest");
        assertThat(List.of("kafka", "postgres", "topics", "databases", "classify"))
                .allSatisfy(name -> assertThat(ProjectFiles.texts(service(name).path("networks")))
                        .containsExactly("inside"));
    }

    @Test
    void shouldRunTheVersionsThatTheTestsRun() {
        assertThat(service("kafka").path("build").path("args").path("KAFKA").asText())
                .isEqualTo(System.getProperty("kafka.version"));
        assertThat(System.getProperty("postgres.version"))
                .startsWith(service("postgres")
                                .path("build")
                                .path("args")
                                .path("POSTGRES")
                                .asText() + ".");
    }

    @Test
    void shouldHoldItsDataInNamedVolumes() {
        compose.path("services")
                .forEach(service -> ProjectFiles.texts(service.path("volumes")).stream()
                        .filter(volume -> !volume.endsWith(":ro"))
                        .forEach(volume -> assertThat(
                                        compose.path("volumes").has(volume.substring(0, volume.indexOf(':'))))
                                .as(volume)
                                .isTrue()));
    }
}
