package org.testimony.ingest.fetch;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses may be contacted: public ones, by shape. Everything that IANA lists as special is refused, and so are the
 * IPv6 blocks that carry an IPv4 address inside, because the inner address could be anything.
 */
public final class AddressRule {
    private static final List<IpRange> SPECIAL = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.31.196.0/24",
                    "192.52.193.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "192.175.48.0/24",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    // A cloud's host agent on an address that looks public.
                    "168.63.129.16/32",
                    "2001:0:0:0:0:0:0:0/23",
                    "2001:db8:0:0:0:0:0:0/32",
                    "2002:0:0:0:0:0:0:0/16",
                    "2620:4f:8000:0:0:0:0:0/48",
                    "3fff:0:0:0:0:0:0:0/20")
            .map(IpRange::of)
            .toList();
    private static final IpRange PUBLIC_V6 = IpRange.of("2000:0:0:0:0:0:0:0/3");

    private final boolean allowLoopback;

    private AddressRule(boolean allowLoopback) {
        this.allowLoopback = allowLoopback;
    }

    /** Public addresses only. */
    public static AddressRule publicOnly() {
        return new AddressRule(false);
    }

    /** Public addresses and this machine itself: for demos and tests. */
    public static AddressRule publicAndLoopback() {
        return new AddressRule(true);
    }

    /** Whether a connection to the address is allowed. */
    public boolean allows(InetAddress address) {
        return isPublic(address) || allowLoopback && address.isLoopbackAddress();
    }

    /** Whether addresses on this machine are allowed. */
    public boolean allowsLoopback() {
        return allowLoopback;
    }

    // Java itself turns an IPv4-mapped IPv6 address into the IPv4 address, so the list above sees it.
    private static boolean isPublic(InetAddress address) {
        boolean v4 = address.getAddress().length == 4;
        return (v4 || PUBLIC_V6.contains(address)) && SPECIAL.stream().noneMatch(range -> range.contains(address));
    }
}
