package org.trailcase.catalog;

/// An action as policies write it, with `*` for any letters and `?` for one; letter case does not matter.
///
/// Source: IAM User Guide, "IAM JSON policy elements: Action", read 2026-11-24.
final class ActionPattern {
    private final String pattern;

    ActionPattern(String pattern) {
        this.pattern = pattern;
    }

    boolean matches(String text) {
        int at = 0;
        int in = 0;
        int star = -1;
        int resume = 0;
        while (in < text.length()) {
            if (at < pattern.length() && pattern.charAt(at) == '*') {
                star = at++;
                resume = in;
            } else if (at < pattern.length() && fits(pattern.charAt(at), text.charAt(in))) {
                at++;
                in++;
            } else if (star >= 0) {
                at = star + 1;
                in = ++resume;
            } else {
                return false;
            }
        }
        while (at < pattern.length() && pattern.charAt(at) == '*') {
            at++;
        }
        return at == pattern.length();
    }

    private static boolean fits(char wanted, char given) {
        return wanted == '?' || Character.toLowerCase(wanted) == Character.toLowerCase(given);
    }
}
