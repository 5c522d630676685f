package org.trailcase.oracle;

/// By which name a statement reaches its caller; what comes later grants more.
///
/// Source: IAM User Guide, "Policy evaluation for requests within a single account" (the table of resource-based
/// policies and implicit denies), read 2026-11-24.
enum Reach {
    /// The statement does not concern the request.
    NOT,
    /// The caller's account is named: a delegation to its own policies.
    ACCOUNT,
    /// The role of the session, or the user behind a federated session, is named.
    BEHIND_SESSION,
    /// The caller itself is named, or everyone.
    DIRECT;

    Reach orFurther(Reach other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
