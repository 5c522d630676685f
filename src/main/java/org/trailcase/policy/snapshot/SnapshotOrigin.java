package org.trailcase.policy.snapshot;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Where a snapshot came from and the moment it speaks of.
///
/// `asOfFrom` says how that moment is known: most exports do not carry it. Where only the day is, `asOf` is its beginning.
public record SnapshotOrigin(String exhibit, String sha256, Instant asOf, AsOfFrom asOfFrom) {

    /// The last second that the moment may be: `asOf` itself, or the end of the day where only the day is known.
    public Instant latest() {
        return asOfFrom == AsOfFrom.FILE_DATE ? asOf.plus(1, ChronoUnit.DAYS).minusSeconds(1) : asOf;
    }

    /// The same exhibit, speaking of another moment.
    public SnapshotOrigin as(Instant moment, AsOfFrom from) {
        return new SnapshotOrigin(exhibit, sha256, moment, from);
    }

    /// How the moment of a snapshot is known, surest first.
    public enum AsOfFrom {
        EXAMINER("as the examiner said"),
        CONTENT("as the exhibit itself says"),
        FILE_NAME("from the file's name"),
        FILE_DATE("some time of that day (UTC), from the date in the file's name"),
        FILE_TIME("from the file's modification time");

        private final String words;

        AsOfFrom(String words) {
            this.words = words;
        }

        /// For a sentence: "as of 2026-03-14 06:00:00 UTC, from the file's name".
        public String words() {
            return words;
        }
    }
}
