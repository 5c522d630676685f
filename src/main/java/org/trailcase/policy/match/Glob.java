package org.trailcase.policy.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.trailcase.policy.request.Answer;

/// A pattern in which `*` stands for any run of characters, the empty one and line ends included, and `?` for exactly one.
///
/// Source: IAM User Guide, "IAM JSON policy elements: Resource" (wildcards), read 2026-11-24.
public final class Glob {
    private static final int ANY = -1;
    private static final int ONE = -2;

    // Most patterns are of a shape that is compared without walking through them.
    private enum Shape {
        TEXT,
        PREFIX,
        EVERYTHING,
        MIXED
    }

    // Characters as themselves, wildcards below zero: a literal star can stand beside a wildcard.
    private final int[] tokens;
    // The text before the first wildcard.
    private final String start;
    private final Shape shape;

    private Glob(int[] tokens) {
        this.tokens = tokens;
        this.start = start(tokens);
        this.shape = shape(tokens, start.length());
    }

    private static String start(int[] tokens) {
        int end = 0;
        while (end < tokens.length && tokens[end] >= 0) {
            end++;
        }
        return new String(tokens, 0, end);
    }

    private static Shape shape(int[] tokens, int start) {
        if (start == tokens.length) {
            return Shape.TEXT;
        }
        for (int i = start; i < tokens.length; i++) {
            if (tokens[i] != ANY) {
                return Shape.MIXED;
            }
        }
        return start == 0 ? Shape.EVERYTHING : Shape.PREFIX;
    }

    public static Glob of(String pattern) {
        return new Builder().pattern(pattern).build();
    }

    public static Glob literal(String text) {
        return new Builder().literal(text).build();
    }

    /// Whether the pattern is nothing but stars, and at least one.
    public boolean isEverything() {
        return shape == Shape.EVERYTHING;
    }

    /// The one text that a pattern without wildcards matches.
    Optional<String> only() {
        return shape == Shape.TEXT ? Optional.of(start) : Optional.empty();
    }

    public boolean matches(String text) {
        return matches(text, 0, text.length());
    }

    /// Compares a part of a text, from `from` to before `to`.
    boolean matches(String text, int from, int to) {
        return switch (shape) {
            case TEXT -> to - from == start.length() && text.startsWith(start, from);
            case PREFIX -> to - from >= start.length() && text.startsWith(start, from);
            case EVERYTHING -> true;
            case MIXED -> to - from >= start.length()
                    && text.startsWith(start, from)
                    && walk(text, from + start.length(), to, start.length(), false);
        };
    }

    public boolean matches(String text, boolean ignoreCase) {
        return ignoreCase ? walk(text, 0, text.length(), 0, true) : matches(text);
    }

    // In time that grows with the product of the lengths at worst: only the last star is ever retried.
    private boolean walk(String text, int from, int to, int firstToken, boolean ignoreCase) {
        int at = from;
        int token = firstToken;
        int star = -1;
        int retry = 0;
        while (at < to) {
            if (token < tokens.length && tokens[token] == ANY) {
                star = token++;
                retry = at;
            } else if (token < tokens.length && fits(tokens[token], text.charAt(at), ignoreCase)) {
                at += tokens[token] == ONE ? width(text, at) : 1;
                token++;
            } else if (star >= 0) {
                token = star + 1;
                at = ++retry;
            } else {
                return false;
            }
        }
        while (token < tokens.length && tokens[token] == ANY) {
            token++;
        }
        return token == tokens.length;
    }

    private static boolean fits(int token, char character, boolean ignoreCase) {
        return token == ONE || token == character || (ignoreCase && token >= 0 && folded((char) token) == folded(character));
    }

    private static int width(String text, int at) {
        return Character.charCount(text.codePointAt(at));
    }

    private static char folded(char character) {
        return Character.toLowerCase(Character.toUpperCase(character));
    }

    /// Whether this pattern matches a text of which only a pattern is known: YES when it matches every such text, NO
    /// when none.
    public Answer matchesAllOf(Glob known) {
        if (covers(known, new boolean[tokens.length + 1][known.tokens.length + 1], 0, 0)) {
            return Answer.YES;
        }
        return meets(known, new boolean[tokens.length + 1][known.tokens.length + 1], 0, 0) ? Answer.UNKNOWN : Answer.NO;
    }

    // `failed` remembers the pairs that led nowhere, so that each is tried once.
    private boolean covers(Glob known, boolean[][] failed, int mine, int its) {
        if (mine == tokens.length || failed[mine][its]) {
            return mine == tokens.length && its == known.tokens.length;
        }
        boolean found;
        if (tokens[mine] == ANY) {
            found = covers(known, failed, mine + 1, its)
                    || (its < known.tokens.length && covers(known, failed, mine, its + 1));
        } else {
            found = its < known.tokens.length
                    && known.tokens[its] != ANY
                    && (tokens[mine] == ONE || tokens[mine] == known.tokens[its])
                    && covers(known, failed, mine + 1, its + 1);
        }
        failed[mine][its] = !found;
        return found;
    }

    private boolean meets(Glob known, boolean[][] failed, int mine, int its) {
        boolean mineEnds = mine == tokens.length;
        boolean itsEnds = its == known.tokens.length;
        if ((mineEnds && itsEnds) || failed[mine][its]) {
            return !failed[mine][its];
        }
        boolean found = (!mineEnds && tokens[mine] == ANY && meets(known, failed, mine + 1, its))
                || (!itsEnds && known.tokens[its] == ANY && meets(known, failed, mine, its + 1));
        if (!found && !mineEnds && !itsEnds) {
            found = meetsOne(known, failed, mine, its);
        }
        failed[mine][its] = !found;
        return found;
    }

    private boolean meetsOne(Glob known, boolean[][] failed, int mine, int its) {
        int a = tokens[mine];
        int b = known.tokens[its];
        if (a == ANY) {
            return meets(known, failed, mine, its + 1);
        }
        if (b == ANY) {
            return meets(known, failed, mine + 1, its);
        }
        return (a == b || a == ONE || b == ONE) && meets(known, failed, mine + 1, its + 1);
    }

    /// The pattern cut at its first five colons, as an ARN is.
    public List<Glob> components() {
        List<Glob> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < tokens.length && parts.size() < 5; i++) {
            if (tokens[i] == ':') {
                parts.add(new Glob(Arrays.copyOfRange(tokens, from, i)));
                from = i + 1;
            }
        }
        parts.add(new Glob(Arrays.copyOfRange(tokens, from, tokens.length)));
        return List.copyOf(parts);
    }

    /// Whether the word before the first slash or colon holds a wildcard that does not end it: `*ole/app`, not `role*`.
    boolean hasWildcardInsideTypeWord() {
        int end = 0;
        while (end < tokens.length && tokens[end] != '/' && tokens[end] != ':') {
            end++;
        }
        return end < tokens.length && Arrays.stream(tokens, 0, Math.max(0, end - 1)).anyMatch(token -> token < 0);
    }

    /// The pattern as the policy would write it; literal stars and question marks are not told apart.
    public String text() {
        StringBuilder text = new StringBuilder();
        for (int token : tokens) {
            text.append(token == ANY ? '*' : token == ONE ? '?' : (char) token);
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return text();
    }

    /// Puts a pattern together from wildcards and text in which nothing is a wildcard.
    public static final class Builder {
        private int[] tokens = new int[16];
        private int size;

        public Builder literal(String text) {
            for (int i = 0; i < text.length(); i++) {
                add(text.charAt(i));
            }
            return this;
        }

        public Builder pattern(String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                add(c == '*' ? ANY : c == '?' ? ONE : c);
            }
            return this;
        }

        public Builder any() {
            add(ANY);
            return this;
        }

        private void add(int token) {
            if (size == tokens.length) {
                tokens = Arrays.copyOf(tokens, size * 2);
            }
            tokens[size++] = token;
        }

        public Glob build() {
            return new Glob(Arrays.copyOf(tokens, size));
        }
    }
}
