package org.trailcase.policy.condition;

/// How the values of a multivalued key are taken together.
///
/// Source: IAM User Guide, "Set operators for multivalued context keys", read 2026-11-24.
public enum SetPrefix {
    NONE(""),
    FOR_ALL_VALUES("ForAllValues:"),
    FOR_ANY_VALUE("ForAnyValue:");

    private final String written;

    SetPrefix(String written) {
        this.written = written;
    }

    public String written() {
        return written;
    }
}
