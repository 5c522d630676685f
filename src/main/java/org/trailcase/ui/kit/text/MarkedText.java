package org.trailcase.ui.kit.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A text and the stretches of it that matter, in characters from `start` up to but not including `end`.
public record MarkedText(String text, List<Stretch> stretches) {

    /// One stretch. INVARIANT: 0 <= start <= end <= length of the text.
    public record Stretch(int start, int end) {}

    /// A piece of one line that is marked throughout or not at all.
    record Piece(String text, boolean marked) {}

    /// One line, counted from 1.
    record Line(int number, List<Piece> pieces) {
        boolean isMarked() {
            return pieces.stream().anyMatch(Piece::marked);
        }
    }

    public MarkedText {
        int length = text.length();
        stretches = stretches.stream()
                .map(one -> new Stretch(Math.clamp(one.start(), 0, length), Math.clamp(one.end(), 0, length)))
                .filter(one -> one.start() < one.end())
                .sorted(Comparator.comparingInt(Stretch::start))
                .toList();
    }

    public static MarkedText plain(String text) {
        return new MarkedText(text, List.of());
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        int common = indentation();
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            int stop = end < 0 ? text.length() : end;
            int from = start == 0 ? 0 : Math.min(start + common, stop);
            lines.add(new Line(lines.size() + 1, pieces(from, stop)));
            start = stop + 1;
        }
        return lines;
    }

    // A policy cut out of an export keeps the export's indentation on all lines but its first.
    private int indentation() {
        return text.lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
    }

    private List<Piece> pieces(int start, int end) {
        List<Piece> pieces = new ArrayList<>();
        int at = start;
        for (Stretch stretch : stretches) {
            int from = Math.max(at, stretch.start());
            int to = Math.min(end, stretch.end());
            if (from < to) {
                add(pieces, at, from, false);
                add(pieces, from, to, true);
                at = to;
            }
        }
        add(pieces, at, end, false);
        return pieces;
    }

    // Blanks at the ends of a marked piece stay unmarked: a line under indentation says nothing.
    private void add(List<Piece> pieces, int start, int end, boolean marked) {
        int from = start;
        int to = end;
        while (marked && from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (marked && from < to && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        put(pieces, start, from, false);
        put(pieces, from, to, marked);
        put(pieces, to, end, false);
    }

    private void put(List<Piece> pieces, int start, int end, boolean marked) {
        if (start < end) {
            pieces.add(new Piece(text.substring(start, end), marked));
        }
    }
}
