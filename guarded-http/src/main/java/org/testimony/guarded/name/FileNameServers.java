package org.testimony.guarded.name;

import io.netty.resolver.dns.DnsServerAddressStream;
import io.netty.resolver.dns.DnsServerAddressStreamProvider;
import io.netty.resolver.dns.DnsServerAddresses;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The name servers of this machine, as resolv.conf names them; read again now and then, since networks change. Without any,
 * this machine itself is asked, as the system's own resolver does, and never somebody else's public server: whom we read is
 * nobody's business.
 */
final class FileNameServers implements DnsServerAddressStreamProvider {
    private static final Pattern LINE = Pattern.compile("\\s*nameserver\\s+([0-9A-Fa-f.:]+)\\s*(?:[#;].*)?");
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final int PORT = 53;

    private final Path file;
    private @Nullable DnsServerAddresses servers;
    private long readAt;

    FileNameServers(Path file) {
        this.file = file;
    }

    @Override
    public synchronized DnsServerAddressStream nameServerAddressStream(String hostname) {
        DnsServerAddresses known = servers;
        if (known == null || System.nanoTime() - readAt > FRESH_NANOS) {
            known = DnsServerAddresses.sequential(read());
            servers = known;
            readAt = System.nanoTime();
        }
        return known.stream();
    }

    List<InetSocketAddress> read() {
        try (Stream<String> lines = Files.lines(file)) {
            List<InetSocketAddress> named = lines.map(LINE::matcher)
                    .filter(Matcher::matches)
                    .map(line -> new InetSocketAddress(line.group(1), PORT))
                    .filter(server -> !server.isUnresolved())
                    .toList();
            return named.isEmpty() ? itself() : named;
        } catch (IOException | java.io.UncheckedIOException e) {
            return itself();
        }
    }

    private static List<InetSocketAddress> itself() {
        return List.of(new InetSocketAddress("127.0.0.1", PORT));
    }
}
