package org.trailcase.casefile;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trailcase.policy.snapshot.AccountSnapshot;
import org.trailcase.policy.snapshot.OrganizationSnapshot;
import org.trailcase.policy.snapshot.ResourceSnapshot;
import org.trailcase.policy.snapshot.ResourceState;
import org.trailcase.policy.snapshot.Snapshot;
import org.trailcase.policy.snapshot.SnapshotOrigin.AsOfFrom;
import org.trailcase.policy.snapshot.SnapshotOrigin;

/// What an exhibit says, without the name under which it was told: what is equal was said before.
///
/// A file's modification time is no second telling: every copy of a file has another, and none is surer than the first.
final class SaidBefore {
    private record Resource(Optional<Instant> asOf, ResourceState state) {}

    private record Other(Optional<Instant> asOf, Snapshot snapshot) {}

    private SaidBefore() {}

    /// What these snapshots say, as it is to be compared with a telling of this origin.
    static Set<Object> of(List<Snapshot> snapshots, SnapshotOrigin telling) {
        boolean isTimed = telling.asOfFrom() != AsOfFrom.FILE_TIME;
        SnapshotOrigin nameless = new SnapshotOrigin("", "", Instant.EPOCH, AsOfFrom.FILE_TIME);
        Set<Object> said = new HashSet<>();
        for (Snapshot snapshot : snapshots) {
            Optional<Instant> asOf = Optional.of(snapshot.origin().asOf()).filter(_ -> isTimed);
            switch (snapshot) {
                case ResourceSnapshot resources ->
                    resources.resources().forEach(state -> said.add(new Resource(asOf, state)));
                case AccountSnapshot one ->
                    said.add(new Other(
                            asOf,
                            new AccountSnapshot(
                                    nameless, one.account(), one.collected(), one.holders(), one.managedPolicies())));
                case OrganizationSnapshot one ->
                    said.add(new Other(
                            asOf,
                            new OrganizationSnapshot(
                                    nameless, one.organization(), one.managementAccount(), one.nodes(), one.policies())));
            }
        }
        return said;
    }
}
