package org.trailcase.ui.kit.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trailcase.ui.kit.TimeRange;
import org.trailcase.ui.kit.Times;

/// Moments as shapes on a chart: those that would cover each other are one.
final class Moments {
    static final double MIDDLE = Diamonds.HALF + 1.5;
    private static final double APART = 2 * Diamonds.HALF + 1;
    private static final int TOLD = 6;

    private Moments() {}

    /// One shape and what it stands for.
    record Group(double x, List<Moment> moments) {
        String words() {
            String told = moments.stream()
                    .limit(TOLD)
                    .map(moment -> Times.second(moment.at()) + "\n" + moment.words())
                    .collect(Collectors.joining("\n"));
            return moments.size() > TOLD ? told + "\nand %,d more".formatted(moments.size() - TOLD) : told;
        }
    }

    static List<Group> groups(List<Moment> moments, TimeRange range, double width) {
        List<Group> groups = new ArrayList<>();
        for (Moment moment : moments) {
            double x = x(moment, range, width);
            if (!groups.isEmpty() && x - groups.getLast().x() < APART) {
                List<Moment> all = new ArrayList<>(groups.removeLast().moments());
                all.add(moment);
                groups.add(new Group(x(all.getFirst(), range, width), all));
            } else {
                groups.add(new Group(x, List.of(moment)));
            }
        }
        return groups;
    }

    static Optional<Group> at(List<Moment> moments, TimeRange range, double width, double x, double y) {
        return y > MIDDLE + APART
                ? Optional.empty()
                : groups(moments, range, width).stream()
                        .filter(group -> Math.abs(group.x() - x) <= APART - Diamonds.HALF)
                        .min(Comparator.comparingDouble(group -> Math.abs(group.x() - x)));
    }

    private static double x(Moment moment, TimeRange range, double width) {
        double millis = moment.at().toEpochMilli() - range.start().toEpochMilli();
        double share = Math.clamp(millis / Math.max(1, range.length().toMillis()), 0.0, 1.0);
        return Math.clamp(share * width, Diamonds.HALF + 1, Math.max(Diamonds.HALF + 1, width - Diamonds.HALF - 1));
    }
}
