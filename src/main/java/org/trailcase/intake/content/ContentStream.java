package org.trailcase.intake.content;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trailcase.casefile.packing.Flawed;
import org.trailcase.casefile.packing.Packing;
import org.trailcase.casefile.packing.Unpacked;
import org.trailcase.work.Progress;

/// The content of an exhibit, unpacked, as a stream that does not break: what ends it too early is told by [#flaw].
///
/// Reading stops with [org.trailcase.work.Cancelled] once the person has asked to stop.
public final class ContentStream extends InputStream {
    private final InputStream in;
    private final List<Flawed> layers = new ArrayList<>();
    private final Counted delivered;
    private final Growth growth;
    private final Progress progress;
    private long unpacked;
    private Optional<String> failure = Optional.empty();

    ContentStream(InputStream delivered, List<Packing> packings, Growth growth, Progress progress) {
        this.delivered = new Counted(delivered);
        this.growth = growth;
        InputStream content = this.delivered;
        for (Packing packing : packings) {
            content = layer(packing, content);
        }
        this.in = content;
        this.progress = progress;
    }

    ContentStream(InputStream delivered, boolean isGzip, Progress progress) {
        this(delivered, isGzip ? List.of(Packing.GZIP) : List.of(), Growth.USUAL, progress);
    }

    private InputStream layer(Packing packing, InputStream packed) {
        if (packing == Packing.GZIP) {
            GzipMembers members = new GzipMembers(packed);
            layers.add(members);
            return members;
        }
        Unpacked unpacked = packing.unpack(packed);
        layers.add(unpacked);
        return unpacked;
    }

    /// Why the content ended before its own end, as a sentence; known once the stream has ended. The outermost layer with
    /// a flaw is what is wrong: what is in it is cut off by that.
    public Optional<String> flaw() {
        return failure.or(() ->
                layers.stream().flatMap(layer -> layer.flaw().stream()).findFirst());
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
        if (length == 0) {
            // Asked by readNBytes, too: what unpacks would take it for the end of its data.
            return 0;
        }
        if (failure.isPresent()) {
            return -1;
        }
        try {
            int count = in.read(target, offset, length);
            unpacked += Math.max(0, count);
            if (!layers.isEmpty() && growth.isBeyond(delivered.count(), unpacked)) {
                failure = Optional.of(growth.sentence(delivered.count(), unpacked));
                return -1;
            }
            return count;
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
