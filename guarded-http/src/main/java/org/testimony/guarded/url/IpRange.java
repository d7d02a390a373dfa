package org.testimony.guarded.url;

import java.math.BigInteger;
import java.net.InetAddress;

/** A block of addresses, such as {@code 10.0.0.0/8}, or one address. */
public record IpRange(int family, BigInteger first, int bits) {

    /**
     * Reads the usual notation.
     *
     * @throws IllegalArgumentException when it is neither an address nor a block; names are not looked up
     */
    public static IpRange of(String notation) {
        int slash = notation.indexOf('/');
        byte[] network = IpLiteral.read(slash < 0 ? notation : notation.substring(0, slash))
                .orElseThrow(() -> new IllegalArgumentException("not an address or a block: " + notation))
                .getAddress();
        int length = network.length * 8;
        int bits = slash < 0 ? 0 : length - Integer.parseInt(notation.substring(slash + 1));
        if (bits < 0 || bits > length) {
            throw new IllegalArgumentException("not an address or a block: " + notation);
        }
        return new IpRange(network.length, new BigInteger(1, network).shiftRight(bits), bits);
    }

    boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == family
                && new BigInteger(1, bytes).shiftRight(bits).equals(first);
    }
}
