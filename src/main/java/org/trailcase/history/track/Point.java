package org.trailcase.history.track;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;

/// A place in the order of what happened: the second, the order of effects within it, and the order of the records.
///
/// What is only known to have been seen within a stretch of time stands at its beginning; `latest` is its last second, and
/// for everything else the second itself.
///
/// CloudTrail tells seconds, in no order within them; what makes something comes before what changes it, and that before
/// what takes it away.
/// Source: CloudTrail User Guide, "CloudTrail record contents" (eventTime; events appear in no specific order), read
/// 2026-11-24.
///
/// `counted` is for looks alone: where it is not empty, the look is amid its second, and of what happened in that second
/// only what bears these sequences had happened already.
public record Point(Instant second, Step step, long sequence, Instant latest, Set<Long> counted)
        implements Comparable<Point> {
    private static final Comparator<Point> ORDER = Comparator.comparing(Point::second)
            .thenComparing(Point::step)
            .thenComparingLong(Point::sequence);

    /// The order of effects within one second.
    public enum Step {
        /// Before all that happened in the second.
        BEGIN,
        CREATE,
        /// What is called otherwise from here on may be changed under its new name in the same second.
        RENAME,
        CHANGE,
        TAKE_AWAY,
        DELETE,
        OBSERVE,
        /// After all that happened in the second.
        END
    }

    public static Point of(Instant time, Step step, long sequence) {
        Instant second = time.truncatedTo(ChronoUnit.SECONDS);
        return new Point(second, step, sequence, second, Set.of());
    }

    /// Amid the second of this time, after what stands at these points of it and before all else.
    public static Point amid(Instant time, Collection<Point> happened) {
        Instant second = time.truncatedTo(ChronoUnit.SECONDS);
        return new Point(
                second,
                Step.BEGIN,
                0,
                second,
                happened.stream().map(Point::sequence).collect(Collectors.toUnmodifiableSet()));
    }

    /// Where an exhibit shows something: at some moment from `first` to `latest`.
    public static Point observed(Instant first, Instant latest, long sequence) {
        return new Point(
                first.truncatedTo(ChronoUnit.SECONDS),
                Step.OBSERVE,
                sequence,
                latest.truncatedTo(ChronoUnit.SECONDS),
                Set.of());
    }

    /// Whether it is not known at which moment of a stretch of time this is.
    public boolean isUncertain() {
        return latest.isAfter(second);
    }

    /// The end of the stretch.
    public Point end() {
        return new Point(latest, step, sequence, latest, counted);
    }

    /// Whether another point lies in the stretch.
    public boolean mayBeAround(Point other) {
        return !other.second.isBefore(second) && !other.second.isAfter(latest);
    }

    /// Before everything that the second of this time brought.
    public static Point before(Instant time) {
        return of(time, Step.BEGIN, 0);
    }

    /// After everything that the second of this time brought.
    public static Point after(Instant time) {
        return of(time, Step.END, 0);
    }

    /// Just after what stands at this point: sequences of calls and exhibits go in twos.
    public Point next() {
        return new Point(second, step, sequence + 1, latest, counted);
    }

    public boolean isBefore(Point other) {
        if (second.equals(other.second)) {
            if (!other.counted.isEmpty()) {
                return step == Step.BEGIN || other.counted.contains(sequence);
            }
            if (!counted.isEmpty()) {
                return other.step != Step.BEGIN && !counted.contains(other.sequence);
            }
        }
        return compareTo(other) < 0;
    }

    /// In the order of time, for what stands in it; a look amid a second is sorted before all of that second.
    @Override
    public int compareTo(Point other) {
        return ORDER.compare(this, other);
    }
}
