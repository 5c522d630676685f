package org.trailcase.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// A 64-bit number for the content of a JSON value: equal values have equal fingerprints, whatever their spelling and
/// the order of their members; different ones practically never do.
///
/// Made for comparing deliveries of one event, not for proof: proof is the SHA-256 of an exhibit.
public final class Fingerprint {
    /// What the fingerprint of a text begins with, before [#step].
    static final long START = 0x9E3779B97F4A7C15L;

    static final long TRUE = mixed('y');
    static final long FALSE = mixed('f');
    static final long NULL = mixed('0');

    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long FACTOR = 0xD6E8FEB86659FD93L;
    /// So many digits fit into a long, whatever they are.
    private static final int SAFE_DIGITS = 18;

    private Fingerprint() {}

    public static long of(JsonValue value) {
        return switch (value) {
            case JsonObject object -> {
                long sum = 0;
                for (JsonObject.Member member : object.members()) {
                    sum += member(name(member.name()), of(member.value()));
                }
                yield object(sum, object.members().size());
            }
            case JsonArray array -> {
                long all = START;
                for (JsonValue item : array.items()) {
                    all = item(all, of(item));
                }
                yield array(all, array.items().size());
            }
            case JsonText(String text, var _) -> text(name(text));
            case JsonNumber number -> number(number);
            case JsonBoolean(boolean yes, var _) -> yes ? TRUE : FALSE;
            case JsonNull _ -> NULL;
        };
    }

    /// What a member adds to its object, by the hash of its name.
    static long member(long name, long value) {
        return mixed(name * 31 + value);
    }

    /// An object of so many members. They are summed up, so that their order does not matter.
    static long object(long sum, int count) {
        return mixed((sum + count) ^ 'o');
    }

    /// The items of an array up to this one; before the first they are [#START].
    static long item(long before, long item) {
        return mixed(before * 31 + item);
    }

    static long array(long items, int count) {
        return mixed((items + count) ^ 'a');
    }

    /// A text, by the hash of its characters.
    static long text(long hash) {
        return mixed(hash ^ 't');
    }

    /// A whole number.
    static long number(long whole) {
        return mixed(whole * FACTOR ^ 'n');
    }

    private static long number(JsonNumber written) {
        return written.value()
                .map(BigDecimal::stripTrailingZeros)
                .map(Fingerprint::number)
                .orElseGet(() -> mixed(name(written.written()) ^ 'd'));
    }

    private static long number(BigDecimal number) {
        boolean isWhole = number.scale() <= 0 && number.precision() - (long) number.scale() <= SAFE_DIGITS;
        return isWhole ? number(number.longValueExact()) : mixed(name(number.toString()) ^ 'd');
    }

    /// The hash of a member's name, or of the characters of a text.
    static long name(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return bytes(bytes, 0, bytes.length);
    }

    /// The hash of characters in UTF-8.
    static long bytes(byte[] bytes, int from, int to) {
        long sum = START;
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            sum = step(sum, (long) LONGS.get(bytes, at));
        }
        long rest = 0;
        for (int i = to - 1; i >= at; i--) {
            rest = rest << Byte.SIZE | bytes[i] & 0xff;
        }
        return end(sum, rest, to - from);
    }

    /// Eight bytes more, the first of them lowest.
    static long step(long sum, long eight) {
        return (Long.rotateLeft(sum, 29) ^ eight) * FACTOR;
    }

    /// The last bytes, fewer than eight, and the length of all.
    static long end(long sum, long rest, int length) {
        return mixed(step(sum, rest) + length);
    }

    // The finaliser of SplitMix64 (Steele, Lea, Flood: "Fast splittable pseudorandom number generators", 2014).
    private static long mixed(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
