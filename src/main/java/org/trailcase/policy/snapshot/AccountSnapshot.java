package org.trailcase.policy.snapshot;

import java.util.List;
import java.util.Set;

/// Who held which policies in an account, as one exhibit tells it.
///
/// A section that is not in `collected` was not listed whole: whoever is missing from it may still exist, which is not
/// the same as its being empty.
public record AccountSnapshot(
        SnapshotOrigin origin,
        String account,
        Set<Section> collected,
        List<PolicyHolder> holders,
        List<ManagedPolicy> managedPolicies)
        implements Snapshot {

    public AccountSnapshot {
        collected = Set.copyOf(collected);
        holders = List.copyOf(holders);
        managedPolicies = List.copyOf(managedPolicies);
    }

    /// The same of an account that the exhibit does not name.
    public AccountSnapshot in(String itsAccount) {
        return new AccountSnapshot(
                origin,
                itsAccount,
                collected,
                holders.stream().map(holder -> holder.in(itsAccount)).toList(),
                managedPolicies);
    }

    @Override
    public String about() {
        return account.isEmpty() ? "an account that it does not name" : "account " + account;
    }

    @Override
    public long texts() {
        return holders.stream()
                        .mapToLong(holder -> holder.inline().stream()
                                        .filter(policy -> !policy.isNameOnly())
                                        .count()
                                + holder.trust().stream().count())
                        .sum()
                + managedPolicies.stream()
                        .mapToLong(policy -> policy.versions().size())
                        .sum();
    }

    /// The parts of an account authorization export.
    public enum Section {
        USERS,
        GROUPS,
        ROLES,
        MANAGED_POLICIES
    }
}
