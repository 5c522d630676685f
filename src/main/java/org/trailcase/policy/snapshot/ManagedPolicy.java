package org.trailcase.policy.snapshot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A managed policy and those of its versions that the exhibit holds.
public record ManagedPolicy(String arn, String name, List<Version> versions) {

    public ManagedPolicy {
        versions = List.copyOf(versions);
    }

    /// One version, `v3`, whether it was the one in force, and when it was made. A version's text never changes.
    ///
    /// Source: IAM User Guide, "Versioning IAM policies", read 2026-11-24.
    public record Version(String id, boolean isDefault, WrittenPolicy text, Optional<Instant> created) {}

    /// The version in force when the export was made; empty when the export does not hold its text.
    public Optional<Version> inForce() {
        return versions.stream().filter(Version::isDefault).findFirst();
    }
}
