package org.trailcase.ui.kit.text;

import java.util.List;
import java.util.Optional;

/// What became of a policy from one text to the next, line by line, with the members of both in the same order.
///
/// `alike` says in a few words in what two texts differ that say the same; empty where they say different things.
public record PolicyDifference(List<LineDiff.Line> lines, Optional<String> alike) {

    public PolicyDifference {
        lines = List.copyOf(lines);
    }

    public static PolicyDifference of(String before, String after) {
        Optional<String> one = MemberOrder.of(before);
        Optional<String> other = MemberOrder.of(after);
        // A text that cannot be read as JSON is still compared as it stands.
        boolean readable = one.isPresent() && other.isPresent();
        String first = readable ? one.get() : LaidOut.of(before).text();
        String second = readable ? other.get() : LaidOut.of(after).text();
        List<LineDiff.Line> lines = LineDiff.of(first, second);
        return new PolicyDifference(lines, isSame(lines) ? Optional.of(alike(before, after)) : Optional.empty());
    }

    private static boolean isSame(List<LineDiff.Line> lines) {
        return LineDiff.count(lines, LineDiff.Kind.SAME) == lines.size();
    }

    private static String alike(String before, String after) {
        if (before.equals(after)) {
            return "the same text";
        }
        return LaidOut.of(before).text().equals(LaidOut.of(after).text())
                ? "the same but for blanks and lines"
                : "the same but for the order of members, which has no meaning";
    }
}
