package org.testimony.ingest.fetch;

import java.math.BigInteger;
import java.net.InetAddress;

/** A block of addresses, such as {@code 10.0.0.0/8}. */
record IpRange(int family, BigInteger first, int bits) {

    /** Reads the usual notation; IPv6 must be written in eight groups or with {@code ::}. */
    static IpRange of(String notation) {
        int slash = notation.indexOf('/');
        byte[] network = literal(notation.substring(0, slash));
        int bits = network.length * 8 - Integer.parseInt(notation.substring(slash + 1));
        return new IpRange(network.length, new BigInteger(1, network).shiftRight(bits), bits);
    }

    boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == family
                && new BigInteger(1, bytes).shiftRight(bits).equals(first);
    }

    // A literal is never looked up, so this needs no network.
    private static byte[] literal(String text) {
        try {
            return InetAddress.getByName(text).getAddress();
        } catch (java.net.UnknownHostException e) {
            throw new IllegalArgumentException("not an address: " + text, e);
        }
    }
}
