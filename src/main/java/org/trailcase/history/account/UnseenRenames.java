package org.trailcase.history.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.trailcase.policy.snapshot.AccountSnapshot;
import org.trailcase.policy.snapshot.PolicyHolder;

/// Whoever exports show under one unique id and, later, under another name.
///
/// A unique id survives a rename. Source: IAM User Guide, "IAM identifiers" (unique identifiers), read 2026-11-24. Trails
/// that were made anonymous may give one id to several: then one export shows it under several names, or the dates on which
/// they were made differ.
final class UnseenRenames {

    private record Sighting(Instant at, String name, Optional<Instant> created, boolean whole) {}

    private record Id(PolicyHolder.Kind kind, String account, String uniqueId) {}

    private record Name(PolicyHolder.Kind kind, String account, String name) {
        static Name of(PolicyHolder.Kind kind, String account, String name) {
            return new Name(kind, account, name.toLowerCase(Locale.ROOT));
        }
    }

    private final Map<Name, List<String>> idsByNewName = new HashMap<>();

    private UnseenRenames() {}

    static UnseenRenames of(List<AccountSnapshot> snapshots) {
        Map<Id, List<Sighting>> sightings = new HashMap<>();
        for (AccountSnapshot snapshot : snapshots) {
            for (PolicyHolder holder : snapshot.holders()) {
                if (!holder.identity().uniqueId().isEmpty()) {
                    String account = Accounts.account(holder, snapshot.account());
                    sightings
                            .computeIfAbsent(
                                    new Id(holder.kind(), account, holder.identity().uniqueId()),
                                    _ -> new ArrayList<>())
                            .add(new Sighting(
                                    snapshot.origin().asOf(),
                                    holder.identity().name(),
                                    holder.created(),
                                    isWhole(snapshot, holder.kind())));
                }
            }
        }
        UnseenRenames renames = new UnseenRenames();
        sightings.forEach(renames::add);
        return renames;
    }

    private void add(Id id, List<Sighting> sightings) {
        sightings.sort(Comparator.comparing(Sighting::at));
        for (int i = 1; i < sightings.size(); i++) {
            Sighting earlier = sightings.get(i - 1);
            Sighting later = sightings.get(i);
            boolean renamed = !earlier.name().equalsIgnoreCase(later.name());
            if (renamed && !earlier.at().isBefore(later.at())) {
                return;
            }
            if (renamed && isPossible(id.kind(), earlier.created(), later.created(), later.whole())) {
                idsByNewName
                        .computeIfAbsent(Name.of(id.kind(), id.account(), later.name()), _ -> new ArrayList<>())
                        .add(id.uniqueId());
            }
        }
    }

    /// The unique ids of those who come to be known by this name.
    List<String> idsOf(PolicyHolder.Kind kind, String account, String newName) {
        return idsByNewName.getOrDefault(Name.of(kind, account, newName), List.of());
    }

    /// Whether one of two names for an id can have become the other. IAM has no call that renames a role: of one it is
    /// believed only where a whole list of the account's roles does not show the id under the name before.
    /// Source: IAM API Reference, "UpdateRole", "UpdateUser", "UpdateGroup", read 2026-11-24.
    static boolean isPossible(
            PolicyHolder.Kind kind, Optional<Instant> one, Optional<Instant> other, boolean isWhole) {
        boolean madeAtOnce = one.isEmpty() || other.isEmpty() || one.equals(other);
        return madeAtOnce && (isWhole || kind != PolicyHolder.Kind.ROLE);
    }

    /// Whether an export lists all holders of a kind.
    static boolean isWhole(AccountSnapshot snapshot, PolicyHolder.Kind kind) {
        return snapshot.collected()
                .contains(
                        switch (kind) {
                            case USER -> AccountSnapshot.Section.USERS;
                            case GROUP -> AccountSnapshot.Section.GROUPS;
                            case ROLE -> AccountSnapshot.Section.ROLES;
                        });
    }
}
