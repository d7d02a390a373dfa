package org.testimony.guarded.name;

import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.resolver.ResolvedAddressTypes;
import io.netty.resolver.dns.DnsNameResolver;
import io.netty.resolver.dns.DnsNameResolverBuilder;
import io.netty.resolver.dns.DnsServerAddressStreamProvider;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.testimony.guarded.url.NameLookup;

/**
 * Asks this machine's name servers, and its hosts file first, without waiting in any thread. All addresses of both families
 * are asked for, because one that is not public must spoil the others. Search domains are not used.
 */
public final class DnsNameLookup implements NameLookup, AutoCloseable {
    private static final int LONGEST_KEPT_SECONDS = 300;
    private static final int MOST_QUERIES = 16;

    private final NioEventLoopGroup loop =
            new NioEventLoopGroup(1, new DefaultThreadFactory("fetch-dns", /* daemon */ true));
    private final DnsNameResolver resolver;
    private final long limitMillis;

    /** Asks the servers in resolv.conf. */
    public DnsNameLookup(Duration limit) {
        this(limit, new FileNameServers(Path.of("/etc/resolv.conf")));
    }

    DnsNameLookup(Duration limit, DnsServerAddressStreamProvider servers) {
        this.limitMillis = limit.toMillis();
        this.resolver = new DnsNameResolverBuilder(loop.next())
                .datagramChannelType(NioDatagramChannel.class)
                .socketChannelType(NioSocketChannel.class)
                .resolvedAddressTypes(ResolvedAddressTypes.IPV4_PREFERRED)
                .completeOncePreferredResolved(false)
                .nameServerProvider(servers)
                .searchDomains(List.of())
                .ndots(1)
                .ttl(0, LONGEST_KEPT_SECONDS)
                .negativeTtl(10)
                .maxQueriesPerResolve(MOST_QUERIES)
                // A silent first server leaves time for the second.
                .queryTimeoutMillis(Math.max(1, limitMillis * 2 / 5))
                .build();
    }

    @Override
    public CompletionStage<List<InetAddress>> lookup(String host) {
        if (host.equals("localhost")) {
            return CompletableFuture.completedStage(List.of(InetAddress.getLoopbackAddress()));
        }
        CompletableFuture<List<InetAddress>> found = new CompletableFuture<>();
        resolver.resolveAll(host).addListener(done -> {
            if (done.isSuccess()) {
                @SuppressWarnings("unchecked")
                List<InetAddress> addresses = (List<InetAddress>) done.getNow();
                found.complete(addresses);
            } else {
                found.completeExceptionally(
                        done.cause() instanceof UnknownHostException ? done.cause() : new UnknownHostException(host));
            }
        });
        return found.orTimeout(limitMillis, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        resolver.close();
        var unused = loop.shutdownGracefully(0, 1, TimeUnit.SECONDS);
    }
}
