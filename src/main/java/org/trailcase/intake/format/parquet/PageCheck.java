package org.trailcase.intake.format.parquet;

import dev.hardwood.metadata.ColumnChunk;
import dev.hardwood.metadata.ColumnMetaData;
import dev.hardwood.metadata.CompressionCodec;
import dev.hardwood.metadata.RowGroup;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Looks at what a row group claims of itself before the library believes it: it would take as much memory as is claimed.
final class PageCheck {
    private static final Set<CompressionCodec> KNOWN = Set.of(
            CompressionCodec.UNCOMPRESSED, CompressionCodec.SNAPPY, CompressionCodec.GZIP, CompressionCodec.ZSTD);
    // Levels and places of a value, in the library's arrays.
    private static final long BYTES_A_VALUE = 16;
    private static final int PAGES_AHEAD = 4;
    // The library reads a long column in pieces of this length.
    private static final long PIECE = 128L << 20;

    private final SeekableBytes bytes;
    private final long most;

    /// `most` is the memory that reading a row group may take.
    PageCheck(SeekableBytes bytes, long most) {
        this.bytes = bytes;
        this.most = most;
    }

    /// Throws when these columns of the row group cannot be read.
    void check(RowGroup group, List<ColumnChunk> columns) throws Flaw {
        long needed = 0;
        for (ColumnChunk column : columns) {
            ColumnMetaData about = column.metaData();
            if (!KNOWN.contains(about.codec())) {
                throw new Flaw("Its columns are packed by %s, which is not read: write the file anew, packed by zstd or snappy."
                        .formatted(about.codec().name().toLowerCase(Locale.ROOT)));
            }
            try {
                needed += pages(column, about);
            } catch (Compact.Damaged | IOException e) {
                throw new Flaw(damaged(about), e);
            }
        }
        if (needed > most) {
            throw new Flaw(("Its %,d rows would take about %,d MB of memory at once, and there are %,d for it: start Trailcase with"
                            + " more memory, or write the file anew in smaller row groups.")
                    .formatted(group.numRows(), needed >> 20, most >> 20));
        }
    }

    private long pages(ColumnChunk column, ColumnMetaData about) throws IOException, Compact.Damaged, Flaw {
        long place = column.chunkStartOffset();
        long end = place + about.totalCompressedSize();
        if (place < 0 || about.totalCompressedSize() < 0 || end > bytes.length() || end < place) {
            throw new Flaw(damaged(about));
        }
        Set<Long> places = new HashSet<>();
        long values = 0;
        long largest = 0;
        long all = 0;
        while (place < end && values < about.numValues()) {
            PageHead page = PageHead.at(bytes, place, end - place);
            if (page.length() > end - place) {
                throw new Flaw(damaged(about));
            }
            places.add(place);
            values += page.isDictionary() ? 0 : page.values();
            long weight = page.unpacked() + page.values() * BYTES_A_VALUE;
            largest = Math.max(largest, weight);
            all += weight;
            place += page.length();
        }
        if (values != about.numValues()) {
            throw new Flaw(damaged(about));
        }
        checkIndex(column, places);
        return Math.min(about.totalCompressedSize(), PIECE) + Math.min(all, largest * PAGES_AHEAD);
    }

    // The library finds the pages by this index where there is one.
    private void checkIndex(ColumnChunk column, Set<Long> places) throws IOException, Compact.Damaged, Flaw {
        if (column.offsetIndexOffset() == null || column.offsetIndexLength() == null) {
            return;
        }
        int length = column.offsetIndexLength();
        if (length > most) {
            throw new Flaw(damaged(column.metaData()));
        }
        Set<Long> named = new HashSet<>();
        new Compact(bytes.readRange(column.offsetIndexOffset(), length)).struct((id, _, index) -> {
            if (id != 1) {
                return false;
            }
            index.structs((inner, _, location) -> inner == 1 && named.add(location.number()));
            return true;
        });
        if (!places.containsAll(named)) {
            throw new Flaw(damaged(column.metaData()));
        }
    }

    private static String damaged(ColumnMetaData about) {
        return "Its column %s is damaged.".formatted(about.pathInSchema());
    }
}
