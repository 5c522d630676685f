package org.trailcase.history;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trailcase.history.account.IamCalls;
import org.trailcase.history.layer.Call;
import org.trailcase.history.organization.Organizations;
import org.trailcase.history.resource.ResourcePolicies;
import org.trailcase.history.track.Point;
import org.trailcase.trail.Event;

/// The trail's own changes in the order of their seconds.
final class ChangeLog {
    private static final Set<String> LIFE =
            Set.of("CreateUser", "CreateRole", "CreateGroup", "DeleteUser", "DeleteRole", "DeleteGroup");

    private final List<Happened> happened = new ArrayList<>();
    private final List<PolicyChange> ofPolicies = new ArrayList<>();
    private final Map<String, List<PolicyChange>> lives = new HashMap<>();
    private final Map<Instant, List<Call>> bySecond = new HashMap<>();

    /// A call that made, changed or deleted what policies hang on.
    private record Happened(Call call, PolicyChange change) {}

    /// To be told changes in their order.
    void add(Call call, PolicyChange change) {
        bySecond.computeIfAbsent(call.point().second(), _ -> new ArrayList<>()).add(call);
        happened.add(new Happened(call, change));
        if (LIFE.contains(change.eventName())) {
            change.concerns().forEach(key ->
                    lives.computeIfAbsent(key, _ -> new ArrayList<>()).add(change));
        }
    }

    /// To be called once, when all is told: only then it is known what stood before a call, since an exhibit may be younger.
    void settle(ResourcePolicies resources) {
        for (Happened one : happened) {
            switch (one.call().service()) {
                case IamCalls.SOURCE -> {
                    if (IamCalls.changesPolicies(one.call())) {
                        ofPolicies.add(one.change());
                    }
                }
                case Organizations.SOURCE -> ofPolicies.add(one.change());
                default -> {
                    Set<String> concerns = one.change().concerns();
                    if (resources.changed(one.call(), concerns)) {
                        ofPolicies.add(one.change().with(resources.writtenByAws(one.call(), concerns)));
                    }
                }
            }
        }
    }

    /// The points at which the policies may have stood when a call was decided on.
    List<Point> points(Event call) {
        List<Call> others = inSecond(call).filter(change -> !change.isOf(call)).toList();
        return others.isEmpty() ? List.of(Point.before(call.time())) : SameSecond.points(call.time(), others);
    }

    /// The ids of the records of a call that are among the changes.
    Set<String> recordsOf(Event call) {
        return inSecond(call)
                .filter(change -> change.isOf(call))
                .flatMap(change -> change.ids().eventId().stream())
                .collect(Collectors.toSet());
    }

    private Stream<Call> inSecond(Event call) {
        return bySecond.getOrDefault(call.time().truncatedTo(ChronoUnit.SECONDS), List.of()).stream();
    }

    /// The calls that changed a policy; what was made without one is not among them.
    List<PolicyChange> all() {
        return List.copyOf(ofPolicies);
    }

    /// The call that deleted whom changes call so, if it was the last before a moment that made or deleted one of the name.
    Optional<PolicyChange> deletion(String key, Instant before) {
        return lives.getOrDefault(key, List.of()).reversed().stream()
                .filter(change -> change.time().isBefore(before))
                .findFirst()
                .filter(change -> change.eventName().startsWith("Delete"));
    }

    /// All that happened in the time from one moment to another, both included, latest first.
    List<PolicyChange> between(Instant earliest, Instant latest) {
        return happened
                .subList(
                        firstSince(earliest.truncatedTo(ChronoUnit.SECONDS)),
                        firstSince(latest.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1)))
                .reversed()
                .stream()
                .map(Happened::change)
                .filter(change -> !change.time().isAfter(latest) && !change.time().isBefore(earliest))
                .toList();
    }

    private int firstSince(Instant second) {
        int low = 0;
        int high = happened.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (happened.get(middle).change().time().truncatedTo(ChronoUnit.SECONDS).isBefore(second)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
