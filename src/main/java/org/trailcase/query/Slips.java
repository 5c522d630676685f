package org.trailcase.query;

/// How far a misspelt word is from the one that was meant.
final class Slips {
    private Slips() {}

    /// The fewest slips that make one word of the other: a letter too many, missing or wrong, or two that changed places
    /// (the distance after Damerau and Levenshtein, where no letter takes part in two slips).
    static int between(String one, String other) {
        int[][] slips = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                slips[i][j] = i == 0 || j == 0 ? i + j : least(slips, one, other, i, j);
            }
        }
        return slips[one.length()][other.length()];
    }

    private static int least(int[][] slips, String one, String other, int i, int j) {
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        int least = Math.min(slips[i - 1][j] + 1, Math.min(slips[i][j - 1] + 1, slips[i - 1][j - 1] + (same ? 0 : 1)));
        boolean swapped = i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, slips[i - 2][j - 2] + 1) : least;
    }
}
