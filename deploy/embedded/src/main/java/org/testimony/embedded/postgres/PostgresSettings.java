package org.testimony.embedded.postgres;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The server's command line: loopback only, small, safe against power cuts, and no data in its log. */
final class PostgresSettings {
    private static final List<String> FIXED = List.of(
            "listen_addresses=127.0.0.1",
            // No socket file: its path would have to be short and writable.
            "unix_socket_directories=",
            "max_connections=60",
            "shared_buffers=64MB",
            "jit=off",
            // Three helper processes less; the data of this installation fit the page cache.
            "io_method=sync",
            "autovacuum_max_workers=2",
            "max_wal_size=512MB",
            // Failing statements and details hold article text and names: ids only belong in a log.
            "log_min_error_statement=panic",
            "log_error_verbosity=terse");

    private PostgresSettings() {}

    static List<String> arguments(Path data, int port) {
        List<String> words = new ArrayList<>(List.of("-D", data.toString(), "-p", Integer.toString(port)));
        for (String setting : FIXED) {
            words.add("-c");
            words.add(setting);
        }
        return words;
    }
}
