package org.trailcase.history.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.trailcase.aws.Arn;
import org.trailcase.history.carrier.ResourceArns;
import org.trailcase.history.layer.Call;
import org.trailcase.history.layer.PolicyTimeline;
import org.trailcase.history.layer.Spans;
import org.trailcase.history.track.Epochs;
import org.trailcase.history.track.Known;
import org.trailcase.history.track.Point;
import org.trailcase.policy.PolicySource;
import org.trailcase.policy.snapshot.AccountSnapshot;
import org.trailcase.policy.snapshot.ManagedPolicy;
import org.trailcase.policy.snapshot.PolicyHolder;
import org.trailcase.policy.snapshot.Snapshot;
import org.trailcase.policy.snapshot.SnapshotOrigin;
import org.trailcase.policy.snapshot.WrittenPolicy;

/// All accounts of a case: who was there, and which managed policies.
///
/// To be told exports and calls in the order of their points, then [#complete]d, then read by any thread.
public final class Accounts {
    private final UnseenRenames renames;
    private final Map<String, Directory> directories = new HashMap<>();
    private final ManagedPolicies managed = new ManagedPolicies();
    private final UnnamedCalls unnamed = new UnnamedCalls();

    /// `snapshots` are those that will be told of.
    public Accounts(List<? extends Snapshot> snapshots) {
        this.renames = UnseenRenames.of(snapshots.stream()
                .flatMap(one -> one instanceof AccountSnapshot account ? Stream.of(account) : Stream.empty())
                .toList());
    }

    public void observe(AccountSnapshot snapshot, Point point) {
        SnapshotOrigin origin = snapshot.origin();
        for (ManagedPolicy policy : snapshot.managedPolicies()) {
            managed.of(policy.arn()).observed(point, policy, source(origin, ""));
        }
        shared(snapshot);
        // Groups first: users are shown as their members.
        Stream.concat(
                        snapshot.holders().stream().filter(one -> one.kind() == PolicyHolder.Kind.GROUP),
                        snapshot.holders().stream().filter(one -> one.kind() != PolicyHolder.Kind.GROUP))
                .forEach(shown -> {
                    Directory directory = directory(account(shown, snapshot.account()));
                    Arn.parse(shown.identity().arn()).map(Arn::partition).ifPresent(directory::isIn);
                    List<Holder> groups = shown.groups().stream()
                            .map(name -> directory.current(PolicyHolder.Kind.GROUP, name, point))
                            .toList();
                    directory.shown(shown, point, UnseenRenames.isWhole(snapshot, shown.kind()))
                            .observed(point, shown, groups, source(origin, shown.pointer()));
                });
    }

    // One moment shows an id under several names: then it stands for several.
    private void shared(AccountSnapshot snapshot) {
        Map<String, PolicyHolder> byId = new HashMap<>();
        for (PolicyHolder holder : snapshot.holders()) {
            String id = holder.identity().uniqueId();
            PolicyHolder other = id.isEmpty() ? holder : byId.getOrDefault(id, holder);
            byId.put(id, holder);
            if (other.kind() != holder.kind()
                    || !other.identity().name().equalsIgnoreCase(holder.identity().name())) {
                directory(account(holder, snapshot.account())).share(id);
            }
        }
    }

    public void apply(Call call) {
        Directory directory = directory(call.account());
        partition(call).ifPresent(directory::isIn);
        Optional<String> missing = IamCalls.apply(call, directory, managed);
        missing.ifPresent(_ -> unnamed.add(call, directory));
    }

    public void complete() {
        directories.values().forEach(directory -> directory.all().forEach(Holder::complete));
    }

    /// Who had this name at this point.
    public Optional<Holder> named(String account, PolicyHolder.Kind kind, String name, Point point) {
        return Optional.ofNullable(directories.get(account))
                .flatMap(directory -> directory.named(kind, name, point));
    }

    /// Who was there at this point under another name, and has this one at some other time; empty where several are.
    public Optional<Holder> otherwiseNamed(String account, PolicyHolder.Kind kind, String name, Point point) {
        return Optional.ofNullable(directories.get(account))
                .flatMap(directory -> directory.otherwiseNamed(kind, name, point));
    }

    /// Whether anybody ever had this name.
    public boolean isName(String account, PolicyHolder.Kind kind, String name) {
        return Optional.ofNullable(directories.get(account))
                .filter(directory -> !directory.everNamed(kind, name).isEmpty())
                .isPresent();
    }

    /// Whether one alone had this name as far as anything is known, or nobody is known of.
    public boolean isSteady(String account, PolicyHolder.Kind kind, String name) {
        return Optional.ofNullable(directories.get(account))
                .filter(directory -> !directory.isSteady(kind, name))
                .isEmpty();
    }

    /// When somebody was made; empty when that lies before all evidence.
    public Optional<Point> begun(Holder holder) {
        return Optional.ofNullable(directories.get(holder.account())).flatMap(directory -> directory.begun(holder));
    }

    public Optional<Holder> withId(String account, String uniqueId) {
        return Optional.ofNullable(directories.get(account))
                .flatMap(directory -> directory.withId(uniqueId));
    }

    /// Whether somebody ever had this name.
    public boolean bore(Holder holder, String name) {
        return Optional.ofNullable(directories.get(holder.account()))
                .filter(directory -> directory.bore(holder, name))
                .isPresent();
    }

    /// Every user, group and role that was there at a point, as far as anything is known of them.
    public List<Holder> present(Point point) {
        return directories.values().stream()
                .flatMap(directory -> directory.present(point).stream())
                .toList();
    }

    /// Every user, group and role that anything is known of.
    public List<Holder> holders() {
        return directories.values().stream()
                .flatMap(directory -> directory.all().stream())
                .toList();
    }

    public List<Managed> managedPolicies() {
        return managed.all();
    }

    /// The text of a managed policy that was in force at a point.
    public Known<Optional<WrittenPolicy>> managedAt(String arn, Point point) {
        return managed.at(arn, point);
    }

    /// Why its text at a point is not certain: calls that do not say which policy they concerned may have changed it.
    List<String> textDoubts(String arn, Known<Optional<WrittenPolicy>> text, Point point) {
        return unnamed.between(arn, text.source(), () -> managed.shownNext(arn, point), point);
    }

    /// Every policy of every holder through time, and every managed policy apart from whom it hung on.
    public List<PolicyTimeline> timelines() {
        Timelines timelines = new Timelines(managed, unnamed);
        return Stream.concat(
                        directories.values().stream()
                                .flatMap(directory -> directory.all().stream()
                                        .flatMap(holder -> timelines.of(holder, directory).stream())),
                        managed.all().stream().map(timelines::of))
                .filter(timeline -> !timeline.versions().isEmpty())
                .toList();
    }

    /// The stretches of time within which all that a holder held stays the same.
    public Epochs epochs(Holder holder, Spans spans) {
        List<Point> points = new ArrayList<>(holder.points());
        Set<String> arns = new HashSet<>(holder.managed());
        for (Holder group : holder.groups.tracks().keySet()) {
            points.addAll(group.points());
            arns.addAll(group.managed());
        }
        arns.forEach(arn -> points.addAll(managed.points(arn)));
        points.addAll(unnamed.points(holder.account()));
        return Epochs.of(points, spans.ends(holder.account()));
    }

    /// The calls whose records do not say whom they concerned.
    UnnamedCalls unnamed() {
        return unnamed;
    }

    private Directory directory(String account) {
        return directories.computeIfAbsent(account, its -> new Directory(its, renames));
    }

    // By the ARNs in the record, else by its Region.
    private static Optional<String> partition(Call call) {
        return call.touched().stream()
                .flatMap(arn -> Arn.parse(arn).map(Arn::partition).stream())
                .findFirst()
                .or(() -> Optional.of(call.region()).filter(region -> !region.isEmpty()).map(ResourceArns::partition));
    }

    static String account(PolicyHolder holder, String whole) {
        return Arn.parse(holder.identity().arn())
                .map(Arn::account)
                .filter(account -> !account.isEmpty())
                .orElse(whole);
    }

    private static PolicySource source(SnapshotOrigin origin, String pointer) {
        return new PolicySource(
                origin.exhibit(), origin.sha256(), pointer, Optional.of(origin.asOf()), Optional.of(origin.latest()), Optional.empty());
    }
}
