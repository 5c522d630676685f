package org.trailcase.policy.snapshot;

import java.time.Instant;

/// Where a snapshot came from and the moment it speaks of.
///
/// `asOfFrom` says how that moment is known: most exports do not carry it.
public record SnapshotOrigin(String exhibit, String sha256, Instant asOf, AsOfFrom asOfFrom) {

    /// The same exhibit, speaking of another moment.
    public SnapshotOrigin as(Instant moment, AsOfFrom from) {
        return new SnapshotOrigin(exhibit, sha256, moment, from);
    }

    /// How the moment of a snapshot is known, surest first.
    public enum AsOfFrom {
        EXAMINER("as the examiner said"),
        CONTENT("as the exhibit itself says"),
        FILE_NAME("from the file's name"),
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
