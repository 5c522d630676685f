package org.trailcase.history.layer;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.trailcase.history.track.Point;
import org.trailcase.policy.PolicySource;

/// Whether a change may lie between the moment that a source shows and the moment that is asked about.
public final class Between {

    private Between() {}

    /// Whether a moment surely lies before the one that a source shows.
    public static boolean isBefore(Point at, PolicySource shown) {
        return shown.asOf()
                .filter(first -> !at.second().isAfter(first.truncatedTo(ChronoUnit.SECONDS)))
                .isPresent();
    }

    /// Of a change in the very second of what is shown, or in the stretch of time in which it was shown, nothing tells which
    /// came first: it may lie in between. Nothing lies between a moment and a source that tells none.
    public static boolean mayLie(Point change, PolicySource shown, Point at) {
        if (shown.asOf().isEmpty()) {
            return false;
        }
        Instant first = shown.asOf().get().truncatedTo(ChronoUnit.SECONDS);
        Instant latest = shown.latest().map(end -> end.truncatedTo(ChronoUnit.SECONDS)).orElse(first);
        return change.isBefore(at) ? !change.second().isBefore(first) : !change.second().isAfter(latest);
    }
}
