package org.trailcase.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.trailcase.history.layer.Call;
import org.trailcase.history.track.Point;

/// In how many ways the policies may have stood amid a second that brought changes.
///
/// Source: CloudTrail User Guide, "CloudTrail record contents" (eventTime is a second; events appear in no specific
/// order), read 2026-11-24.
final class SameSecond {

    /// Of so many changes every selection may have come first; of more, none, one, all but one, all, and those up to each.
    private static final int MOST = 4;

    private SameSecond() {}

    /// `changes` are those of the second of this time, the call itself left out.
    static List<Point> points(Instant time, List<Call> changes) {
        // What is made in the second matters by what is then done with it, which comes after its making.
        List<Point> made = new ArrayList<>();
        List<Point> rest = new ArrayList<>();
        changes.forEach(change -> (change.point().step() == Point.Step.CREATE ? made : rest).add(change.point()));
        Set<Point> points = new LinkedHashSet<>();
        points.add(Point.before(time));
        for (List<Point> selection : rest.size() > MOST ? someOf(rest) : allOf(rest)) {
            List<Point> happened = new ArrayList<>(made);
            happened.addAll(selection);
            points.add(Point.amid(time, happened));
        }
        return List.copyOf(points);
    }

    private static List<List<Point>> allOf(List<Point> changes) {
        List<List<Point>> selections = new ArrayList<>();
        for (int bits = 0; bits < 1 << changes.size(); bits++) {
            List<Point> selection = new ArrayList<>();
            for (int i = 0; i < changes.size(); i++) {
                if ((bits >> i & 1) == 1) {
                    selection.add(changes.get(i));
                }
            }
            selections.add(selection);
        }
        return selections;
    }

    private static List<List<Point>> someOf(List<Point> changes) {
        List<List<Point>> selections = new ArrayList<>();
        for (int i = 0; i <= changes.size(); i++) {
            selections.add(changes.subList(0, i));
        }
        for (Point one : changes) {
            selections.add(List.of(one));
            selections.add(changes.stream().filter(other -> !other.equals(one)).toList());
        }
        return selections;
    }
}
