package org.trailcase.policy;

/// The text is not a policy. The message is a sentence that names the line and the column, both counted from 1.
public final class PolicyException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int offset;

    private PolicyException(String sentence, int offset) {
        super(sentence);
        this.offset = offset;
    }

    /// `flaw` is a clause that begins in lower case and has no full stop.
    static PolicyException at(int offset, String flaw, String text) {
        int end = Math.clamp(offset, 0, text.length());
        String before = text.substring(0, end);
        long line = before.chars().filter(c -> c == '\n').count() + 1;
        int column = end - before.lastIndexOf('\n');
        return new PolicyException("The policy is malformed at line %d, column %d: %s.".formatted(line, column, flaw), end);
    }

    static PolicyException notJson(String sentence, long offset) {
        String clause = sentence.isEmpty() ? "" : Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
        return new PolicyException("The policy is malformed: " + clause, (int) offset);
    }

    /// How far into the policy's text the flaw is, in characters.
    public int offset() {
        return offset;
    }
}
