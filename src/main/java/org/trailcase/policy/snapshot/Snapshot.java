package org.trailcase.policy.snapshot;

/// What an exhibit says about policies, and the moment it speaks of.
///
/// A snapshot never says more than its exhibit: what it does not mention is not thereby absent. Each kind tells which of
/// its lists are whole.
public sealed interface Snapshot permits AccountSnapshot, ResourceSnapshot, OrganizationSnapshot {

    SnapshotOrigin origin();

    /// What it speaks of, for a list: "account 111122223333", "3 resources".
    String about();

    /// How many texts of policies it holds.
    long texts();
}
