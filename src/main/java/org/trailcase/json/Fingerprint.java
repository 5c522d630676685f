package org.trailcase.json;

import java.math.BigDecimal;

/// A 64-bit number for the content of a JSON value: equal values have equal fingerprints, whatever their spelling and
/// the order of their members; different ones practically never do.
///
/// Made for comparing deliveries of one event, not for proof: proof is the SHA-256 of an exhibit.
public final class Fingerprint {
    private static final long SEED = 0x9E3779B97F4A7C15L;
    private static final long PRIME = 0x100000001B3L;

    static final long TRUE = mixed('y');
    static final long FALSE = mixed('f');
    static final long NULL = mixed('0');

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
            case JsonArray array ->
                array(array.items().stream().mapToLong(Fingerprint::of).toArray(), array.items().size());
            case JsonText(String text, var _) -> mixed(name(text) ^ 't');
            case JsonNumber number -> mixed(name(plain(number)) ^ 'n');
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

    /// An array of the first so many of these values.
    static long array(long[] values, int count) {
        long all = count;
        for (int i = 0; i < count; i++) {
            all = mixed(all * 31 + values[i]);
        }
        return mixed(all ^ 'a');
    }

    /// A text that stands in a buffer.
    static long text(char[] buffer, int from, int length) {
        long hash = SEED;
        for (int i = from; i < from + length; i++) {
            hash = (hash ^ buffer[i]) * PRIME;
        }
        return mixed(mixed(hash) ^ 't');
    }

    private static String plain(JsonNumber written) {
        // Most numbers are small and whole, and have one spelling only.
        if (written.written().length() < 10 && written.written().chars().allMatch(c -> c >= '1' && c <= '9')) {
            return written.written();
        }
        BigDecimal number = written.value();
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toString();
    }

    /// The hash of a member's name.
    static long name(String text) {
        long hash = SEED;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return mixed(hash);
    }

    // The finaliser of SplitMix64 (Steele, Lea, Flood: "Fast splittable pseudorandom number generators", 2014).
    private static long mixed(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
