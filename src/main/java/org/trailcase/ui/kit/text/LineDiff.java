package org.trailcase.ui.kit.text;

import java.util.ArrayList;
import java.util.List;

/// Two texts line by line: what stands in both, what was taken away and what was added.
///
/// The longest common sequence of lines stays; where two texts are too long to find it, all between their common
/// beginning and end counts as replaced. A comma at the end of a line is no difference: it tells only whether another
/// item follows, and would make a line of each neighbour of one that came or went.
public final class LineDiff {

    /// Lines of one text times lines of the other: above this the table would take more memory than the answer is worth.
    private static final long MOST = 16_000_000;

    /// What became of a line. Its sign stands beside the line, so that nothing hangs on colour alone.
    public enum Kind {
        SAME(" "),
        REMOVED("−"),
        ADDED("+");

        private final String sign;

        Kind(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }

    /// One line; its number in the text before and in the text after, 0 where it is not there.
    public record Line(Kind kind, int before, int after, String text) {}

    private final List<String> before;
    private final List<String> after;

    private LineDiff(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    public static List<Line> of(String before, String after) {
        return new LineDiff(before.lines().toList(), after.lines().toList()).lines();
    }

    private List<Line> lines() {
        int head = commonHead();
        int tail = commonTail(head);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < head; i++) {
            lines.add(same(i, i));
        }
        middle(head, before.size() - tail, after.size() - tail, lines);
        for (int i = tail; i > 0; i--) {
            lines.add(same(before.size() - i, after.size() - i));
        }
        return lines;
    }

    private int commonHead() {
        int head = 0;
        while (head < Math.min(before.size(), after.size()) && isSame(head, head)) {
            head++;
        }
        return head;
    }

    private int commonTail(int head) {
        int tail = 0;
        while (tail < Math.min(before.size(), after.size()) - head
                && isSame(before.size() - 1 - tail, after.size() - 1 - tail)) {
            tail++;
        }
        return tail;
    }

    private void middle(int head, int beforeEnd, int afterEnd, List<Line> lines) {
        int[][] common = common(head, beforeEnd, afterEnd);
        int i = head;
        int j = head;
        while (i < beforeEnd || j < afterEnd) {
            if (i < beforeEnd && j < afterEnd && isSame(i, j) && common.length > 0) {
                lines.add(same(i++, j++));
            } else if (j == afterEnd || i < beforeEnd && removesFirst(common, i - head, j - head)) {
                lines.add(new Line(Kind.REMOVED, i + 1, 0, before.get(i++)));
            } else {
                lines.add(new Line(Kind.ADDED, 0, j + 1, after.get(j++)));
            }
        }
    }

    // What was taken away stands before what came in its place.
    private static boolean removesFirst(int[][] common, int i, int j) {
        return common.length == 0 || common[i + 1][j] >= common[i][j + 1];
    }

    // How many lines the rests from each place on have in common; empty where the texts are too long for it.
    private int[][] common(int head, int beforeEnd, int afterEnd) {
        int rows = beforeEnd - head;
        int columns = afterEnd - head;
        if ((long) rows * columns > MOST) {
            return new int[0][];
        }
        int[][] common = new int[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                common[i][j] = isSame(head + i, head + j)
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private boolean isSame(int i, int j) {
        return bare(before.get(i)).equals(bare(after.get(j)));
    }

    private static String bare(String line) {
        return line.endsWith(",") ? line.substring(0, line.length() - 1) : line;
    }

    private Line same(int i, int j) {
        return new Line(Kind.SAME, i + 1, j + 1, after.get(j));
    }

    /// How many lines are of this kind.
    public static long count(List<Line> lines, Kind kind) {
        return lines.stream().filter(line -> line.kind() == kind).count();
    }
}
