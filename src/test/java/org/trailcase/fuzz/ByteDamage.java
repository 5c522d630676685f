package org.trailcase.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Damage that knows nothing of what the bytes mean.
final class ByteDamage {
    private static final byte[] TELLING = "{}[]\",:\\\n\r\t \u0000x;'=-0eE.PK".getBytes(StandardCharsets.ISO_8859_1);
    private static final List<byte[]> PIECES = List.of(
            bytes(0xef, 0xbb, 0xbf),
            bytes(0xff, 0xfe),
            bytes(0xfe, 0xff),
            bytes(0xc3),
            bytes(0xc0, 0x80),
            bytes(0xed, 0xa0, 0x80),
            bytes(0xf4, 0x90, 0x80, 0x80),
            bytes(0xff),
            bytes(0, 0, 0, 0),
            bytes(0x1f, 0x8b, 8, 0),
            bytes('P', 'K', 3, 4),
            bytes('P', 'K', 1, 2),
            "\"\"".getBytes(StandardCharsets.UTF_8),
            "\\u".getBytes(StandardCharsets.UTF_8),
            "{\"Records\":[".getBytes(StandardCharsets.UTF_8),
            "]}".getBytes(StandardCharsets.UTF_8),
            ",{\"eventVersion\":".getBytes(StandardCharsets.UTF_8),
            "\n{".getBytes(StandardCharsets.UTF_8));
    private static final int MUCH = 100_000;

    private ByteDamage() {}

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    /// One byte that is another one now.
    static byte[] oneByte(byte[] sound, Random random) {
        byte[] changed = sound.clone();
        if (sound.length > 0) {
            changed[random.nextInt(sound.length)] = any(random);
        }
        return changed;
    }

    /// Any kind of damage, once or some times.
    static byte[] some(byte[] sound, byte[] other, Random random) {
        byte[] changed = sound;
        for (int times = 1 + random.nextInt(random.nextInt(3) == 0 ? 8 : 2); times > 0; times--) {
            changed = once(changed, other, random);
        }
        return changed;
    }

    private static byte[] once(byte[] sound, byte[] other, Random random) {
        int at = random.nextInt(sound.length + 1);
        int length = random.nextInt(Math.min(sound.length - at, random.nextBoolean() ? 16 : MUCH) + 1);
        byte[] stretch = Arrays.copyOfRange(sound, at, at + length);
        return switch (random.nextInt(14)) {
            case 0 -> oneByte(sound, random);
            case 1 -> flipped(sound, random);
            case 2 -> Bytes.with(sound, at, length, new byte[0]);
            case 3 -> Bytes.with(sound, at, 0, stretch);
            case 4 -> Bytes.with(sound, at, length, new byte[length]);
            case 5 -> Bytes.with(sound, at, 0, PIECES.get(random.nextInt(PIECES.size())));
            case 6 -> Bytes.with(sound, at, length, garbage(length, random));
            case 7 -> Arrays.copyOf(sound, at);
            case 8 -> Bytes.joined(Arrays.copyOf(sound, at), behind(other, random));
            case 9 -> Bytes.with(sound, at, 0, HostileValues.any(random).getBytes(StandardCharsets.UTF_8));
            case 10 -> Bytes.with(sound, at, 0, many(random));
            case 11 -> moved(sound, at, length, random);
            case 12 -> wide(sound, random);
            default -> Bytes.joined(sound, sound);
        };
    }

    private static byte any(Random random) {
        return random.nextBoolean() ? TELLING[random.nextInt(TELLING.length)] : (byte) random.nextInt(256);
    }

    private static byte[] flipped(byte[] sound, Random random) {
        byte[] changed = sound.clone();
        if (sound.length > 0) {
            changed[random.nextInt(sound.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return changed;
    }

    private static byte[] garbage(int length, Random random) {
        byte[] garbage = new byte[length];
        random.nextBytes(garbage);
        return garbage;
    }

    private static byte[] behind(byte[] other, Random random) {
        return Arrays.copyOfRange(other, random.nextInt(other.length + 1), other.length);
    }

    private static byte[] many(Random random) {
        String piece = List.of("[", "{\"a\":", "]", "}", "\"", "\\", ",", "\u0000", "9", "\n", ",{\"eventVersion\":[", "{\"Records\":[", ";", "\n\"")
                .get(random.nextInt(14));
        return piece.repeat(1 + random.nextInt(MUCH)).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] moved(byte[] sound, int at, int length, Random random) {
        byte[] stretch = Arrays.copyOfRange(sound, at, at + length);
        byte[] without = Bytes.with(sound, at, length, new byte[0]);
        return Bytes.with(without, random.nextInt(without.length + 1), 0, stretch);
    }

    /// In UTF-16, with or without a mark, of odd length now and then.
    private static byte[] wide(byte[] sound, Random random) {
        boolean isBig = random.nextBoolean();
        String text = (random.nextInt(4) > 0 ? "\uFEFF" : "") + new String(sound, StandardCharsets.UTF_8);
        byte[] wide = text.getBytes(isBig ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
        return random.nextInt(3) == 0 ? Arrays.copyOf(wide, Math.max(0, wide.length - 1)) : wide;
    }
}
