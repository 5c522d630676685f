package org.trailcase.history.track;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// One fact over time: what exhibits observed of it, and how the trail's own calls changed it.
///
/// Between two neighbours nothing is known to have happened, so that a fact holds from what set it until the next change,
/// and an observation holds backward until the change before it. Where an observation contradicts what came before it
/// with no change between, the fact changed unseen, and what it was between the two is not known.
///
/// Calls of one second that changed the same fact stand in no order: what they come to is known only where every order
/// that was possible comes to the same.
///
/// An observation of some moment of a day stands where the changes of that day let it stand, see [Uncertain].
///
/// To be filled by one thread, in any order, then read by any.
public final class Track<T> {

    /// A stretch of time in which one thing is known of the fact. The first has no `from`, the last no `until`.
    public record Stretch<T>(Optional<Point> from, Optional<Point> until, Known<T> known) {}

    private final BiPredicate<T, T> same;
    private final List<Assertion<T>> assertions = new ArrayList<>();
    private boolean isUncertain;

    /// `same` tells whether two values say the same, however they are written.
    public Track(BiPredicate<T, T> same) {
        this.same = same;
    }

    /// An exhibit shows the fact at this point.
    public void observed(Point point, Known.Is<T> value) {
        isUncertain |= point.isUncertain();
        insert(new Assertion<>(point, true, value, _ -> value, _ -> true, 0), assertions);
    }

    /// A call set the fact; what it was before is `before`, for a time that no earlier neighbour tells of.
    public void set(Point point, Known<T> before, Known<T> value) {
        set(point, before, value, _ -> true);
    }

    /// The same for a call that could only succeed where the fact was so.
    public void set(Point point, Known<T> before, Known<T> value, Predicate<Known<T>> possible) {
        insert(new Assertion<>(point, false, before, _ -> value, possible, 0), assertions);
    }

    /// The same for calls whose own numbers tell their order, from 1.
    public void setInTurn(Point point, Known<T> before, Known<T> value, long turn) {
        insert(new Assertion<>(point, false, before, _ -> value, _ -> true, turn), assertions);
    }

    /// A call made something else of what the fact was.
    public void changed(Point point, Known<T> before, UnaryOperator<Known<T>> change) {
        insert(new Assertion<>(point, false, before, change, _ -> true, 0), assertions);
    }

    private static <T> void insert(Assertion<T> assertion, List<Assertion<T>> assertions) {
        int place = assertions.size();
        while (place > 0 && assertion.point().isBefore(assertions.get(place - 1).point())) {
            place--;
        }
        assertions.add(place, assertion);
    }

    // In the order of time, each observation where it can have been made.
    private List<Assertion<T>> settled() {
        if (!isUncertain) {
            return assertions;
        }
        List<Assertion<T>> settled = new ArrayList<>();
        assertions.forEach(one -> insert(Uncertain.settled(one, assertions, same), settled));
        return settled;
    }

    /// What is known of the fact at a point; empty when nothing ever was.
    public Optional<Known<T>> at(Point point) {
        List<Assertion<T>> all = settled();
        return known(before(point, all), all);
    }

    /// All that is known, in the order of time.
    public List<Stretch<T>> stretches() {
        List<Assertion<T>> all = settled();
        List<Stretch<T>> stretches = new ArrayList<>();
        for (int i = 0; i <= all.size() && !all.isEmpty(); i++) {
            Optional<Point> from = i == 0 ? Optional.empty() : Optional.of(all.get(i - 1).point());
            Optional<Point> until = i == all.size() ? Optional.empty() : Optional.of(all.get(i).point());
            stretches.add(new Stretch<>(from, until, known(i, all).orElseThrow()));
        }
        return stretches;
    }

    public boolean isKnownBefore(Point point) {
        return !assertions.isEmpty() && assertions.getFirst().point().isBefore(point);
    }

    /// Where something was observed or changed, in the order of time.
    public List<Point> points() {
        return settled().stream().map(Assertion::point).sorted(Comparator.naturalOrder()).toList();
    }

    private static <T> int before(Point point, List<Assertion<T>> assertions) {
        int count = 0;
        while (count < assertions.size() && assertions.get(count).point().isBefore(point)) {
            count++;
        }
        return count;
    }

    // `count` neighbours came before the moment.
    private Optional<Known<T>> known(int count, List<Assertion<T>> assertions) {
        if (assertions.isEmpty()) {
            return Optional.empty();
        }
        if (count == 0) {
            return Optional.of(assertions.getFirst().before());
        }
        Known<T> forward = assertions.getFirst().before();
        for (int first = 0; first < count; ) {
            int end = endOfSecond(first, count, assertions);
            forward = SameSecondChanges.settle(assertions.subList(first, end), forward, same);
            first = end;
        }
        if (count == assertions.size() || !assertions.get(count).isObservation()) {
            return Optional.of(forward);
        }
        return Optional.of(between(forward, assertions.get(count).before()));
    }

    private static <T> int endOfSecond(int first, int count, List<Assertion<T>> assertions) {
        int end = first + 1;
        while (end < count
                && assertions.get(end).point().second().equals(assertions.get(first).point().second())) {
            end++;
        }
        return end;
    }

    private Known<T> between(Known<T> earlier, Known<T> later) {
        if (!(later instanceof Known.Is<T>(T shown, var source))) {
            return earlier;
        }
        return switch (earlier) {
            case Known.Is<T>(T value, var origin) when !same.test(value, shown) ->
                new Known.Unknown<>(
                        "It changed between %s and %s, and the trail in this case does not show when."
                                .formatted(
                                        origin.asOf().map(Object::toString).orElse("an unknown time"),
                                        source.asOf().map(Object::toString).orElse("an unknown time")),
                        origin);
            case Known.Is<T> is -> is;
            // What follows was observed, with no change before it: it was so already.
            case Known.Perhaps<T> _, Known.Unknown<T> _ -> later;
        };
    }
}
