package org.trailcase.check;

/// How much a finding matters, the worst first.
public enum Severity {
    /// AWS would refuse this, or it can never take effect.
    ERROR("error"),
    /// The policy does not do what it seems to do, or grants what hardly anyone means to grant.
    WARNING("warning"),
    /// Worth knowing; often meant so.
    NOTE("note");

    private final String word;

    Severity(String word) {
        this.word = word;
    }

    /// The word in JSON, in the terminal and in the window.
    public String word() {
        return word;
    }

    public boolean isAtLeast(Severity other) {
        return compareTo(other) <= 0;
    }
}
