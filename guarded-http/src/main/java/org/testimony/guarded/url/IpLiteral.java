package org.testimony.guarded.url;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** An address written in digits, in the one spelling that every reader understands alike. */
final class IpLiteral {
    private static final Pattern OCTET = Pattern.compile("0|[1-9][0-9]{0,2}");
    private static final Pattern V6 = Pattern.compile("(?=.*:)[0-9A-Fa-f:.]{2,45}");

    private IpLiteral() {}

    /** The address, or nothing when the text is a name or an odd spelling, such as octal or shortened numbers. */
    static Optional<InetAddress> read(String text) {
        if (!isV4(text) && !V6.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            // Java looks up only what is no literal, and a colon can be in no name.
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    static boolean isV4(String text) {
        String[] octets = text.split("\\.", -1);
        if (octets.length != 4) {
            return false;
        }
        for (String octet : octets) {
            if (!OCTET.matcher(octet).matches() || Integer.parseInt(octet) > 255) {
                return false;
            }
        }
        return true;
    }
}
