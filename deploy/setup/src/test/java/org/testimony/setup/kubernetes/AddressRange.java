package org.testimony.setup.kubernetes;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** The addresses that begin with the same bits. */
record AddressRange(byte[] start, int bits) {
    static AddressRange of(String cidr) {
        int slash = cidr.indexOf('/');
        return new AddressRange(bytes(cidr.substring(0, slash)), Integer.parseInt(cidr.substring(slash + 1)));
    }

    boolean contains(String address) {
        byte[] asked = bytes(address);
        int rest = start.length * Byte.SIZE - bits;
        return asked.length == start.length
                && new BigInteger(1, asked).shiftRight(rest).equals(new BigInteger(1, start).shiftRight(rest));
    }

    private static byte[] bytes(String literal) {
        try {
            return InetAddress.getByName(literal).getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("no address: " + literal, e);
        }
    }
}
