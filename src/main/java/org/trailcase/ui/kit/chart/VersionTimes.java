package org.trailcase.ui.kit.chart;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.trailcase.ui.kit.TimeRange;

/// One thing over time: what is known of it when, and what changed it.
///
/// `chosen` is the number of the version that is shown, `at` the moment that is asked for.
public record VersionTimes(
        TimeRange range, List<Stretch> stretches, List<Change> changes, int chosen, Optional<Instant> at) {

    public static final VersionTimes EMPTY =
            new VersionTimes(new TimeRange(Instant.EPOCH, Instant.EPOCH.plusSeconds(1)), List.of(), List.of(), -1, Optional.empty());

    public VersionTimes {
        stretches = List.copyOf(stretches);
        changes = List.copyOf(changes);
    }

    /// How far a stretch is known.
    public enum State {
        KNOWN("known"),
        PERHAPS("perhaps"),
        STALE("no trail here: a change would not be seen"),
        UNKNOWN("not known"),
        NONE("not there");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// From when to when one thing is known; `label` is short, `words` are for the tooltip.
    public record Stretch(TimeRange range, State state, String label, String words, int version) {}

    /// What began a version.
    public record Change(Instant at, String label, int version) {}

    /// What is said of a moment; empty outside of everything.
    public Optional<Stretch> at(Instant moment) {
        return stretches.stream()
                .filter(one -> !moment.isBefore(one.range().start()) && moment.isBefore(one.range().end()))
                .findFirst();
    }
}
