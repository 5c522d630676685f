package org.trailcase.cli;

import java.util.List;
import org.trailcase.query.QueryException;

/// A query with a line below it that points at the place that is not understood.
final class QueryPlace {
    private static final int WIDEST = 100;
    private static final int BEFORE = 40;
    private static final String CUT = "...";

    private QueryPlace() {}

    /// Of a long query the part around the place is shown.
    static List<String> lines(QueryException wrong) {
        String typed = shown(wrong.typed());
        int start = typed.length() <= WIDEST ? 0 : Math.max(0, Math.min(wrong.from() - BEFORE, typed.length() - WIDEST));
        int end = Math.min(typed.length(), start + WIDEST);
        String before = start > 0 ? CUT : "";
        String behind = end < typed.length() ? CUT : "";
        int from = wrong.from() - start + before.length();
        int length = Math.max(1, Math.min(wrong.to(), end) - wrong.from());
        return List.of(
                "  " + before + typed.substring(start, end) + behind, "  " + " ".repeat(from) + "^".repeat(length));
    }

    // A character each, so that the places stay: what moves the cursor of a terminal becomes a blank or a question mark.
    private static String shown(String typed) {
        StringBuilder shown = new StringBuilder(typed.length());
        typed.chars().forEach(c -> shown.append(
                Character.isWhitespace(c) ? ' ' : Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '?' : (char) c));
        return shown.toString();
    }
}
