package org.trailcase.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.trailcase.casefile.packing.Inflated;
import org.trailcase.casefile.packing.Packing;
import org.trailcase.work.Problem;

/// The bytes of exhibits, wherever they are kept: in the case, or within an archive that is an exhibit itself.
final class ExhibitBytes {
    /// An import goes less deep: a case that does was not made by one.
    private static final int MOST_DEPTH = 32;

    private final Database database;

    ExhibitBytes(Database database) {
        this.database = database;
    }

    /// One exhibit as the case file has it.
    private record Row(String kept, int container, long start, long span, String packing) {}

    /// As delivered.
    InputStream delivered(int exhibit) throws IOException {
        return delivered(exhibit, 0, Long.MAX_VALUE, 0);
    }

    /// As its reader saw them: unpacked where they were delivered packed.
    InputStream content(int exhibit) throws IOException {
        return Packing.unpack(delivered(exhibit), packings(exhibit));
    }

    /// Whether the bytes stand outside the case, where others can change them.
    boolean isReferred(int exhibit) {
        Optional<Row> row = row(exhibit);
        for (int depth = 0; depth < MOST_DEPTH && row.isPresent(); depth++) {
            if (row.get().kept().equals("original")) {
                return true;
            }
            boolean isCut = row.get().kept().equals("range") || row.get().kept().equals("deflated");
            row = isCut ? row(row.get().container()) : Optional.empty();
        }
        return false;
    }

    /// The file outside the case in which these bytes stand.
    Path referred(int exhibit) {
        int at = exhibit;
        for (int depth = 0; depth < MOST_DEPTH; depth++) {
            Optional<OriginalFile> file = OriginalFile.of(database, at);
            if (file.isPresent()) {
                return file.get().path();
            }
            at = row(at).map(Row::container).orElse(0);
        }
        throw new IllegalStateException("Exhibit %d refers to no file.".formatted(exhibit));
    }

    /// What is to be said where the bytes of an exhibit cannot be had.
    static Problem unreadable(Object exhibit, IOException e) {
        return e instanceof OriginalFile.NotAsReceived
                ? new Problem(String.valueOf(e.getMessage()), e)
                : new Problem(
                        "The bytes of exhibit %s in the case could not be read (%s); verify the case."
                                .formatted(exhibit, e.getMessage()),
                        e);
    }

    private List<Packing> packings(int exhibit) {
        return database.one("SELECT packing FROM exhibit WHERE id = ?", row -> Packing.ofWords(row.getString(1)), exhibit)
                .orElse(List.of());
    }

    private InputStream delivered(int exhibit, long from, long length, int depth) throws IOException {
        if (depth > MOST_DEPTH) {
            throw new IOException("an exhibit is said to lie within itself");
        }
        Row row = row(exhibit).orElseThrow(() -> new IOException("exhibit %d is not in the case".formatted(exhibit)));
        return switch (row.kept()) {
            case "here" -> new Limited(new ExhibitStream(database, exhibit, false).from(from), length);
            case "packed" -> new Limited(new ExhibitStream(database, exhibit, true).from(from), length);
            case "original" ->
                new Limited(
                        OriginalFile.of(database, exhibit)
                                .orElseThrow(() -> new IOException("the case does not say which file it refers to"))
                                .open(from),
                        length);
            case "range" ->
                delivered(
                        row.container(),
                        row.start() + from,
                        Math.max(0, Math.min(length, row.span() - from)),
                        depth + 1);
            case "deflated" -> {
                InputStream in = new Inflated(delivered(row.container(), row.start(), row.span(), depth + 1));
                in.skipNBytes(from);
                yield new Limited(in, length);
            }
            default -> throw new IOException("the case does not say where its bytes are");
        };
    }

    private Optional<Row> row(int exhibit) {
        return database.one(
                "SELECT kept, container, place, span, packing FROM exhibit WHERE id = ?",
                row -> new Row(row.getString(1), row.getInt(2), row.getLong(3), row.getLong(4), row.getString(5)),
                exhibit);
    }

    /// So many bytes of a stream.
    private static final class Limited extends InputStream {
        private final InputStream in;
        private long left;

        Limited(InputStream in, long length) {
            this.in = in;
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            int next = left > 0 ? in.read() : -1;
            left--;
            return next;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            int count = left <= 0 ? -1 : in.read(target, offset, (int) Math.min(length, left));
            left -= Math.max(0, count);
            return count;
        }

        @Override
        public int available() throws IOException {
            return (int) Math.min(Math.max(0, left), in.available());
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
