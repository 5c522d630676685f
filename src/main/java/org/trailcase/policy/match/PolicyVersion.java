package org.trailcase.policy.match;

/// The version of the policy language: only the later one knows policy variables.
///
/// Source: IAM User Guide, "IAM JSON policy elements: Version" (a policy without the element has the earlier version),
/// read 2026-11-24.
public enum PolicyVersion {
    V2008("2008-10-17"),
    V2012("2012-10-17");

    private final String written;

    PolicyVersion(String written) {
        this.written = written;
    }

    public String written() {
        return written;
    }
}
