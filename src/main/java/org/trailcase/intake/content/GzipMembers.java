package org.trailcase.intake.content;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.trailcase.casefile.packing.Flawed;

/// Inflates gzip data, any number of members in a row, and keeps what came out before a flaw.
///
/// A flaw (cut off, damaged) ends the stream like its regular end; [#flaw] then tells of it.
/// Source of the format: RFC 1952. The JDK's own stream throws at a flaw and loses the bytes that it had in hand.
final class GzipMembers extends InputStream implements Flawed {
    private static final int HEADER_CRC = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;

    private final InputStream in;
    private final byte[] feed = new byte[1 << 16];
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private int next;
    private int end;
    private long consumed;
    private long inflated;
    private boolean inMember;
    private boolean finished;
    private Optional<String> flaw = Optional.empty();

    GzipMembers(InputStream in) {
        this.in = in;
    }

    /// What was wrong with the data, as a sentence, once the stream has ended.
    @Override
    public Optional<String> flaw() {
        return flaw;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        try {
            while (!finished) {
                if (!inMember && !openMember()) {
                    break;
                }
                int count = inflater.inflate(target, offset, length);
                if (count > 0) {
                    checksum.update(target, offset, count);
                    inflated += count;
                    return count;
                }
                if (inflater.finished()) {
                    closeMember();
                } else if (inflater.needsDictionary()) {
                    return ends("The gzip data ask for a dictionary, which gzip does not know: they are damaged.");
                } else {
                    feedInflater();
                }
            }
        } catch (DataFormatException e) {
            return ends("The gzip data are damaged: they could be inflated only to byte %,d.".formatted(inflated));
        } catch (CutOff e) {
            return ends("The gzip data are cut off: they end after %,d inflated bytes.".formatted(inflated));
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        finished = true;
        inflater.end();
        in.close();
    }

    private int ends(String sentence) {
        finished = true;
        flaw = Optional.of(sentence);
        return -1;
    }

    private void feedInflater() throws IOException, CutOff {
        if (!refill()) {
            throw new CutOff();
        }
        inflater.setInput(feed, next, end - next);
        next = end;
    }

    /// False at the end of the data; other data than a further member are a flaw.
    private boolean openMember() throws IOException, CutOff {
        boolean first = consumed == 0;
        if (next == end && !refill()) {
            finished = true;
            return false;
        }
        int one = nextByte();
        int two = next == end && !refill() ? -1 : nextByte();
        if (one != 0x1f || two != 0x8b) {
            finished = true;
            // Tapes and some copying tools pad with zeros; gzip itself passes over them.
            if (one != 0 || (two != 0 && two != -1) || first) {
                ends("Other data follow the gzip data and were not read.");
            }
            return false;
        }
        passHeader();
        inflater.reset();
        inflater.setInput(feed, next, end - next);
        next = end;
        checksum.reset();
        inMember = true;
        return true;
    }

    private void passHeader() throws IOException, CutOff {
        nextByte();
        int flags = nextByte();
        pass(6);
        if ((flags & EXTRA) != 0) {
            pass(nextByte() | nextByte() << 8);
        }
        if ((flags & NAME) != 0) {
            passText();
        }
        if ((flags & COMMENT) != 0) {
            passText();
        }
        if ((flags & HEADER_CRC) != 0) {
            pass(2);
        }
    }

    private void closeMember() throws IOException, CutOff {
        next = end - inflater.getRemaining();
        long stated = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            stated |= (long) nextByte() << shift;
        }
        pass(4);
        inMember = false;
        if (stated != checksum.getValue()) {
            ends("The checksum of the gzip data does not agree with their content: they were changed or damaged.");
        }
    }

    private void pass(int count) throws IOException, CutOff {
        for (int i = 0; i < count; i++) {
            nextByte();
        }
    }

    private void passText() throws IOException, CutOff {
        while (nextByte() != 0) {
            continue;
        }
    }

    private int nextByte() throws IOException, CutOff {
        if (next == end && !refill()) {
            throw new CutOff();
        }
        return feed[next++] & 0xff;
    }

    private boolean refill() throws IOException {
        int count = in.read(feed, 0, feed.length);
        next = 0;
        end = Math.max(0, count);
        consumed += end;
        return count > 0;
    }

    private static final class CutOff extends Exception {
        private static final long serialVersionUID = 1L;

        CutOff() {
            super("cut off", null, false, false);
        }
    }
}
