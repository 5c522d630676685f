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
import org.trailcase.ui.kit.Latest;
import org.trailcase.ui.kit.TimeRange;
import org.trailcase.ui.kit.Times;
import org.trailcase.ui.kit.chart.Histogram;
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
    private final ObjectProperty<Histogram> histogram = new SimpleObjectProperty<>(Histogram.EMPTY);
    private final ObjectProperty<Optional<TimeRange>> brush = new SimpleObjectProperty<>(Optional.empty());

    public OverviewModel(OpenCase open) {
        this.open = open;
        this.latest = open.jobs().latest();
        open.shown().subscribe(this::count);
    }

    ObjectProperty<Histogram> histogram() {
        return histogram;
    }

    ObjectProperty<Optional<TimeRange>> brush() {
        return brush;
    }

    /// What the strip shows, in words.
    String caption() {
        Histogram now = histogram.get();
        return "all %,d events, %s · grey = outside the filter".formatted(now.total(), now.per());
    }

    /// The brushed stretch and what lies in it, in words.
    Optional<String> brushed() {
        return brush.get().map(range -> Times.range(range)
                + " · %,d events".formatted(open.shown().get().rows().size()));
    }

    void brush(Optional<TimeRange> range) {
        open.ask(Terms.within(open.query().get(), range));
    }

    private void count(Shown shown) {
        latest.ask(
                _ -> of(open.file(), shown),
                counted -> {
                    histogram.set(counted);
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
