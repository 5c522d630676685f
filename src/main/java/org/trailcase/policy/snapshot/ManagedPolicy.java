package org.trailcase.policy.snapshot;

import java.util.List;
import java.util.Optional;

/// A managed policy and those of its versions that the export holds.
public record ManagedPolicy(String arn, String name, List<Version> versions) {

    public ManagedPolicy {
        versions = List.copyOf(versions);
    }

    /// One version, `v3`, and whether it was the one in force.
    public record Version(String id, boolean isDefault, WrittenPolicy text) {}

    /// The version in force when the export was made; empty when the export does not hold its text.
    public Optional<Version> inForce() {
        return versions.stream().filter(Version::isDefault).findFirst();
    }
}
