package org.trailcase.casefile.coverage;

/// A stretch of which CloudTrail's digests say that something was delivered that is not in evidence, or of which there is no
/// digest; `words` is the whole sentence.
///
/// The stretch is that of the events for files, that of the delivery for digests. It is empty where it cannot be told.
public record CoverageGap(Kind kind, Place place, Stretch stretch, String words) {

    /// What is lacking.
    public enum Kind {
        MISSING_FILE("log file missing"),
        MODIFIED_FILE("log file modified"),
        MISSING_DIGEST("digest missing"),
        NO_DIGEST("no digest made");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
