package org.trailcase.policy.condition;

import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/// A range of IP addresses, or a single one. Bits behind the prefix are disregarded: 10.1.2.3/8 is 10.0.0.0/8.
public record AddressRange(byte[] address, int prefix) {
    private static final Pattern V4 = Pattern.compile("(?:\\d{1,3}\\.){3}\\d{1,3}");
    private static final Pattern V6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
    private static final Pattern LENGTH = Pattern.compile("\\d{1,3}");

    /// Empty when the text is no address and no range. Names are never looked up.
    public static Optional<AddressRange> read(String text) {
        int slash = text.indexOf('/');
        String host = slash < 0 ? text : text.substring(0, slash);
        if (!V4.matcher(host).matches() && !V6.matcher(host).matches()) {
            return Optional.empty();
        }
        try {
            byte[] address = InetAddress.ofLiteral(host).getAddress();
            int bits = address.length * 8;
            String length = slash < 0 ? Integer.toString(bits) : text.substring(slash + 1);
            return LENGTH.matcher(length).matches() && Integer.parseInt(length) <= bits
                    ? Optional.of(new AddressRange(address, Integer.parseInt(length)))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    boolean isV4() {
        return address.length == 4;
    }

    public boolean isWholeFamily() {
        return prefix == 0;
    }

    boolean holds(AddressRange other) {
        if (other.address.length != address.length || other.prefix < prefix) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((address[bit / 8] & mask) != (other.address[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
