package org.trailcase.query;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/// A range of addresses, `203.0.113.0/24` or one address, of either family.
public record Network(byte[] address, int bits, String written) {

    // Four parts, or colons: the platform takes shorter spellings for addresses too.
    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    public Network {
        address = address.clone();
    }

    @Override
    public byte[] address() {
        return address.clone();
    }

    /// Empty when the text is not an address or a range of addresses.
    public static Optional<Network> parse(String text) {
        int slash = text.indexOf('/');
        Optional<byte[]> address = literal(slash < 0 ? text : text.substring(0, slash));
        if (address.isEmpty()) {
            return Optional.empty();
        }
        int width = address.get().length * 8;
        try {
            int bits = slash < 0 ? width : Integer.parseInt(text.substring(slash + 1));
            return bits >= 0 && bits <= width
                    ? Optional.of(new Network(address.get(), bits, text))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /// Whether a recorded address lies in the range; service names and other texts never do.
    public boolean contains(String recorded) {
        return literal(recorded).filter(this::contains).isPresent();
    }

    /// The same for an address that was read before by [#bytes].
    public boolean contains(byte[] other) {
        return other.length == address.length && samePrefix(other);
    }

    /// The bytes of a recorded address, which is read once and compared often; empty for other texts.
    public static Optional<byte[]> bytes(String recorded) {
        return literal(recorded);
    }

    private boolean samePrefix(byte[] other) {
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((address[bit / 8] & mask) != (other[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    private static Optional<byte[]> literal(String text) {
        if (!LITERAL.matcher(text).matches() || (text.indexOf(':') < 0 && text.split("\\.", -1).length != 4)) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.ofLiteral(text).getAddress());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Network that && bits == that.bits && Arrays.equals(address, that.address);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(address) * 31 + bits;
    }

    @Override
    public String toString() {
        return written;
    }
}
