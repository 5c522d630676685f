package org.trailcase.query;

import java.util.Arrays;
import java.util.BitSet;

/// A pattern as an examiner types it: `*` stands for any run of characters, `?` for one; case does not matter.
///
/// Between quotation marks the two stand for themselves. A pattern without wildcards is found anywhere in a text by
/// [#foundIn], unless it asks for the whole text; for [#matches] it must be the whole text.
public final class Glob {
    private static final int ANY = -1;
    private static final int ONE = -2;

    private final String text;
    private final boolean whole;
    private final int[] tokens;

    /// A pattern typed without quotation marks.
    public Glob(String typed) {
        this(typed, wildcards(typed), false);
    }

    private Glob(String text, BitSet wild, boolean whole) {
        this.text = text;
        this.whole = whole;
        this.tokens = new int[text.length()];
        for (int i = 0; i < tokens.length; i++) {
            char c = text.charAt(i);
            tokens[i] = !wild.get(i) ? Character.toLowerCase(c) : c == '*' ? ANY : ONE;
        }
    }

    /// This text, in which `*` and `?` are characters like others.
    public static Glob literal(String text) {
        return new Glob(text, new BitSet(), false);
    }

    /// This text and nothing around it, also where a part of a text would do: typed as `=text`.
    public static Glob exactly(String text) {
        return new Glob(text, new BitSet(), true);
    }

    /// A text with wildcards in these places only.
    static Glob of(String text, BitSet wild, boolean whole) {
        return new Glob(text, wild, whole);
    }

    private static BitSet wildcards(String typed) {
        BitSet wild = new BitSet();
        for (int i = 0; i < typed.length(); i++) {
            wild.set(i, isWildcard(typed.charAt(i)));
        }
        return wild;
    }

    static boolean isWildcard(char c) {
        return c == '*' || c == '?';
    }

    /// The pattern without quotation marks, for people: what `*` means in it is told by [#inQuery].
    public String written() {
        return text;
    }

    /// The pattern as it stands behind the colon of a query.
    public String inQuery() {
        return (whole ? "=" : "") + (text.isEmpty() ? "\"\"" : Quoting.quoted(text, i -> tokens[i] < 0));
    }

    public boolean hasWildcard() {
        return Arrays.stream(tokens).anyMatch(token -> token < 0);
    }

    /// The whole text follows the pattern.
    // Linear in practice: on a mismatch only the last star is tried again, one character further.
    public boolean matches(String other) {
        int p = 0;
        int t = 0;
        int star = -1;
        int retry = 0;
        while (t < other.length()) {
            if (p < tokens.length && tokens[p] == ANY) {
                star = p++;
                retry = t;
            } else if (p < tokens.length
                    && (tokens[p] == ONE || tokens[p] == Character.toLowerCase(other.charAt(t)))) {
                p++;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++retry;
            } else {
                return false;
            }
        }
        while (p < tokens.length && tokens[p] == ANY) {
            p++;
        }
        return p == tokens.length;
    }
    /// The text follows the pattern, or, without wildcards, holds it somewhere.
    public boolean foundIn(String other) {
        if (whole || hasWildcard()) {
            return matches(other);
        }
        for (int at = 0; at <= other.length() - tokens.length; at++) {
            if (startsAt(other, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean startsAt(String other, int at) {
        for (int i = 0; i < tokens.length; i++) {
            if (tokens[i] != Character.toLowerCase(other.charAt(at + i))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Glob that && whole == that.whole && Arrays.equals(tokens, that.tokens);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(tokens) * 2 + (whole ? 1 : 0);
    }

    @Override
    public String toString() {
        return inQuery();
    }
}
