package org.trailcase.history;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trailcase.policy.snapshot.AccountSnapshot;
import org.trailcase.policy.snapshot.Snapshot;
import org.trailcase.trail.TrailSpan;

/// The account of a case whose evidence is all of one. Answers about a single role do not say in which account it is: they
/// are of that one, and of none where the evidence is of several.
record OnlyAccount(Optional<String> account) {

    static OnlyAccount of(List<? extends Snapshot> snapshots, List<TrailSpan> spans) {
        Set<String> accounts = Stream.concat(
                        spans.stream().map(TrailSpan::account),
                        snapshots.stream()
                                .flatMap(one -> one instanceof AccountSnapshot shown
                                        ? Stream.of(shown.account())
                                        : Stream.empty()))
                .filter(account -> !account.isEmpty())
                .collect(Collectors.toSet());
        return new OnlyAccount(accounts.size() == 1 ? accounts.stream().findFirst() : Optional.empty());
    }

    List<Snapshot> named(List<? extends Snapshot> snapshots) {
        return snapshots.stream().map(this::named).toList();
    }

    private Snapshot named(Snapshot snapshot) {
        return snapshot instanceof AccountSnapshot shown && shown.account().isEmpty()
                ? account.<Snapshot>map(shown::in).orElse(shown)
                : snapshot;
    }
}
