package org.trailcase.casefile.packing;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.tukaani.xz.XZInputStream;

/// One way of packing a single stream, told by its first bytes and never by a name.
///
/// Sources of the first bytes: RFC 1952 (gzip), RFC 8878 (Zstandard), "The .xz File Format" 1.2.1; those of bzip2 are
/// engineering knowledge: a digit for the size of its blocks, then the head of a block or, in an empty stream, of the end.
public enum Packing {
    GZIP("1f8b"),
    BZIP2("425a68"),
    XZ("fd377a585a00"),
    ZSTD("28b52ffd");

    /// Packed data in packed data: real evidence has two; whatever is deeper was made to be deep.
    public static final int MOST_LAYERS = 4;

    // The dictionary of xz can be 1.5 GB: 64 MiB is what its strongest setting uses.
    private static final int MOST_DICTIONARY_KIB =
            (int) Math.clamp(Runtime.getRuntime().maxMemory() / 1024 / 3, 9 << 10, 80 << 10);
    private static final byte[] BZIP2_BLOCK = HexFormat.of().parseHex("314159265359");
    private static final byte[] BZIP2_END = HexFormat.of().parseHex("177245385090");

    private final byte[] magic;

    Packing(String magic) {
        this.magic = HexFormat.of().parseHex(magic);
    }

    /// How data that begin with these bytes are packed, if they are.
    public static Optional<Packing> of(byte[] begin) {
        return Stream.of(values()).filter(packing -> packing.isAt(begin)).findFirst();
    }

    /// The word in the case file: `gzip`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Several, from the outermost to the innermost, as words.
    public static String words(List<Packing> layers) {
        return layers.stream().map(Packing::word).collect(Collectors.joining(" "));
    }

    /// Those that the words name; throws IllegalArgumentException at another word.
    public static List<Packing> ofWords(String words) {
        return Stream.of(words.split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> valueOf(word.toUpperCase(Locale.ROOT)))
                .toList();
    }

    /// The data without this packing; any number of packed streams in a row are one.
    public Unpacked unpack(InputStream packed) {
        return new Unpacked(this, packed);
    }

    /// The data without these packings, the outermost first.
    public static InputStream unpack(InputStream packed, List<Packing> layers) {
        InputStream in = packed;
        for (Packing layer : layers) {
            in = layer.unpack(in);
        }
        return in;
    }

    InputStream open(InputStream packed) throws IOException {
        return switch (this) {
            case GZIP -> new GZIPInputStream(packed, 1 << 16);
            case BZIP2 -> new BZip2CompressorInputStream(packed, true);
            case XZ -> new XZInputStream(packed, MOST_DICTIONARY_KIB);
            case ZSTD -> new ZstdInputStream(packed);
        };
    }

    private boolean isAt(byte[] begin) {
        return holds(begin, 0, magic) && (this != BZIP2 || isBzip2(begin));
    }

    private static boolean isBzip2(byte[] begin) {
        return begin.length > 3
                && begin[3] >= '1'
                && begin[3] <= '9'
                && (holds(begin, 4, BZIP2_BLOCK) || holds(begin, 4, BZIP2_END));
    }

    private static boolean holds(byte[] bytes, int at, byte[] wanted) {
        return bytes.length >= at + wanted.length
                && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
    }
}
