package org.testimony.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Resolves names for the client's connections and refuses what the rule does not allow. The client connects to the very
 * addresses that are returned here, so a name that changes its answer between check and connection gains nothing.
 */
final class HttpGuardedResolver implements DnsResolver {
    private final DnsResolver names;
    private final AddressRule rule;

    HttpGuardedResolver(DnsResolver names, AddressRule rule) {
        this.names = names;
        this.rule = rule;
    }

    static HttpGuardedResolver of(AddressRule rule) {
        return new HttpGuardedResolver(SystemDefaultDnsResolver.INSTANCE, rule);
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.resolve(host);
        // One address that is not public spoils the name: a mixed answer is how an attacker would try.
        if (addresses.length == 0 || !Arrays.stream(addresses).allMatch(rule::allows)) {
            throw new RefusedException("the host has an address that is not public");
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
