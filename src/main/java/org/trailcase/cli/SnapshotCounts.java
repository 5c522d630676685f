package org.trailcase.cli;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trailcase.policy.snapshot.AccountSnapshot;
import org.trailcase.policy.snapshot.OrganizationSnapshot;
import org.trailcase.policy.snapshot.ResourceSnapshot;
import org.trailcase.policy.snapshot.Snapshot;

/// What a case shows of policies, in one line however many exhibits show it: how many policies, in exhibits of which kinds,
/// and from when to when those are.
final class SnapshotCounts {
    private SnapshotCounts() {}

    static String words(List<Snapshot> snapshots) {
        if (snapshots.isEmpty()) {
            return "none";
        }
        String kinds = Stream.of(accounts(snapshots), resources(snapshots), organisations(snapshots))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
        return "%,d in exhibits of %s; %s"
                .formatted(snapshots.stream().mapToLong(Snapshot::texts).sum(), kinds, span(snapshots));
    }

    private static String accounts(List<Snapshot> snapshots) {
        List<String> accounts = of(snapshots, AccountSnapshot.class).map(AccountSnapshot::account).distinct().toList();
        List<String> named = accounts.stream().filter(Predicate.not(String::isEmpty)).sorted().toList();
        String counted =
                switch (named.size()) {
                    case 0 -> "";
                    case 1 -> "account " + named.getFirst();
                    default -> Output.count(named.size(), "account", "accounts");
                };
        String unnamed = accounts.size() > named.size() ? "an account that they do not name" : "";
        return Stream.of(counted, unnamed).filter(words -> !words.isEmpty()).collect(Collectors.joining(", "));
    }

    private static String resources(List<Snapshot> snapshots) {
        long count = of(snapshots, ResourceSnapshot.class)
                .flatMap(one -> one.resources().stream())
                .map(one -> one.arn())
                .distinct()
                .count();
        return count == 0 ? "" : Output.count(count, "resource", "resources");
    }

    private static String organisations(List<Snapshot> snapshots) {
        List<OrganizationSnapshot> all = of(snapshots, OrganizationSnapshot.class).toList();
        List<String> ids = all.stream().flatMap(one -> one.organization().stream()).distinct().toList();
        if (all.isEmpty()) {
            return "";
        }
        return switch (ids.size()) {
            case 0 -> "an organisation that they do not name";
            case 1 -> "organisation " + ids.getFirst();
            default -> Output.count(ids.size(), "organisation", "organisations");
        };
    }

    private static String span(List<Snapshot> snapshots) {
        List<Instant> moments =
                snapshots.stream().map(one -> one.origin().asOf()).sorted().toList();
        String first = Output.time(moments.getFirst());
        String last = Output.time(moments.getLast());
        return first.equals(last) ? "as of " + first : "as of %s to %s".formatted(first, last);
    }

    private static <T extends Snapshot> Stream<T> of(List<Snapshot> snapshots, Class<T> kind) {
        return snapshots.stream().filter(kind::isInstance).map(kind::cast);
    }
}
