package org.trailcase.policy.evaluate;

/// What the policies make of a request. Explicit and implicit denial are different things everywhere.
public enum Decision {
    /// Every layer that must allow does, and no statement denies.
    ALLOWED("Allowed"),
    /// A Deny statement matches.
    EXPLICIT_DENY("ExplicitlyDenied"),
    /// Nothing denies, and a layer that must allow does not.
    IMPLICIT_DENY("ImplicitlyDenied"),
    /// What is not known could change the decision.
    UNDETERMINED("Undetermined");

    private final String word;

    Decision(String word) {
        this.word = word;
    }

    /// The word in the lines of `evaluate`.
    public String word() {
        return word;
    }
}
