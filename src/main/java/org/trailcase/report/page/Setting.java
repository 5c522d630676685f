package org.trailcase.report.page;

import java.time.Instant;
import java.util.Locale;

/// How a report is set: what stands in the margins of every page, the paper, and the date that it bears.
///
/// `date` comes from the case or from the person, never from the clock: the same case gives the same bytes.
/// `contentHash` is the hash over the case's content, in hexadecimal digits.
public record Setting(
        Paper paper,
        String shortTitle,
        String classification,
        String version,
        Status status,
        Instant date,
        String contentHash,
        String author,
        Locale language) {

    /// The paper on which the report is set.
    public enum Paper {
        A4(595.28, "a4 portrait"),
        LETTER(612, "letter portrait");

        private static final double MARGIN = 56.69;
        private final double width;
        private final String size;

        Paper(double width, String size) {
            this.width = width;
            this.size = size;
        }

        /// The size's name in a style sheet.
        public String size() {
            return size;
        }

        /// The width between the margins, in points.
        public double textWidth() {
            return width - 2 * MARGIN;
        }
    }

    /// Whether the report is handed over or still worked on.
    public enum Status {
        DRAFT("draft"),
        FINAL("final");

        private final String word;

        Status(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
