package org.trailcase.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.trailcase.aws.PolicyType;
import org.trailcase.history.account.Holder;
import org.trailcase.history.account.Holdings;
import org.trailcase.history.layer.LayerInForce;
import org.trailcase.history.layer.Spans;
import org.trailcase.history.track.Epochs;
import org.trailcase.history.track.Point;
import org.trailcase.policy.snapshot.PolicyHolder;

/// What was worked out about holders and organisations, for each stretch of time in which it stays the same.
///
/// A trail asks about the same few hundred principals a million times; their policies change now and then. Safe for use by
/// several threads once the history is complete.
final class Remembered {
    private final Spans spans;
    private final List<Point> organization = new ArrayList<>();
    private final Map<Holder, Epochs> epochs = new ConcurrentHashMap<>();
    private final Map<HolderThen, Held> holders = new ConcurrentHashMap<>();
    private final Map<AccountThen, LayerInForce> accounts = new ConcurrentHashMap<>();
    private final Map<AccountThen, Place> places = new ConcurrentHashMap<>();
    private Epochs organizationEpochs;

    /// A stretch of time; amid a second that brought something, which of it had happened.
    private record Then(int epoch, Set<Long> counted) {
        static Then of(Epochs epochs, Point at) {
            return new Then(epochs.at(at), epochs.isQuiet(at) ? Set.of() : at.counted());
        }
    }

    private record HolderThen(Holder holder, Then then) {}

    private record AccountThen(PolicyType type, String account, Then then) {}

    /// Where an account stood: the id of its organisation, and the path to it.
    record Place(Optional<String> organization, Optional<String> path) {}

    /// All that hung on one holder.
    ///
    /// `managed` are the ARNs of managed policies, and `groups` the names of groups, that were its own or may have been.
    record Held(
            LayerInForce identity,
            LayerInForce boundary,
            LayerInForce trust,
            PolicyHolder shown,
            Map<String, String> doubtedTags,
            Set<String> managed,
            Set<String> groups) {
        static Held of(Holdings holdings) {
            return new Held(
                    holdings.identity(),
                    holdings.boundary(),
                    holdings.trust(),
                    holdings.shown(),
                    holdings.doubtedTags(),
                    holdings.managedPerhaps(),
                    holdings.groupsPerhaps());
        }
    }

    Remembered(Spans spans) {
        this.spans = spans;
        this.organizationEpochs = Epochs.of(List.of(), List.of());
    }

    /// Something of an organisation was observed or changed here; while events are taken in.
    void organizationChanged(Point point) {
        organization.add(point);
    }

    void complete() {
        organizationEpochs = Epochs.of(organization, spans.ends());
    }

    Held held(Holder holder, Point at, Supplier<Epochs> itsEpochs, Supplier<Holdings> holdings) {
        Epochs its = epochs.computeIfAbsent(holder, _ -> itsEpochs.get());
        return holders.computeIfAbsent(new HolderThen(holder, Then.of(its, at)), _ -> Held.of(holdings.get()));
    }

    LayerInForce organization(PolicyType type, String account, Point at, Supplier<LayerInForce> layer) {
        return accounts.computeIfAbsent(
                new AccountThen(type, account, Then.of(organizationEpochs, at)), _ -> layer.get());
    }

    Place place(String account, Point at, Supplier<Place> place) {
        return places.computeIfAbsent(
                new AccountThen(PolicyType.SCP, account, Then.of(organizationEpochs, at)), _ -> place.get());
    }
}
