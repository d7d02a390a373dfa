package org.testimony.guarded.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.resolver.dns.DnsServerAddresses;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testimony.guarded.testing.NameServer;
import org.testimony.guarded.url.AddressRule;
import org.testimony.guarded.url.Guard;
import org.testimony.guarded.url.RefusedException;
import org.testimony.guarded.url.UrlRule;

class DnsNameLookupTest {
    private NameServer server;
    private DnsNameLookup names;

    @BeforeEach
    void start() throws IOException {
        server = new NameServer();
        names = new DnsNameLookup(
                Duration.ofSeconds(2), host -> DnsServerAddresses.sequential(List.of(server.address())).stream());
    }

    @AfterEach
    void stop() {
        names.close();
        server.close();
    }

    @Test
    void shouldFindTheAddressesOfBothFamilies() throws Exception {
        server.serve("both.example", "93.184.216.34", "2606:2800::1");
        assertThat(lookup("both.example"))
                .containsExactlyInAnyOrder(
                        InetAddress.getByName("93.184.216.34"), InetAddress.getByName("2606:2800::1"));
    }

    @Test
    void shouldFailClosedWhenOneFamilyLeadsInside() throws Exception {
        // Given
        server.serve("mixed.example", "93.184.216.34", "fd00:ec2::254");

        // When
        Guard guard =
                new Guard(new UrlRule(Set.of(80, 443), AddressRule.publicOnly()), AddressRule.publicOnly(), names);
        var addresses = guard.addresses(guard.check("http://mixed.example/")).toCompletableFuture();

        // Then
        assertThatThrownBy(addresses::join).hasCauseInstanceOf(RefusedException.class);
    }

    @Test
    void shouldSayWhenThereIsNoSuchHost() {
        assertThatThrownBy(() -> lookup("none.example")).hasCauseInstanceOf(UnknownHostException.class);
    }

    @Test
    void shouldNotWaitLongForAServerThatIsSilent() {
        // Given
        server.serve("silent.example");
        server.serve("quick.example", "93.184.216.34");

        // When
        CompletableFuture<List<InetAddress>> silent =
                names.lookup("silent.example").toCompletableFuture();

        // Then
        assertThat(lookup("quick.example")).hasSize(1);
        assertThatThrownBy(silent::join)
                .satisfies(failure -> assertThat(failure.getCause())
                        .isInstanceOfAny(UnknownHostException.class, TimeoutException.class));
    }

    @Test
    void shouldAskNobodyAboutThisMachineAndUseNoSearchDomains() {
        assertThat(lookup("localhost")).allMatch(InetAddress::isLoopbackAddress);
        assertThat(server.questions()).isZero();
    }

    @Test
    void shouldReadTheMachinesNameServersAndNeverAskAPublicOneInstead(@TempDir Path folder) throws IOException {
        // Given
        Path file = folder.resolve("resolv.conf");
        Files.writeString(file, """
                # comment
                search corp.example
                nameserver 192.0.2.53
                nameserver 2001:db8::53 ; the other one
                nameserver fe80::1%eth0
                options ndots:5
                """);
        Path empty = Files.writeString(folder.resolve("empty"), "search corp.example\n");

        // When, Then
        assertThat(new FileNameServers(file).read())
                .containsExactly(new InetSocketAddress("192.0.2.53", 53), new InetSocketAddress("2001:db8::53", 53));
        assertThat(new FileNameServers(empty).read()).containsExactly(new InetSocketAddress("127.0.0.1", 53));
        assertThat(new FileNameServers(folder.resolve("absent")).read())
                .containsExactly(new InetSocketAddress("127.0.0.1", 53));
    }

    private List<InetAddress> lookup(String host) {
        return names.lookup(host).toCompletableFuture().join();
    }
}
