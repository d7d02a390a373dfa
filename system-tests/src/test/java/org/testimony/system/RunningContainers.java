package org.testimony.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.testimony.embedded.folder.ProjectFolder;
import org.testimony.embedded.process.Ports;

/** Everything in containers, as docker-compose.yml starts it, on free ports and with volumes that are deleted at the end. */
final class RunningContainers implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path project = ProjectFolder.find().root();
    private final List<String> compose;
    private final String name = "testimony-test-" + ProcessHandle.current().pid();
    private final int dashboard = Ports.free();
    private final int ingest = Ports.free();

    private RunningContainers(List<String> compose) throws IOException {
        this.compose = compose;
    }

    /** What is missing on this machine, with what to do about it; empty when containers can be started. */
    static String missing() {
        if (!answers("docker", "info")) {
            return "No container engine answers. Install and start one (Debian: apt install docker.io docker-compose), then run"
                    + " mvn verify -Pcontainers again.";
        }
        return composeCommand().isEmpty()
                ? "Neither docker compose nor docker-compose is installed (Debian: apt install docker-compose)."
                : "";
    }

    private static List<String> composeCommand() {
        if (answers("docker", "compose", "version")) {
            return List.of("docker", "compose");
        }
        return answers("docker-compose", "version") ? List.of("docker-compose") : List.of();
    }

    private static boolean answers(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static RunningContainers start() throws IOException {
        RunningContainers containers = new RunningContainers(composeCommand());
        try {
            containers.run(List.of("deploy/docker/secrets.sh"));
            containers.compose("up", "--build", "-d");
            containers.awaitReady();
            return containers;
        } catch (RuntimeException e) {
            containers.close();
            throw e;
        }
    }

    private void awaitReady() {
        Http open = new Http("");
        for (String url : List.of(dashboardUrl(), ingestUrl())) {
            Awaitility.await(url)
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofSeconds(1))
                    .ignoreExceptions()
                    .until(() -> open.status(url + "/q/health/ready") == 200);
        }
    }

    /** Runs deploy/docker/backup.sh and waits until the services answer again. */
    void backup(String... words) {
        run(backupCommand(words));
        awaitReady();
    }

    /** What backup.sh says when it has to refuse. */
    String refusedBackup(String... words) {
        try {
            run(backupCommand(words));
        } catch (IllegalStateException e) {
            return e.getMessage();
        }
        throw new AssertionError("backup.sh refused nothing: " + String.join(" ", words));
    }

    private static List<String> backupCommand(String... words) {
        return Stream.concat(Stream.of("deploy/docker/backup.sh"), Stream.of(words))
                .toList();
    }

    /** Deletes all containers and all volumes. */
    void loseEverything() {
        compose("down", "--volumes");
    }

    /** What the engine says about each container, in this form. */
    List<String> inspect(String format) {
        List<String> said = new ArrayList<>();
        compose("ps", "-q")
                .lines()
                .forEach(id -> said.add(
                        run(List.of("docker", "inspect", "-f", format, id)).strip()));
        return said;
    }

    String dashboardUrl() {
        return "http://127.0.0.1:" + dashboard;
    }

    String ingestUrl() {
        return "http://127.0.0.1:" + ingest;
    }

    /** Calls as the administrator that secrets.sh made. */
    Http http() throws IOException {
        String[] signIn = Files.readString(project.resolve("deploy/docker/secrets/admin.sign-in"))
                .strip()
                .split(":", 2);
        return new Http(Http.basic(signIn[0], signIn[1]));
    }

    private String compose(String... words) {
        List<String> command = new ArrayList<>(compose);
        command.addAll(List.of(words));
        return run(command);
    }

    private String run(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(project.toFile());
        builder.environment().put("COMPOSE_PROJECT_NAME", name);
        builder.environment().put("TESTIMONY_DASHBOARD_PORT", Integer.toString(dashboard));
        builder.environment().put("TESTIMONY_INGEST_PORT", Integer.toString(ingest));
        try {
            Path log = Files.createTempFile(Path.of("target"), "containers-", ".log");
            Process process = builder.redirectError(log.toFile()).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(PATIENCE.toMinutes(), TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IllegalStateException(
                        String.format(Locale.ROOT, "%s failed: %s", String.join(" ", command), Files.readString(log)));
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        compose("down", "--volumes");
    }
}
