package org.trailcase.casefile.packing;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Deflated data without a head or a checksum, as a ZIP archive holds them, inflated up to their damage.
public final class Inflated extends InputStream implements Flawed {
    private final InputStream in;
    private final Inflater inflater = new Inflater(true);
    private final byte[] feed = new byte[1 << 14];
    private boolean ended;
    private Optional<String> flaw = Optional.empty();

    public Inflated(InputStream deflated) {
        this.in = deflated;
    }

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
        while (!ended && length > 0) {
            long before = inflater.getBytesWritten();
            try {
                inflater.inflate(target, offset, length);
            } catch (DataFormatException _) {
                ends("The deflated data are damaged: they could be inflated only to byte %,d.");
            }
            int count = (int) (inflater.getBytesWritten() - before);
            if (count > 0) {
                return count;
            }
            if (!ended) {
                goOn();
            }
        }
        return length == 0 ? 0 : -1;
    }

    // Further gzip data are looked for only where more is said to be there.
    @Override
    public int available() {
        return ended ? 0 : 1;
    }

    @Override
    public void close() throws IOException {
        ended = true;
        inflater.end();
        in.close();
    }

    private void goOn() throws IOException {
        if (inflater.finished()) {
            ended = true;
            return;
        }
        if (inflater.needsDictionary()) {
            ends("The deflated data ask for a dictionary at byte %,d: they are damaged.");
            return;
        }
        int count = in.read(feed);
        if (count < 0) {
            ends("The deflated data are cut off: they end after %,d inflated bytes.");
        } else {
            inflater.setInput(feed, 0, count);
        }
    }

    private void ends(String sentence) {
        ended = true;
        flaw = Optional.of(sentence.formatted(inflater.getBytesWritten()));
    }
}
