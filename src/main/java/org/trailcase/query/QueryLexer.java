package org.trailcase.query;

import java.util.ArrayList;
import java.util.List;

/// Cuts what was typed into words: parted by white space and parentheses, quotation marks around what holds some.
final class QueryLexer {
    private static final int SHOWN = 20;

    private final String typed;
    private int at;

    QueryLexer(String typed) {
        this.typed = typed;
    }

    int at() {
        return at;
    }

    boolean isAtEnd() {
        skipSpace();
        return at >= typed.length();
    }

    /// Whether this character comes next; then it is passed.
    boolean take(char c) {
        if (isAtEnd() || typed.charAt(at) != c) {
            return false;
        }
        at++;
        return true;
    }

    boolean sees(char c) {
        return !isAtEnd() && typed.charAt(at) == c;
    }

    /// Whether white space comes next, or nothing.
    boolean seesGap() {
        return at >= typed.length() || Character.isWhitespace(typed.charAt(at));
    }

    /// Whether this word comes next without quotation marks; then it is passed.
    boolean take(String word) {
        boolean seen = sees(word);
        at += seen ? word.length() : 0;
        return seen;
    }

    boolean sees(String word) {
        return !isAtEnd() && typed.startsWith(word, at) && endsWord(at + word.length());
    }

    private boolean endsWord(int end) {
        return end >= typed.length() || Character.isWhitespace(typed.charAt(end)) || isParenthesis(typed.charAt(end));
    }

    private void skipSpace() {
        while (at < typed.length() && Character.isWhitespace(typed.charAt(at))) {
            at++;
        }
    }

    // A quotation mark may also stand behind the colon: principal:"some one".
    TypedWord word() throws QueryException {
        List<TypedWord.Letter> letters = new ArrayList<>();
        int from = at;
        int opened = -1;
        boolean marks = false;
        while (at < typed.length() && (opened >= 0 || !endsWord(at))) {
            char c = typed.charAt(at);
            if (c == '"') {
                opened = opened < 0 ? at : -1;
                marks = true;
            } else {
                if (c == '\\' && opened >= 0 && at + 1 < typed.length() && isEscapable(typed.charAt(at + 1))) {
                    c = typed.charAt(++at);
                }
                letters.add(new TypedWord.Letter(c, opened >= 0, at));
            }
            at++;
        }
        if (opened >= 0) {
            throw unclosed(opened);
        }
        if (at < typed.length() && typed.charAt(at) == '(' && at > from) {
            throw new QueryException(
                    "A parenthesis within a word is not understood; put the value in quotation marks.", typed, at, at + 1);
        }
        return new TypedWord(letters, from, at, marks);
    }

    private QueryException unclosed(int opened) {
        String behind = typed.substring(opened + 1, Math.min(typed.length(), opened + 1 + SHOWN));
        String sentence = behind.isEmpty()
                ? "The quotation mark at the end is never closed."
                : "The quotation mark before '%s' is never closed.".formatted(behind);
        return new QueryException(sentence, typed, opened, typed.length());
    }

    private static boolean isParenthesis(char c) {
        return c == '(' || c == ')';
    }

    private static boolean isEscapable(char c) {
        return c == '"' || c == '\\';
    }
}
