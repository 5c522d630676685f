package org.trailcase.casefile;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.trailcase.query.Field;
import org.trailcase.query.Glob;

/// The exhibits of a case, and what of them could not be read or taken.
final class Exhibits {
    private static final int HASH_DIGITS = 8;

    private final Database database;

    Exhibits(Database database) {
        this.database = database;
    }

    List<Exhibit> all() {
        return database.list(
                "SELECT x.id, x.sha256, x.name, x.kind, x.format, x.size, x.modified, x.received, x.examiner, x.gzip,"
                        + " x.records, x.duplicates, x.kept, c.sha256, x.place, x.span, o.path, a.acquired_by,"
                        + " a.acquired_at, a.acquired_how, a.acquired_with"
                        + " FROM exhibit x LEFT JOIN exhibit c ON c.id = x.container"
                        + " LEFT JOIN original o ON o.exhibit = x.id LEFT JOIN acquisition a ON a.id = x.acquisition ORDER BY x.id",
                row -> new Exhibit(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        ExhibitKind.of(row.getString(4)),
                        row.getString(5),
                        row.getLong(6),
                        Optional.ofNullable(row.getString(7)).map(Instant::parse),
                        Instant.parse(row.getString(8)),
                        row.getString(9),
                        row.getInt(10) == 1,
                        kept(row),
                        row.getLong(11),
                        row.getLong(12),
                        acquired(row)));
    }

    /// The ids of the events that stand in exhibits of this name or hash, be it for the first time or again.
    Bitmap events(Glob glob) {
        Bitmap found = Bitmap.none(Math.toIntExact(
                database.one("SELECT coalesce(max(last_event), 0) + 1 FROM exhibit", row -> row.getLong(1)).orElse(1L)));
        Set<Integer> wanted = new HashSet<>();
        database.each("SELECT id, name, sha256, first_event, last_event FROM exhibit", row -> {
            if (isMeant(glob, row.getString(2), row.getString(3))) {
                wanted.add(row.getInt(1));
                found.setRange(row.getInt(4), row.getInt(5) + 1);
            }
        });
        database.each("SELECT exhibit, event FROM delivery", row -> {
            if (wanted.contains(row.getInt(1))) {
                found.set(row.getInt(2));
            }
        });
        return found;
    }

    // A few letters of a name may well begin a hash too; eight digits are a hash.
    private static boolean isMeant(Glob glob, String name, String sha256) {
        String text = glob.written().toLowerCase(Locale.ROOT);
        return Field.EXHIBIT.fits(glob, name)
                || (text.length() >= HASH_DIGITS && (glob.hasWildcard() ? glob.matches(sha256) : sha256.startsWith(text)));
    }

    private static Acquisition acquired(ResultSet row) throws SQLException {
        String at = row.getString(19);
        return at == null
                ? Acquisition.UNTOLD
                : new Acquisition(
                        row.getString(18),
                        at.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(at)),
                        row.getString(20),
                        row.getString(21));
    }

    private static Kept kept(ResultSet row) throws SQLException {
        String container = Optional.ofNullable(row.getString(14)).orElse("");
        return switch (row.getString(13)) {
            case "original" -> new Kept.Original(Path.of(Optional.ofNullable(row.getString(17)).orElse("")));
            case "packed" -> new Kept.Packed(container);
            case "range" -> new Kept.Within(container, row.getLong(15), row.getLong(16), false);
            case "deflated" -> new Kept.Within(container, row.getLong(15), row.getLong(16), true);
            default -> new Kept.Here();
        };
    }

    List<Defect> defects() {
        return database.list(
                "SELECT x.name, d.ordinal, d.start, d.length, d.reason FROM defect d"
                        + " JOIN exhibit x ON x.id = d.exhibit ORDER BY d.id",
                row -> new Defect(
                        row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getString(5)));
    }

    // Of a file that could not be read there is no hash: it is known by its name alone, and only as taken afterwards.
    List<Refusal> notTaken() {
        return database.list(
                "SELECT r.path, r.sha256, r.reason FROM refusal r WHERE NOT EXISTS (SELECT 1 FROM exhibit x"
                        + " WHERE x.sha256 = r.sha256"
                        + " OR (r.sha256 = '' AND x.name = r.path AND x.received >= r.at)) ORDER BY r.id",
                row -> new Refusal(row.getString(1), row.getString(2), row.getString(3)));
    }

    List<Refusal> refusals() {
        return database.list(
                "SELECT path, sha256, reason FROM refusal ORDER BY id",
                row -> new Refusal(row.getString(1), row.getString(2), row.getString(3)));
    }
}
