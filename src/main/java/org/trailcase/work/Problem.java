package org.trailcase.work;

/// Something the person has to know, in one sentence: what happened, to what, and what to do.
///
/// The message is shown as it is, in the window and on the command line, never with a stack trace.
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Problem(String sentence) {
        super(sentence);
    }

    public Problem(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
