package org.trailcase.ui.policies;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trailcase.trail.TrailSpan;
import org.trailcase.ui.kit.TimeRange;
import org.trailcase.ui.kit.Times;
import org.trailcase.ui.kit.chart.VersionTimes;
import org.trailcase.ui.kit.chart.VersionTimes.State;
import org.trailcase.ui.kit.chart.VersionTimes.Stretch;

/// A version as stretches of a band: where the trail does not reach, a change of it would not be seen.
final class Stretches {
    private Stretches() {}

    static List<Stretch> of(PolicyVersion version, TimeRange band, Optional<TrailSpan> trail) {
        Instant from = later(version.from().orElse(band.start()), band.start());
        Instant until = earlier(version.until().orElse(band.end()), band.end());
        if (!from.isBefore(until)) {
            return List.of();
        }
        State state = state(version);
        if (state == State.UNKNOWN || version.source().asOf().isEmpty()) {
            return List.of(stretch(version, from, until, state));
        }
        Optional<TrailSpan> covering = trail.filter(span -> span.covers(version.source().asOf().get()));
        if (covering.isEmpty()) {
            return List.of(stretch(version, from, until, state == State.NONE ? state : State.STALE));
        }
        List<Stretch> stretches = new ArrayList<>();
        add(stretches, version, from, earlier(until, covering.get().first()), State.STALE);
        add(stretches, version, later(from, covering.get().first()), earlier(until, covering.get().last()), state);
        add(stretches, version, later(from, covering.get().last()), until, State.STALE);
        return stretches;
    }

    private static State state(PolicyVersion version) {
        if (version.text().isPresent()) {
            return version.isCertain() ? State.KNOWN : State.PERHAPS;
        }
        return version.isNone() ? State.NONE : State.UNKNOWN;
    }

    private static void add(List<Stretch> to, PolicyVersion version, Instant from, Instant until, State state) {
        if (from.isBefore(until)) {
            to.add(stretch(version, from, until, state));
        }
    }

    private static Stretch stretch(PolicyVersion version, Instant from, Instant until, State state) {
        String words = "%s, %s to %s\n%s"
                .formatted(
                        version.label(),
                        Times.minute(from),
                        Times.minute(until) + " UTC",
                        version.why().isEmpty() ? state.words() : version.why());
        return new Stretch(new TimeRange(from, until), state, version.label(), words, version.index());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
