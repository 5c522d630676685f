package org.trailcase.policy;

/// The text is not a policy. The message is a sentence that names the line and the column, both counted from 1.
public final class PolicyException extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 400;

    private final int offset;
    private final boolean object;

    private PolicyException(String sentence, int offset, boolean object) {
        super(sentence);
        this.offset = offset;
        this.object = object;
    }

    /// `flaw` is a clause that begins in lower case and has no full stop.
    static PolicyException at(int offset, String flaw, String text) {
        return at(offset, flaw, text, true);
    }

    static PolicyException notObject(int offset, String text) {
        return at(offset, "a policy is a JSON object and begins with \"{\"", text, false);
    }

    private static PolicyException at(int offset, String flaw, String text, boolean object) {
        int end = Math.clamp(offset, 0, text.length());
        String before = text.substring(0, end);
        long line = before.chars().filter(c -> c == '\n').count() + 1;
        int column = end - before.lastIndexOf('\n');
        return new PolicyException(
                "The policy is malformed at line %d, column %d: %s.".formatted(line, column, shown(flaw)), end, object);
    }

    // Names stand in it as the policy has them, and a policy may have any.
    private static String shown(String flaw) {
        String line = flaw.replaceAll("[\\p{Cc}\\u2028\\u2029]", "\uFFFD");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }

    static PolicyException notJson(String sentence, long offset) {
        String clause = sentence.isEmpty() ? "" : Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
        return new PolicyException("The policy is malformed: " + clause, (int) offset, false);
    }

    /// Whether the text is a JSON object at all.
    public boolean isJsonObject() {
        return object;
    }

    /// How far into the policy's text the flaw is, in characters.
    public int offset() {
        return offset;
    }
}
