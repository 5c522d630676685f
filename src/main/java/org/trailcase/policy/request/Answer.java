package org.trailcase.policy.request;

/// Yes, no, or not to be told from the evidence: Kleene's three values, ordered NO, UNKNOWN, YES.
public enum Answer {
    NO,
    UNKNOWN,
    YES;

    public static Answer of(boolean yes) {
        return yes ? YES : NO;
    }

    public Answer and(Answer other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Answer or(Answer other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public Answer not() {
        return switch (this) {
            case NO -> YES;
            case UNKNOWN -> UNKNOWN;
            case YES -> NO;
        };
    }

    /// The answer when it is open which of two cases holds.
    public Answer either(Answer other) {
        return this == other ? this : UNKNOWN;
    }
}
