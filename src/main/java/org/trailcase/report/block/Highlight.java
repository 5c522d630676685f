package org.trailcase.report.block;

/// A stretch of a verbatim text that the reader should see, in characters from `start` up to but not including `end`.
public record Highlight(int start, int end) {

    public Highlight {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("A highlight runs forward: " + start + " to " + end);
        }
    }
}
