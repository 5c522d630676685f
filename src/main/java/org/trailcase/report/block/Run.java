package org.trailcase.report.block;

/// A piece of a line: text in one face, a sign, a hash, a link or a line's end.
public sealed interface Run {

    /// Text that is not a link. It may hold anything that evidence holds.
    record Text(String text, Face face) implements Run {}

    /// A sign with its word, so that no meaning rests on a colour or a shape alone.
    record Marked(Sign sign) implements Run {}

    /// A SHA-256 or another hash, printed whole.
    record Hash(String hex) implements Run {}

    /// Text that leads to the block with this anchor, in the same document.
    record Link(String text, String anchor, Face face) implements Run {}

    /// The rest stands on the next line.
    record LineEnd() implements Run {}

    /// How a piece of text is set.
    enum Face {
        PLAIN("plain"),
        STRONG("strong"),
        EMPHASIS("emphasis"),
        MUTED("muted"),
        CODE("code"),
        STRONG_CODE("strong-code"),
        MUTED_CODE("muted-code"),
        /// Code that is never broken over lines: times and short ids.
        FIXED("fixed");

        private final String style;

        Face(String style) {
            this.style = style;
        }

        /// The name of this face in the style sheet.
        public String style() {
            return style;
        }
    }
}
