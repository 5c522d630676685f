package org.trailcase.history;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trailcase.history.layer.Call;
import org.trailcase.history.track.Point;
import org.trailcase.trail.Event;

/// The trail's own changes in the order of their seconds.
final class ChangeLog {
    private final List<PolicyChange> changes = new ArrayList<>();
    private final Map<Instant, List<Call>> bySecond = new HashMap<>();

    /// To be told changes in their order.
    void add(Call call, PolicyChange change) {
        bySecond.computeIfAbsent(call.point().second(), _ -> new ArrayList<>()).add(call);
        changes.add(change);
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

    List<PolicyChange> all() {
        return List.copyOf(changes);
    }

    /// Those of the time from one moment to another, both included, latest first.
    List<PolicyChange> between(Instant earliest, Instant latest) {
        return changes
                .subList(
                        firstSince(earliest.truncatedTo(ChronoUnit.SECONDS)),
                        firstSince(latest.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1)))
                .reversed()
                .stream()
                .filter(change -> !change.time().isAfter(latest) && !change.time().isBefore(earliest))
                .toList();
    }

    private int firstSince(Instant second) {
        int low = 0;
        int high = changes.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (changes.get(middle).time().truncatedTo(ChronoUnit.SECONDS).isBefore(second)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
