package org.trailcase.intake.format.resource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.trailcase.intake.format.SnapshotSink;
import org.trailcase.intake.format.policy.NotAnEntry;
import org.trailcase.policy.snapshot.AccountSnapshot;
import org.trailcase.policy.snapshot.ManagedPolicy;
import org.trailcase.policy.snapshot.PolicyHolder;
import org.trailcase.policy.snapshot.ResourceSnapshot;
import org.trailcase.policy.snapshot.ResourceState;
import org.trailcase.policy.snapshot.SnapshotOrigin.AsOfFrom;
import org.trailcase.policy.snapshot.SnapshotOrigin;

/// Gathers what items show, by the moment when they were captured: each moment is a snapshot of its own.
final class Captured {
    private final SnapshotOrigin origin;
    private final Map<SnapshotOrigin, Map<String, Account>> accounts = new TreeMap<>(Comparator.comparing(
                    SnapshotOrigin::asOf)
            .thenComparing(SnapshotOrigin::asOfFrom));
    private final Map<SnapshotOrigin, List<ResourceState>> resources = new TreeMap<>(Comparator.comparing(
                    SnapshotOrigin::asOf)
            .thenComparing(SnapshotOrigin::asOfFrom));

    private record Account(List<PolicyHolder> holders, List<ManagedPolicy> policies) {
        Account() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    Captured(SnapshotOrigin origin) {
        this.origin = origin;
    }

    void take(ConfigurationItem item) throws NotAnEntry {
        if (!item.exists()) {
            return;
        }
        SnapshotOrigin moment = item.captured().map(this::at).orElse(origin);
        if (item.isHolder()) {
            PolicyHolder holder = item.holder();
            account(moment, item).holders().add(holder);
        } else if (item.isManagedPolicy()) {
            ManagedPolicy policy = item.managedPolicy();
            account(moment, item).policies().add(policy);
        } else {
            item.resource()
                    .ifPresent(state ->
                            resources.computeIfAbsent(moment, _ -> new ArrayList<>()).add(state));
        }
    }

    /// The items tell of themselves only: whoever is missing among them may exist.
    void tell(SnapshotSink sink) {
        accounts.forEach((moment, each) -> each.forEach((account, held) ->
                sink.snapshot(new AccountSnapshot(moment, account, Set.of(), held.holders(), held.policies()))));
        resources.forEach((moment, states) -> sink.snapshot(new ResourceSnapshot(moment, states)));
    }

    private SnapshotOrigin at(Instant moment) {
        return origin.as(moment, AsOfFrom.CONTENT);
    }

    private Account account(SnapshotOrigin moment, ConfigurationItem item) {
        return accounts.computeIfAbsent(moment, _ -> new TreeMap<>())
                .computeIfAbsent(item.account(), _ -> new Account());
    }
}
