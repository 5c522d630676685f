package org.trailcase.history.track;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/// The stretches of time within which nothing changes: two looks within one of them see the same.
public final class Epochs {
    private final Point[] cuts;

    private Epochs(Point[] cuts) {
        this.cuts = cuts;
    }

    /// From where something was observed or changed, and from the ends of the trail's spans.
    ///
    /// What is said of a moment may also hang on whether it is the very second of an observation: so each second that
    /// something is known of begins a stretch and ends one, and so does the end of a stretch of time that an observation is of.
    public static Epochs of(Collection<Point> points, Collection<Instant> ends) {
        TreeSet<Point> cuts = new TreeSet<>(points);
        for (Point point : points) {
            cuts.add(Point.after(point.second()));
            cuts.addAll(around(point.second()));
            cuts.addAll(around(point.latest()));
        }
        ends.forEach(end -> cuts.addAll(around(end)));
        return new Epochs(cuts.toArray(Point[]::new));
    }

    /// Which stretch a point lies in, counted from 0.
    public int at(Point point) {
        int found = Arrays.binarySearch(cuts, point);
        return found >= 0 ? found : -found - 1;
    }

    /// Whether nothing is known of the second of this point: looks amid it see the same.
    public boolean isQuiet(Point point) {
        return at(Point.before(point.second())) == at(Point.after(point.second()));
    }

    private static List<Point> around(Instant second) {
        return List.of(
                Point.of(second.minusSeconds(1), Point.Step.END, Long.MAX_VALUE),
                Point.of(second, Point.Step.END, Long.MAX_VALUE));
    }
}
