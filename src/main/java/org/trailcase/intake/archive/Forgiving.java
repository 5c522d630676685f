package org.trailcase.intake.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.trailcase.work.Cancelled;

/// A stream out of an archive that ends where it would break: what came before stays.
///
/// It asks for little at a time, since what a library has in hand when it throws is lost.
final class Forgiving extends InputStream {
    private static final int LONGEST = 200;
    private static final int AT_ONCE = 512;

    private final InputStream in;
    private Optional<String> failure = Optional.empty();
    private long count;

    Forgiving(InputStream in) {
        this.in = in;
    }

    /// Why it broke.
    Optional<String> failure() {
        return failure;
    }

    /// What a library says of damage, fit to stand in a sentence: some say nothing, and some repeat the bytes.
    static String why(Exception e) {
        String said = e.getMessage() == null || e instanceof RuntimeException ? "what stands there makes no sense" : e.getMessage();
        String line = said.replaceAll("\\p{Cc}", "\uFFFD");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }

    /// How many bytes came.
    long count() {
        return count;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (failure.isPresent()) {
            return -1;
        }
        try {
            int read = in.read(target, offset, Math.min(length, AT_ONCE));
            count += Math.max(0, read);
            return read;
        } catch (Cancelled e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            failure = Optional.of(why(e));
            return -1;
        }
    }
}
