package org.trailcase.json;

import java.math.BigDecimal;

/// A 64-bit number for the content of a JSON value: equal values have equal fingerprints, whatever their spelling and
/// the order of their members; different ones practically never do.
///
/// Made for comparing deliveries of one event, not for proof: proof is the SHA-256 of an exhibit.
public final class Fingerprint {
    private static final long SEED = 0x9E3779B97F4A7C15L;

    private Fingerprint() {}

    public static long of(JsonValue value) {
        return switch (value) {
            case JsonObject object -> {
                // A sum, so that the order of members does not matter.
                long sum = object.members().size();
                for (JsonObject.Member member : object.members()) {
                    sum += mixed(text(member.name()) * 31 + of(member.value()));
                }
                yield mixed(sum ^ 'o');
            }
            case JsonArray array -> {
                long all = array.items().size();
                for (JsonValue item : array.items()) {
                    all = mixed(all * 31 + of(item));
                }
                yield mixed(all ^ 'a');
            }
            case JsonText(String text, var _) -> mixed(text(text) ^ 't');
            case JsonNumber number -> mixed(text(plain(number)) ^ 'n');
            case JsonBoolean(boolean yes, var _) -> mixed(yes ? 'y' : 'f');
            case JsonNull _ -> mixed('0');
        };
    }

    private static String plain(JsonNumber written) {
        // Most numbers are small and whole, and have one spelling only.
        if (written.written().length() < 10 && written.written().chars().allMatch(c -> c >= '1' && c <= '9')) {
            return written.written();
        }
        BigDecimal number = written.value();
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toString();
    }

    private static long text(String text) {
        long hash = SEED;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
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
