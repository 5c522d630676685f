package org.trailcase.intake.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.trailcase.work.Progress;

/// What a splitter found in a content, for tests to look at.
final class Splitting implements Pieces {
    private static final Shape SHAPE =
            new Shape(Set.of("Records", "More"), Set.of("IsTruncated"), Set.of("eventVersion", "eventTime"));

    final List<String> records = new ArrayList<>();
    final List<Long> ordinals = new ArrayList<>();
    final List<Long> starts = new ArrayList<>();
    final List<Defect> defects = new ArrayList<>();
    final List<String> lists = new ArrayList<>();
    final List<String> marks = new ArrayList<>();

    static Splitting of(String content) {
        return of(content.getBytes(StandardCharsets.UTF_8));
    }

    static Splitting of(byte[] content) {
        return of(new ByteArrayInputStream(content), false);
    }

    static Splitting of(InputStream delivered, boolean isGzip) {
        Splitting found = new Splitting();
        try (ContentStream stream = new ContentStream(delivered, isGzip, Progress.SILENT)) {
            Splitter.split(stream, SHAPE, found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    List<String> reasons() {
        return defects.stream().map(Defect::reason).toList();
    }

    @Override
    public void record(Piece piece) {
        try {
            records.add(piece.text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ordinals.add(piece.ordinal());
        starts.add(piece.start());
    }

    @Override
    public void defect(Defect defect) {
        defects.add(defect);
    }

    @Override
    public void list(String name) {
        lists.add(name);
    }

    @Override
    public void mark(String name, String value) {
        marks.add(name + "=" + value);
    }
}
