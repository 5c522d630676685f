package org.trailcase.policy.snapshot;

import java.util.List;
import java.util.Set;

/// Who held which policies in an account, as one export tells it.
///
/// A section that is not in `collected` was not part of the export: nothing is known of it, which is not the same as
/// its being empty.
public record PolicySnapshot(
        SnapshotOrigin origin,
        String account,
        Set<Section> collected,
        List<PolicyHolder> holders,
        List<ManagedPolicy> managedPolicies) {

    public PolicySnapshot {
        collected = Set.copyOf(collected);
        holders = List.copyOf(holders);
        managedPolicies = List.copyOf(managedPolicies);
    }

    /// The parts of an account authorization export.
    public enum Section {
        USERS,
        GROUPS,
        ROLES,
        MANAGED_POLICIES
    }
}
