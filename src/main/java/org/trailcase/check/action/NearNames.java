package org.trailcase.check.action;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/// Finds the name that was probably meant.
public final class NearNames {
    private static final int MOST = 4;

    private NearNames() {}

    /// The candidate that differs from the text in the fewest letters, and in no more than a third of them and four; the
    /// first one among equals.
    public static Optional<String> nearest(String text, Collection<String> candidates) {
        String wanted = text.toLowerCase(Locale.ROOT);
        int best = Math.clamp(text.length() / 3, 1, MOST) + 1;
        Optional<String> nearest = Optional.empty();
        for (String candidate : candidates) {
            int distance = Math.abs(candidate.length() - text.length()) < best
                    ? distance(wanted, candidate.toLowerCase(Locale.ROOT))
                    : best;
            if (distance < best) {
                best = distance;
                nearest = Optional.of(candidate);
            }
        }
        return nearest;
    }

    // Letters put in, left out, changed, or swapped with their neighbour (optimal string alignment).
    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(a, b, i, j, cost);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int step(String a, String b, int i, int j, int[][] cost) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int least = Math.min(cost[i - 1][j - 1] + (same ? 0 : 1), Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
