package org.trailcase.json;

/// A stretch of the text that was read, from `start` up to but not including `end`.
///
/// Counted in characters when a [String] was read and in bytes when bytes were read.
public record Span(int start, int end) {

    /// The span of a value that was made, not read.
    public static final Span NOWHERE = new Span(0, 0);

    public int length() {
        return end - start;
    }

    public String of(String text) {
        return text.substring(start, end);
    }

    public boolean holds(Span other) {
        return start <= other.start && other.end <= end;
    }
}
