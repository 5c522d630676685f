package org.trailcase.query;

import java.util.Locale;

/// A pattern as an examiner types it: `*` stands for any run of characters, `?` for one; case does not matter.
///
/// A pattern without wildcards is found anywhere in a text by [#foundIn], and must be the whole text for [#matches].
public final class Glob {
    private final String written;
    private final String lower;

    public Glob(String written) {
        this.written = written;
        this.lower = written.toLowerCase(Locale.ROOT);
    }

    public String written() {
        return written;
    }

    public boolean hasWildcard() {
        return lower.indexOf('*') >= 0 || lower.indexOf('?') >= 0;
    }

    /// The whole text follows the pattern.
    public boolean matches(String text) {
        return matches(lower, text.toLowerCase(Locale.ROOT));
    }

    /// The text follows the pattern, or, without wildcards, holds it somewhere.
    public boolean foundIn(String text) {
        String other = text.toLowerCase(Locale.ROOT);
        return hasWildcard() ? matches(lower, other) : other.contains(lower);
    }

    // Linear in practice: on a mismatch only the last star is tried again, one character further.
    private static boolean matches(String pattern, String text) {
        int p = 0;
        int t = 0;
        int star = -1;
        int retry = 0;
        while (t < text.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                retry = t;
            } else if (p < pattern.length() && (pattern.charAt(p) == '?' || pattern.charAt(p) == text.charAt(t))) {
                p++;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++retry;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Glob that && lower.equals(that.lower);
    }

    @Override
    public int hashCode() {
        return lower.hashCode();
    }

    @Override
    public String toString() {
        return written;
    }
}
