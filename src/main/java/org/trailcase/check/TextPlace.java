package org.trailcase.check;

import org.trailcase.json.Span;

/// Where a span stands in a text: line and column from 1, the whole line, and how much of it the span covers.
public record TextPlace(int line, int column, String lineText, int length) {

    public static TextPlace of(String text, Span span) {
        int start = Math.clamp(span.start(), 0, text.length());
        int lineStart = text.lastIndexOf('\n', start - 1) + 1;
        int lineBreak = text.indexOf('\n', start);
        int lineEnd = lineBreak < 0 ? text.length() : lineBreak;
        int line = (int) text.substring(0, start).chars().filter(c -> c == '\n').count() + 1;
        int end = Math.clamp(span.end(), start, lineEnd);
        return new TextPlace(line, start - lineStart + 1, text.substring(lineStart, lineEnd).stripTrailing(), end - start);
    }
}
