package org.testimony.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.testimony.embedded.component.BrokerComponent;
import org.testimony.embedded.component.PortPlan;
import org.testimony.embedded.component.PostgresComponent;
import org.testimony.embedded.component.Services;
import org.testimony.embedded.folder.DataFolder;
import org.testimony.embedded.folder.FileTree;
import org.testimony.embedded.folder.SignIns;
import org.testimony.embedded.process.Signals;
import org.testimony.embedded.run.CurrentInstallation;
import org.testimony.embedded.run.Orphans;
import org.testimony.embedded.run.RunFile;
import org.testimony.embedded.supervise.Component;
import org.testimony.embedded.supervise.Reports;
import org.testimony.embedded.supervise.Supervisor;

/**
 * Kafka, PostgreSQL and the three services on this machine: started together, kept running, stopped in order.
 *
 * <p>The components are named postgres, kafka, ingest, classify and stats.
 */
public final class Installation implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    private final InstallationSettings settings;
    private final DataFolder data;
    private final FileChannel lock;
    private final PortPlan ports;
    private final List<Component> components;
    private final Supervisor supervisor;
    private final LogKeeper logKeeper;
    private final boolean signInIsNew;
    private boolean closed;

    private Installation(InstallationSettings settings, DataFolder data, FileChannel lock, Reports reports)
            throws IOException {
        this.settings = settings;
        this.data = data;
        this.lock = lock;
        this.ports = settings.ports().chosen();
        this.signInIsNew = data.signIns().make();
        List<Component> stores =
                List.of(new PostgresComponent(data, ports.postgres()), new BrokerComponent(data, ports.kafka()));
        List<Component> services = new Services(settings.project(), data, ports, settings.environment()).components();
        this.components = Stream.concat(stores.stream(), services.stream()).toList();
        Reports recorded = new RunRecord(data, settings.throwAway(), Addresses.of(ports, data.signIns()), reports);
        this.supervisor = new Supervisor(List.of(stores, services), recorded);
        this.logKeeper = new LogKeeper(components);
    }

    /**
     * Takes the data folder, stops what a killed launcher left running on it, and checks that everything can start;
     * starts nothing yet.
     *
     * @throws IOException with what to do about it: folder in use, port taken, service not built
     */
    public static Installation open(InstallationSettings settings, Reports reports) throws IOException {
        DataFolder data = DataFolder.at(settings.dataDir());
        FileChannel lock = data.lock();
        if (lock == null) {
            throw new IOException("Another installation runs on " + data.root()
                    + ". Stop it with ./testimony down, or choose another folder with --data DIR.");
        }
        try {
            Optional<RunFile> former = RunFile.read(data.runFile());
            if (former.isPresent()) {
                Orphans.stop(former.get());
            }
            List<String> conflicts = settings.ports().conflicts();
            if (!conflicts.isEmpty()) {
                throw new IOException(String.join("\n", conflicts)
                        + (conflicts.size() > 1 ? "\nOr let all ports be chosen: --free-ports." : ""));
            }
            return new Installation(settings, data, lock, reports);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Starts everything; returns when all is ready.
     *
     * @throws IOException if a component does not come up; the installation must then be closed
     */
    public void start() throws IOException {
        logKeeper.start();
        supervisor.start(START_LIMIT);
    }

    /** The data folder. */
    public Path dataDir() {
        return data.root();
    }

    /** The components, in the order of their start. */
    public List<Component> components() {
        return components;
    }

    /** The address of the dashboard and of the API of stats-service; ends without a slash. */
    public String dashboardUrl() {
        return Addresses.http(ports.dashboard());
    }

    /** The address of ingest-service; ends without a slash. */
    public String ingestUrl() {
        return Addresses.http(ports.ingest());
    }

    /** The address of classify-service; ends without a slash. */
    public String classifyUrl() {
        return Addresses.http(ports.classify());
    }

    /** The broker's address, host:port. */
    public String bootstrapServers() {
        return "127.0.0.1:" + ports.kafka();
    }

    /** The JDBC address of a database, ingest or stats; the role that owns it has the same name. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + database;
    }

    /** The password of a database role: ingest, stats, or postgres for the superuser testimony. */
    public String password(String role) throws IOException {
        return data.secrets().password(role);
    }

    /** Where that password is stored. */
    public Path passwordFile(String role) {
        return data.secrets().file(role);
    }

    /** Who may sign in. */
    public SignIns signIns() {
        return data.signIns();
    }

    /** Whether this start drew the administrator's password. */
    public boolean signInIsNew() {
        return signInIsNew;
    }

    /** The HTTP header with which a program signs in as the administrator. */
    public String authorization() throws IOException {
        String signIn = Files.readString(data.signIns().administratorFile()).strip();
        return "Basic " + Base64.getEncoder().encodeToString(signIn.getBytes(StandardCharsets.UTF_8));
    }

    /** The number of the component's process, while it lives. */
    public Optional<Long> pid(String component) {
        return supervisor.process(component).map(ProcessHandle::pid);
    }

    /** Kills the component without warning (SIGKILL), as a fault test does; it is started again by itself. */
    public void kill(String component) throws IOException {
        ProcessHandle process = supervisor
                .process(component)
                .orElseThrow(() -> new IOException(component + " does not run, so it cannot be killed."));
        Signals.send(process.pid(), "KILL");
        process.onExit().join();
    }

    /** Waits until all components are ready, as after a fault. */
    public void awaitReady(Duration limit) throws IOException {
        supervisor.awaitReady(limit);
    }

    /** Waits until a component gives up, which is named, or the installation is closed. */
    public Optional<Component> awaitGivingUp() {
        return supervisor.awaitGivingUp();
    }

    /** Stops everything and returns when all processes are gone; the data stay, unless they are to be thrown away. */
    @Override
    public synchronized void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try {
            supervisor.close();
        } finally {
            logKeeper.close();
            RunRecord.remove(data);
            CurrentInstallation.forget(data.root().toString());
            lock.close();
            if (settings.throwAway()) {
                FileTree.delete(data.root());
            }
        }
    }
}
