package org.trailcase.ui.overview;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.EventRows;
import org.trailcase.casefile.coverage.Coverage;
import org.trailcase.casefile.coverage.CoverageGap;
import org.trailcase.ui.kit.Latest;
import org.trailcase.ui.kit.Numbered;
import org.trailcase.ui.kit.TimeRange;
import org.trailcase.ui.kit.Times;
import org.trailcase.ui.kit.chart.Histogram;
import org.trailcase.ui.kit.chart.Moment;
import org.trailcase.ui.state.Covered;
import org.trailcase.ui.state.EventJump;
import org.trailcase.ui.state.Navigation;
import org.trailcase.ui.state.OpenCase;
import org.trailcase.ui.state.Shown;
import org.trailcase.ui.state.Terms;

/// Counts all events over time, whatever the query, and the shown and denied ones among them.
public final class OverviewModel {
    private static final int MOST_BARS = 240;
    private static final List<Duration> STEPS = List.of(
            Duration.ofSeconds(1),
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofDays(1),
            Duration.ofDays(7),
            Duration.ofDays(28));

    private final OpenCase open;
    private final Latest latest;
    private final Latest gathering;
    private final EventJump jump;
    private int gathered = -1;
    private List<CoverageGap> gaps = List.of();
    private final ObjectProperty<Histogram> histogram = new SimpleObjectProperty<>(Histogram.EMPTY);
    private final ObjectProperty<List<Moment>> changes = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Optional<TimeRange>> brush = new SimpleObjectProperty<>(Optional.empty());

    public OverviewModel(OpenCase open, Navigation navigation, Covered covered) {
        this.open = open;
        this.latest = open.jobs().latest();
        this.gathering = open.jobs().latest();
        this.jump = new EventJump(open, navigation);
        open.revision().subscribe(_ -> gather());
        open.shown().subscribe(this::count);
        // Gaps come when digests are checked, which may take longer than the bars.
        covered.coverage().subscribe(known -> {
            gaps = known.map(Coverage::gaps).orElse(List.of());
            histogram.set(OverviewGaps.in(histogram.get(), gaps));
        });
    }

    ObjectProperty<Histogram> histogram() {
        return histogram;
    }

    ObjectProperty<Optional<TimeRange>> brush() {
        return brush;
    }

    /// The changes of policies that the trail recorded, in the order of time.
    ObjectProperty<List<Moment>> changes() {
        return changes;
    }

    void showEvent(Moment change) {
        jump.to(change.id());
    }

    /// What the strip shows, in words.
    String caption() {
        Histogram now = histogram.get();
        return "all %s, %s · grey = outside the filter".formatted(Numbered.of(now.total(), "event", "events"), now.per());
    }

    /// The brushed stretch and what lies in it, in words.
    Optional<String> brushed() {
        return brush.get().map(range -> Times.range(range)
                + " · " + Numbered.of(open.shown().get().rows().size(), "event", "events"));
    }

    void brush(Optional<TimeRange> range) {
        open.ask(Terms.within(open.query().get(), range));
    }

    private void gather() {
        int events = open.file().eventCount();
        if (events == gathered) {
            return;
        }
        gathered = events;
        gathering.ask(
                _ -> open.explaining().history().changes().stream()
                        .map(change -> new Moment(change.time(), change.sentence(), change.eventId()))
                        .toList(),
                changes::set,
                open.problems());
    }

    private void count(Shown shown) {
        latest.ask(
                _ -> of(open.file(), shown),
                counted -> {
                    histogram.set(OverviewGaps.in(counted, gaps));
                    brush.set(Terms.range(shown.query(), counted.range()));
                },
                open.problems());
    }

    private static Histogram of(CaseFile file, Shown shown) {
        EventRows all = file.all();
        if (all.size() == 0) {
            return Histogram.EMPTY;
        }
        Instant first = all.row(0).time();
        Instant last = all.row(all.size() - 1).time();
        Duration step = step(Duration.between(first, last));
        Instant start = floor(first, step);
        int bins = (int) (Duration.between(start, last).dividedBy(step) + 1);
        Instant end = start.plus(step.multipliedBy(bins));
        var counted = file.histogram(all, start, end, bins);
        var within = file.histogram(shown.rows(), start, end, bins);
        List<Histogram.Bar> bars = new ArrayList<>(bins);
        for (int i = 0; i < bins; i++) {
            bars.add(new Histogram.Bar(counted.counts()[i], within.counts()[i], within.denied()[i]));
        }
        return new Histogram(start, step, bars, List.of());
    }

    private static Duration step(Duration span) {
        return STEPS.stream()
                .filter(step -> span.dividedBy(step) < MOST_BARS)
                .findFirst()
                .orElseGet(() -> Duration.ofDays(Math.ceilDiv(span.toDays(), MOST_BARS)));
    }

    private static Instant floor(Instant at, Duration step) {
        return Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), step.toSeconds()) * step.toSeconds());
    }
}
