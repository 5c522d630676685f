package org.trailcase.intake.content;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.trailcase.work.Progress;

/// The content of an exhibit, inflated, as a stream that does not break: what ends it too early is told by [#flaw].
///
/// Reading stops with [org.trailcase.work.Cancelled] once the person has asked to stop.
public final class ContentStream extends InputStream {
    private final InputStream in;
    private final Optional<GzipMembers> gzip;
    private final Progress progress;
    private Optional<String> failure = Optional.empty();

    ContentStream(InputStream delivered, boolean isGzip, Progress progress) {
        this.gzip = isGzip ? Optional.of(new GzipMembers(delivered)) : Optional.empty();
        this.in = gzip.<InputStream>map(members -> members).orElse(delivered);
        this.progress = progress;
    }

    /// Why the content ended before its own end, as a sentence; known once the stream has ended.
    public Optional<String> flaw() {
        return failure.or(() -> gzip.flatMap(GzipMembers::flaw));
    }

    /// What is left of the content as text, without a byte order mark; at most this many bytes of it.
    public String text(int mostBytes) throws IOException {
        byte[] bytes = readNBytes(mostBytes);
        String text = new String(bytes, Encoding.of(bytes, bytes.length).charset());
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        progress.check();
        if (failure.isPresent()) {
            return -1;
        }
        try {
            return in.read(target, offset, length);
        } catch (IOException e) {
            failure = Optional.of("The file could not be read to its end: %s.".formatted(e.getMessage()));
            return -1;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
