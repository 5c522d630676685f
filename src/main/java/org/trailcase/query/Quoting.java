package org.trailcase.query;

import java.util.function.IntPredicate;

/// Writes texts so that a query takes them for what they are.
final class Quoting {
    private static final String SPECIAL = "\"(),*?";

    private Quoting() {}

    /// The text, between quotation marks where it has to be; wildcards stay outside of them.
    static String quoted(String text, IntPredicate wild) {
        boolean plain = text.charAt(0) != '=';
        for (int i = 0; i < text.length(); i++) {
            plain &= wild.test(i) || !isSpecial(text.charAt(i));
        }
        if (plain) {
            return text;
        }
        StringBuilder written = new StringBuilder();
        for (int from = 0; from < text.length(); ) {
            int to = from;
            while (to < text.length() && wild.test(to) == wild.test(from)) {
                to++;
            }
            String run = text.substring(from, to);
            written.append(wild.test(from) ? run : inMarks(run));
            from = to;
        }
        return written.toString();
    }

    static String inMarks(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static boolean isSpecial(char c) {
        return Character.isWhitespace(c) || SPECIAL.indexOf(c) >= 0;
    }
}
