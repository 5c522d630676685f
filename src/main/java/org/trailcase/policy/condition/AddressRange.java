package org.trailcase.policy.condition;

import java.net.InetAddress;
import java.util.Arrays;
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
        return address(slash < 0 ? text : text.substring(0, slash)).flatMap(address -> {
            int bits = address.length * 8;
            return slash < 0
                    ? Optional.of(new AddressRange(address, bits))
                    : prefix(text.substring(slash + 1), bits).map(prefix -> new AddressRange(address, prefix));
        });
    }

    private static Optional<Integer> prefix(String length, int bits) {
        return LENGTH.matcher(length).matches() && Integer.parseInt(length) <= bits
                ? Optional.of(Integer.parseInt(length))
                : Optional.empty();
    }

    private static Optional<byte[]> address(String host) {
        return PlainAddress.read(host).or(() -> anyForm(host));
    }

    private static Optional<byte[]> anyForm(String host) {
        if (!V4.matcher(host).matches() && !V6.matcher(host).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.ofLiteral(host).getAddress());
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
        int whole = prefix / 8;
        if (!Arrays.equals(address, 0, whole, other.address, 0, whole)) {
            return false;
        }
        int mask = 0xff00 >> (prefix % 8) & 0xff;
        return mask == 0 || (address[whole] & mask) == (other.address[whole] & mask);
    }
}
