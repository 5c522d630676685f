package org.trailcase.policy.evaluate;

/// What one layer contributed to a decision.
public enum LayerState {
    DECIDED("decided"),
    NO_MATCH("no-match"),
    ALLOWS("allows"),
    NOT_IN_EVIDENCE("not-in-evidence"),
    UNDECIDED("undecided"),
    NOT_APPLICABLE("not-applicable");

    private final String word;

    LayerState(String word) {
        this.word = word;
    }

    /// The word in JSON.
    public String word() {
        return word;
    }
}
