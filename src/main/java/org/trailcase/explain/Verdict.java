package org.trailcase.explain;

/// The answer about one event, from the log, from AWS's own words and from the policies together.
public enum Verdict {
    ALLOWED("allowed", "Allowed"),
    EXPLICIT_DENY("explicit-deny", "Explicitly denied"),
    IMPLICIT_DENY("implicit-deny", "Implicitly denied"),
    UNDECIDED("undecided", "Undecided"),
    NOT_AUTHORIZATION("not-authorization", "Not an authorization matter"),
    CONFLICT("conflict", "Log and evaluation disagree");

    private final String word;
    private final String title;

    Verdict(String word, String title) {
        this.word = word;
        this.title = title;
    }

    /// The word in JSON.
    public String word() {
        return word;
    }

    /// The words in the window and the report.
    public String title() {
        return title;
    }
}
