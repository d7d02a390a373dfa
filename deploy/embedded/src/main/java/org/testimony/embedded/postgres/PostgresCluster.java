package org.testimony.embedded.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.testimony.embedded.folder.FileTree;
import org.testimony.embedded.process.Detached;

/** The folder of one database cluster: made once, and freed from a server that a killed launcher left behind. */
final class PostgresCluster {
    private final Path home;
    private final Path data;
    private final RunAs runAs;

    PostgresCluster(Path home, Path data, RunAs runAs) {
        this.home = home;
        this.data = data;
        this.runAs = runAs;
    }

    /** The command that runs the server in the foreground. */
    List<String> serverCommand(int port) {
        return Detached.command(runAs.command(home.resolve("bin/postgres"), PostgresSettings.arguments(data, port)));
    }

    /** Makes an empty cluster with one superuser, unless there is one already. */
    void initialiseOnce(String user, String password) throws IOException {
        if (Files.exists(data.resolve("PG_VERSION"))) {
            return;
        }
        // Made beside and moved: a start that is cut off leaves no half cluster.
        Path fresh = data.resolveSibling(data.getFileName() + ".new");
        FileTree.delete(fresh);
        Files.createDirectories(fresh);
        runAs.own(fresh);
        Path passwordFile = Files.createTempFile(data.getParent(), ".initdb-", "");
        try {
            Files.writeString(passwordFile, password);
            runAs.own(passwordFile);
            run(initialise(fresh, user, passwordFile));
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Stops the server that still runs on this folder, if any; touches no other process. */
    void stopOrphan() throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty() || !lines.get(0).strip().matches("-?\\d+")) {
            return;
        }
        long pid = Math.abs(Long.parseLong(lines.get(0).strip()));
        if (servesThisFolder(pid)) {
            PostgresShutdown.stop(pid);
        }
    }

    private boolean servesThisFolder(long pid) {
        try {
            String command = Files.readString(Path.of("/proc/" + pid + "/cmdline"), StandardCharsets.ISO_8859_1);
            List<String> words = List.of(command.split("\0"));
            return words.get(0).endsWith("postgres") && words.contains(data.toString());
        } catch (IOException gone) {
            return false;
        }
    }

    private List<String> initialise(Path fresh, String user, Path passwordFile) {
        List<String> arguments = new ArrayList<>(List.of("-D", fresh.toString(), "-U", user));
        arguments.addAll(List.of("-A", "scram-sha-256", "--pwfile=" + passwordFile, "-E", "UTF8"));
        // PostgreSQL's own locale sorts the same on every machine and needs none installed.
        arguments.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"));
        return Detached.command(runAs.command(home.resolve("bin/initdb"), arguments));
    }

    private static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException("PostgreSQL could not make its folder:\n" + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while PostgreSQL made its folder", e);
        }
    }
}
