package org.trailcase.casefile;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/// The content of one exhibit in memory, from which any record can be cut at once.
///
/// A gzip file can be inflated from its beginning only: reading each record of a file of 100,000 in that way would take
/// hours. So a large content is packed anew, block by block. Not for several threads at a time.
final class InflatedExhibit {
    private static final int BLOCK = 1 << 18;
    private static final int MOST_PLAIN_BLOCKS = 64;

    private final List<byte[]> blocks = new ArrayList<>();
    private boolean packed;
    private long weight;
    private int openIndex = -1;
    private byte[] open = {};

    private InflatedExhibit() {}

    /// Reads a content to its end. One that was cut off or damaged in transit still gives what stands before the damage.
    static InflatedExhibit of(InputStream in) throws IOException {
        InflatedExhibit exhibit = new InflatedExhibit();
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        try {
            byte[] block = new byte[BLOCK];
            for (int length = fill(block, in); length > 0; length = fill(block, in)) {
                exhibit.add(Arrays.copyOf(block, length), deflater);
            }
        } finally {
            deflater.end();
        }
        return exhibit;
    }

    /// How many bytes it takes.
    long weight() {
        return weight;
    }

    byte[] cut(long start, int length) throws IOException {
        byte[] record = new byte[length];
        int done = 0;
        while (done < length) {
            long place = start + done;
            int index = (int) (place / BLOCK);
            int from = (int) (place % BLOCK);
            byte[] block = block(index);
            if (from >= block.length) {
                throw new EOFException("the content ends before the record does");
            }
            int count = Math.min(length - done, block.length - from);
            System.arraycopy(block, from, record, done, count);
            done += count;
        }
        return record;
    }

    private void add(byte[] plain, Deflater deflater) {
        if (!packed && blocks.size() == MOST_PLAIN_BLOCKS) {
            packed = true;
            weight = 0;
            blocks.replaceAll(block -> weighed(pack(block, deflater)));
        }
        blocks.add(weighed(packed ? pack(plain, deflater) : plain));
    }

    private byte[] weighed(byte[] block) {
        weight += block.length;
        return block;
    }

    private byte[] block(int index) throws IOException {
        if (index >= blocks.size()) {
            return new byte[0];
        }
        if (!packed) {
            return blocks.get(index);
        }
        if (index != openIndex) {
            open = unpack(blocks.get(index));
            openIndex = index;
        }
        return open;
    }

    // Every block but the last is full, so that a place tells its block.
    private static int fill(byte[] block, InputStream in) throws IOException {
        int filled = 0;
        try {
            while (filled < block.length) {
                int count = in.read(block, filled, block.length - filled);
                if (count < 0) {
                    break;
                }
                filled += count;
            }
        } catch (EOFException | ZipException _) {
            return filled;
        }
        return filled;
    }

    private static byte[] pack(byte[] plain, Deflater deflater) {
        deflater.reset();
        deflater.setInput(plain);
        deflater.finish();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 4);
        byte[] buffer = new byte[1 << 14];
        while (!deflater.finished()) {
            bytes.write(buffer, 0, deflater.deflate(buffer));
        }
        return bytes.toByteArray();
    }

    private static byte[] unpack(byte[] bytes) throws IOException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(bytes);
            byte[] plain = new byte[BLOCK];
            int length = 0;
            while (!inflater.finished() && length < BLOCK) {
                length += inflater.inflate(plain, length, BLOCK - length);
            }
            return Arrays.copyOf(plain, length);
        } catch (DataFormatException e) {
            throw new IOException("a block in memory is damaged", e);
        } finally {
            inflater.end();
        }
    }
}
