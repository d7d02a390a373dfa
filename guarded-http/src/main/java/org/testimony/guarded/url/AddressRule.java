package org.testimony.guarded.url;

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
    private static final int MOST_ANSWERS = 64;
    private static final int MOST_TRIES = 2;

    private static final IpRange PUBLIC_V6 = IpRange.of("2000:0:0:0:0:0:0:0/3");

    private final boolean allowLoopback;
    private final List<IpRange> refused;

    private AddressRule(boolean allowLoopback, List<IpRange> refused) {
        this.allowLoopback = allowLoopback;
        this.refused = List.copyOf(refused);
    }

    /** Public addresses only. */
    public static AddressRule publicOnly() {
        return new AddressRule(false, List.of());
    }

    /** Public addresses and this machine itself: for demos and tests. */
    public static AddressRule publicAndLoopback() {
        return new AddressRule(true, List.of());
    }

    /** The same rule, and these besides: addresses that are public but ours. */
    public AddressRule refusing(List<IpRange> besides) {
        return new AddressRule(allowLoopback, besides);
    }

    /** Whether a connection to the address is allowed. */
    public boolean allows(InetAddress address) {
        boolean shape = isPublic(address) || allowLoopback && address.isLoopbackAddress();
        return shape && refused.stream().noneMatch(range -> range.contains(address));
    }

    /**
     * Of the addresses behind a name, those to try, in their order. One that is not public spoils all of them: a name that
     * points inside and outside is an attack or a mistake.
     *
     * @throws RefusedException when the name must not be contacted
     */
    public List<InetAddress> checked(List<InetAddress> answers) {
        if (answers.isEmpty()) {
            throw new RefusedException("the host has no address");
        }
        if (answers.size() > MOST_ANSWERS) {
            throw new RefusedException("the host has more than " + MOST_ANSWERS + " addresses");
        }
        if (!answers.stream().allMatch(this::allows)) {
            throw new RefusedException("the host has an address that is not public");
        }
        return answers.stream().distinct().limit(MOST_TRIES).toList();
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
