package org.trailcase.ui.overview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.trailcase.casefile.coverage.CoverageGap;
import org.trailcase.ui.kit.Numbered;
import org.trailcase.ui.kit.TimeRange;
import org.trailcase.ui.kit.chart.Histogram;

/// The gaps of all places on one line: what lies in the same bars is drawn as one.
final class OverviewGaps {
    private static final Comparator<CoverageGap> BY_TIME = Comparator.comparing(gap -> gap.stretch().start());

    private OverviewGaps() {}

    static Histogram in(Histogram histogram, List<CoverageGap> gaps) {
        if (histogram.bars().isEmpty()) {
            return histogram;
        }
        TimeRange whole = histogram.range();
        List<List<CoverageGap>> groups = new ArrayList<>();
        Instant end = Instant.MIN;
        for (CoverageGap gap : gaps.stream().filter(gap -> isIn(gap, whole)).sorted(BY_TIME).toList()) {
            if (groups.isEmpty() || gap.stretch().start().isAfter(end)) {
                groups.add(new ArrayList<>());
                end = gap.stretch().end();
            }
            groups.getLast().add(gap);
            Instant own = gap.stretch().end().plus(histogram.step());
            end = own.isAfter(end) ? own : end;
        }
        return histogram.with(groups.stream().map(OverviewGaps::of).toList());
    }

    private static boolean isIn(CoverageGap gap, TimeRange whole) {
        Instant start = gap.stretch().start();
        Instant end = gap.stretch().end();
        return start.isBefore(end) && start.isBefore(whole.end()) && whole.start().isBefore(end);
    }

    private static Histogram.Gap of(List<CoverageGap> group) {
        CoverageGap first = group.getFirst();
        Instant end = group.stream().map(gap -> gap.stretch().end()).max(Comparator.naturalOrder()).orElseThrow();
        String more = group.size() == 1
                ? ""
                : " (and %s: see Coverage)".formatted(Numbered.of(group.size() - 1, "more gap", "more gaps"));
        return new Histogram.Gap(
                new TimeRange(first.stretch().start(), end),
                "Gap, %s, %s%s".formatted(first.kind().words(), first.place().words(), more));
    }
}
