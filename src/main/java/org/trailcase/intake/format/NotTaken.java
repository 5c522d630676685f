package org.trailcase.intake.format;

/// A file of a known form that cannot be taken, for instance because nothing tells what its policy hangs on.
///
/// The message is one sentence that says why, and what to do.
public final class NotTaken extends Exception {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    public NotTaken(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
