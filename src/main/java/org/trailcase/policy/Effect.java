package org.trailcase.policy;

/// What a statement does to a request that it matches.
public enum Effect {
    ALLOW("Allow"),
    DENY("Deny");

    private final String written;

    Effect(String written) {
        this.written = written;
    }

    /// The value in a policy; it is case-sensitive.
    public String written() {
        return written;
    }
}
