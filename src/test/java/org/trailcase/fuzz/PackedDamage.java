package org.trailcase.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.trailcase.intake.Packed;

/// Files that are packed, or lie in an archive, and the packing is what is wrong with them.
final class PackedDamage {
    private static final int TAR_BLOCK = 512;

    private PackedDamage() {}

    static Damaged of(List<Sample> samples, Random random) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int count = 1 + random.nextInt(4); count > 0; count--) {
            Sample sample = samples.get(random.nextInt(samples.size()));
            byte[] bytes = random.nextInt(4) == 0 ? ByteDamage.some(sample.bytes(), sample.bytes(), random) : sample.bytes();
            files.put(name(sample, random), random.nextInt(5) == 0 ? Packed.gzip(bytes) : bytes);
        }
        byte[] first = files.values().iterator().next();
        String form = List.of("gzip", "bzip2", "xz", "zstd", "zip", "tar", "tgz", "7z", "zip in tar", "tar in zip", "bomb", "zip twice")
                .get(random.nextInt(12));
        byte[] sound = switch (form) {
            case "zip" -> Packed.zip(files);
            case "tar" -> Packed.tar(files);
            case "tgz" -> Packed.gzip(Packed.tar(files));
            case "7z" -> Packed.sevenZip(files);
            case "zip in tar" -> Packed.tar(Map.of("inner.zip", Packed.zip(files)));
            case "tar in zip" -> Packed.zip(Map.of("inner.tar", Packed.tar(files)));
            case "zip twice" -> Bytes.joined(Packed.zip(files), Packed.zip(files));
            case "bomb" -> bomb(first, random);
            default -> Packed.in(form, first);
        };
        byte[] bytes = random.nextInt(6) == 0 ? sound : heads(sound, random);
        return Damaged.anyhow("evidence." + form.replace(' ', '-'), form + " of " + files.keySet(), bytes);
    }

    private static String name(Sample sample, Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> "../../" + sample.name();
            case 1 -> "/etc/" + sample.name();
            case 2 -> "a\u0000b\n" + sample.name();
            case 3 -> "\u202e" + "long/".repeat(random.nextInt(60)) + sample.name();
            default -> "AWSLogs/" + sample.name();
        };
    }

    /// Damage where the packing says what is where: in the heads, at the end, or anywhere.
    private static byte[] heads(byte[] sound, Random random) {
        byte[] changed = sound.clone();
        for (int times = 1 + random.nextInt(4); times > 0 && changed.length > 0; times--) {
            int at = switch (random.nextInt(5)) {
                case 0 -> random.nextInt(Math.min(changed.length, 64));
                case 1 -> changed.length - 1 - random.nextInt(Math.min(changed.length, 64));
                case 2 -> behindSignature(changed, random);
                case 3 -> random.nextInt(changed.length / TAR_BLOCK + 1) * TAR_BLOCK + random.nextInt(TAR_BLOCK);
                default -> random.nextInt(changed.length);
            };
            number(changed, at, random);
        }
        return random.nextInt(4) == 0 ? Arrays.copyOf(changed, random.nextInt(changed.length + 1)) : changed;
    }

    private static int behindSignature(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length);
        for (int i = 0; i < bytes.length - 1; i++) {
            int at = (from + i) % (bytes.length - 1);
            if (bytes[at] == 'P' && bytes[at + 1] == 'K') {
                return at + random.nextInt(50);
            }
        }
        return from;
    }

    private static void number(byte[] bytes, int at, Random random) {
        int width = 1 << random.nextInt(4);
        int kind = random.nextInt(5);
        for (int i = at; i < Math.min(bytes.length, at + width); i++) {
            bytes[i] = switch (kind) {
                case 0 -> 0;
                case 1 -> (byte) 0xff;
                case 2 -> (byte) (i == at + width - 1 ? 0x7f : 0xff);
                case 3 -> (byte) (bytes[i] + 1);
                default -> (byte) random.nextInt(256);
            };
        }
    }

    private static byte[] bomb(byte[] beginning, Random random) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] blanks = new byte[1 << 20];
        Arrays.fill(blanks, (byte) List.of(' ', '[', '0', '\n').get(random.nextInt(4)).charValue());
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(beginning, 0, beginning.length - Math.min(beginning.length, random.nextInt(20)));
            for (int i = 0; i < 90; i++) {
                out.write(blanks);
            }
        }
        return random.nextBoolean() ? bytes.toByteArray() : Packed.zip(Map.of("a.json.gz", bytes.toByteArray()));
    }
}
