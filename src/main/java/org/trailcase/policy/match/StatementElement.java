package org.trailcase.policy.match;

/// An element of a statement that a request can match or fail.
public enum StatementElement {
    PRINCIPAL("Principal"),
    NOT_PRINCIPAL("NotPrincipal"),
    ACTION("Action"),
    NOT_ACTION("NotAction"),
    RESOURCE("Resource"),
    NOT_RESOURCE("NotResource"),
    CONDITION("Condition");

    private final String written;

    StatementElement(String written) {
        this.written = written;
    }

    /// The name of the element in a policy.
    public String written() {
        return written;
    }
}
