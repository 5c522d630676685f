package org.trailcase.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.trailcase.casefile.packing.Packing;

/// Puts the row of one exhibit into the case, and its bytes where they are to stand.
final class NewExhibit {
    private final Database database;
    private final Delivered file;
    private final ExhibitKind kind;
    private final String format;
    private int exhibit = -1;

    NewExhibit(Database database, Delivered file, ExhibitKind kind, String format) {
        this.database = database;
        this.file = file;
        this.kind = kind;
        this.format = format;
    }

    /// Gives the number of the exhibit.
    int insert(Examiner examiner, long firstEvent, Acquisition acquisition) {
        exhibit = (int) database.insert(
                "INSERT INTO exhibit(sha256, name, kind, format, size, modified, received, examiner, gzip, packing,"
                        + " records, duplicates, first_event, last_event) VALUES (?,?,?,?,?,?,?,?,?,?,0,0,?,?)",
                file.sha256(),
                file.name(),
                kind.word(),
                format,
                file.size(),
                file.modified().map(Instant::toString),
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                examiner.name(),
                file.packings().indexOf(Packing.GZIP) == 0 ? 1 : 0,
                Packing.words(file.packings()),
                firstEvent,
                firstEvent - 1);
        if (acquisition.isTold()) {
            tell(acquisition);
        }
        return exhibit;
    }

    private void tell(Acquisition acquisition) {
        String at = acquisition.at().map(Instant::toString).orElse("");
        database.run(
                "INSERT OR IGNORE INTO acquisition(acquired_by, acquired_at, acquired_how, acquired_with) VALUES (?,?,?,?)",
                acquisition.by(),
                at,
                acquisition.how(),
                acquisition.with());
        database.run(
                "UPDATE exhibit SET acquisition = (SELECT id FROM acquisition WHERE acquired_by = ? AND acquired_at = ?"
                        + " AND acquired_how = ? AND acquired_with = ?) WHERE id = ?",
                acquisition.by(),
                at,
                acquisition.how(),
                acquisition.with(),
                exhibit);
    }

    void place(InputStream bytes) throws IOException {
        ExhibitParts parts = new ExhibitParts(database, exhibit);
        switch (file.kept()) {
            case Kept.Here _ -> parts.keep(bytes);
            case Kept.Original(Path path) -> refer(path);
            case Kept.Packed(String container) -> {
                parts.keepDeflated(bytes);
                place("packed", container, 0, 0);
            }
            case Kept.Within(String container, long start, long length, boolean deflated) ->
                place(deflated ? "deflated" : "range", container, start, length);
        }
    }

    private void place(String kept, String container, long start, long length) {
        database.run(
                "UPDATE exhibit SET kept = ?, container = (SELECT id FROM exhibit WHERE sha256 = ?), place = ?, span = ?"
                        + " WHERE id = ?",
                kept,
                container,
                start,
                length,
                exhibit);
    }

    private void refer(Path path) throws IOException {
        OriginalFile now = OriginalFile.at(path);
        boolean isSame = now.size() == file.size()
                && file.modified().equals(Optional.of(now.modified().truncatedTo(ChronoUnit.SECONDS)));
        if (!isSame) {
            throw changed();
        }
        now.insert(database, exhibit);
        database.run("UPDATE exhibit SET kept = 'original' WHERE id = ?", exhibit);
    }

    /// To be called when all was read: what is referred to must still be what was hashed.
    static void mustStand(Database database, int exhibit) throws IOException {
        Optional<OriginalFile> file = OriginalFile.of(database, exhibit);
        if (file.isPresent() && file.get().look() != OriginalFile.State.AS_RECEIVED) {
            throw changed();
        }
    }

    private static IOException changed() {
        return new IOException("it was changed while it was read");
    }
}
