package org.trailcase.history.track;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.trailcase.policy.PolicySource;

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
    private volatile Optional<Seconds<T>> seconds = Optional.empty();

    /// `same` tells whether two values say the same, however they are written.
    public Track(BiPredicate<T, T> same) {
        this.same = same;
    }

    /// An exhibit shows the fact at this point.
    public void observed(Point point, Known.Is<T> value) {
        isUncertain |= point.isUncertain();
        tell(new Assertion<>(point, true, value, _ -> value, _ -> true, 0));
    }

    /// A call set the fact; what it was before is `before`, for a time that no earlier neighbour tells of.
    public void set(Point point, Known<T> before, Known<T> value) {
        set(point, before, value, _ -> true);
    }

    /// The same for a call that could only succeed where the fact was so.
    public void set(Point point, Known<T> before, Known<T> value, Predicate<Known<T>> possible) {
        tell(new Assertion<>(point, false, before, _ -> value, possible, 0));
    }

    /// The same for calls whose own numbers tell their order, from 1.
    public void setInTurn(Point point, Known<T> before, Known<T> value, long turn) {
        tell(new Assertion<>(point, false, before, _ -> value, _ -> true, turn));
    }

    /// A call made something else of what the fact was.
    public void changed(Point point, Known<T> before, UnaryOperator<Known<T>> change) {
        tell(new Assertion<>(point, false, before, change, _ -> true, 0));
    }

    private void tell(Assertion<T> assertion) {
        insert(assertion, assertions);
        seconds = Optional.empty();
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
        if (assertions.isEmpty()) {
            return Optional.empty();
        }
        Seconds<T> seconds = seconds();
        int found = seconds.notBefore(point.second());
        if (found == seconds.count() || !seconds.is(found, point.second())) {
            return Optional.of(between(seconds.before(found), seconds.next(seconds.first(found))));
        }
        List<Assertion<T>> second = seconds.all().subList(seconds.first(found), seconds.first(found + 1));
        List<Assertion<T>> before = new ArrayList<>();
        Optional<Assertion<T>> next = Optional.empty();
        for (Assertion<T> one : second) {
            if (one.point().isBefore(point)) {
                before.add(one);
            } else if (next.isEmpty()) {
                next = Optional.of(one);
            }
        }
        return Optional.of(between(
                settle(before, seconds.before(found)),
                next.isPresent() ? next : seconds.next(seconds.first(found + 1))));
    }

    /// The exhibit that shows the fact next after a point, where nothing is known to have happened in between.
    public Optional<PolicySource> shownNext(Point point) {
        return assertions.isEmpty()
                ? Optional.empty()
                : next(point)
                        .filter(Assertion::isObservation)
                        .map(shown -> shown.before().source())
                        .filter(source -> source.eventId().isEmpty());
    }

    private Optional<Assertion<T>> next(Point point) {
        Seconds<T> seconds = seconds();
        int found = seconds.notBefore(point.second());
        boolean isOfThatSecond = found < seconds.count() && seconds.is(found, point.second());
        int end = seconds.first(isOfThatSecond ? found + 1 : found);
        return seconds.all().subList(seconds.first(found), end).stream()
                .filter(one -> !one.point().isBefore(point))
                .findFirst()
                .or(() -> seconds.next(end));
    }

    /// Whether no call is known to have changed the fact from one point to another.
    boolean isQuiet(Point from, Point until) {
        return assertions.isEmpty()
                || seconds().all().stream()
                        .filter(one -> !one.point().isBefore(from) && one.point().isBefore(until))
                        .allMatch(Assertion::isObservation);
    }

    /// All that is known, in the order of time.
    public List<Stretch<T>> stretches() {
        if (assertions.isEmpty()) {
            return List.of();
        }
        Seconds<T> seconds = seconds();
        List<Assertion<T>> all = seconds.all();
        List<Stretch<T>> stretches = new ArrayList<>();
        for (int i = 0; i <= all.size(); i++) {
            Optional<Point> from = i == 0 ? Optional.empty() : Optional.of(all.get(i - 1).point());
            Optional<Point> until = i == all.size() ? Optional.empty() : Optional.of(all.get(i).point());
            stretches.add(new Stretch<>(from, until, after(i, seconds)));
        }
        return stretches;
    }

    public boolean isKnownBefore(Point point) {
        return !assertions.isEmpty() && assertions.getFirst().point().isBefore(point);
    }

    /// Where something was observed or changed, in the order of time.
    public List<Point> points() {
        return assertions.isEmpty()
                ? List.of()
                : seconds().all().stream().map(Assertion::point).toList();
    }

    // After so many neighbours, counted from the first.
    private Known<T> after(int count, Seconds<T> seconds) {
        int second = seconds.reaching(count);
        return between(
                settle(seconds.all().subList(seconds.first(second), count), seconds.before(second)),
                seconds.next(count));
    }

    private Known<T> settle(List<Assertion<T>> second, Known<T> before) {
        return second.isEmpty() ? before : SameSecondChanges.settle(second, before, same);
    }

    // Worked out at the first look after all is told: a fact that changed ten thousand times is asked about as often.
    private Seconds<T> seconds() {
        Optional<Seconds<T>> known = seconds;
        if (known.isPresent()) {
            return known.get();
        }
        Seconds<T> made = Seconds.of(settled(), this::settle);
        seconds = Optional.of(made);
        return made;
    }

    // What was known forward, in the light of what comes next.
    private Known<T> between(Known<T> forward, Optional<Assertion<T>> next) {
        return next.filter(Assertion::isObservation)
                .map(shown -> between(forward, shown.before()))
                .orElse(forward);
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
