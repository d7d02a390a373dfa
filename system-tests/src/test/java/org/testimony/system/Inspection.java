package org.testimony.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.testimony.embedded.Installation;

/** What an operator can read off the running processes; for benchmarks. Resident memory is known on Linux only. */
final class Inspection {
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    private final Installation installation;

    Inspection(Installation installation) {
        this.installation = installation;
    }

    long transactions(String database) {
        // Statistics are handed over when a session has been idle for a second.
        try (Connection connection = DriverManager.getConnection(
                        installation.jdbcUrl(database), database, installation.password(database));
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT xact_commit FROM pg_stat_database WHERE datname = current_database()");
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("the database does not tell its transactions", e);
        }
    }

    long heapAfterCollection(String component) throws IOException, InterruptedException {
        jcmd(component, "GC.run");
        String heap = jcmd(component, "GC.heap_info");
        long bytes = 0;
        for (Matcher used = USED.matcher(heap.substring(0, heap.indexOf("Metaspace"))); used.find(); ) {
            bytes += Long.parseLong(used.group(1)) << 10;
        }
        return bytes;
    }

    long residentMemory(String component) throws IOException {
        Matcher resident = RESIDENT.matcher(Files.readString(Path.of("/proc", pid(component), "status")));
        return resident.find() ? Long.parseLong(resident.group(1)) << 10 : 0;
    }

    private String jcmd(String component, String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), pid(component), command)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private String pid(String component) throws IOException {
        return installation
                .pid(component)
                .orElseThrow(() -> new IOException(component + " does not run"))
                .toString();
    }
}
