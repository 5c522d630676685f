package org.trailcase.history.track;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/// What the changes and observations of one second come to, whose order the trail does not tell.
///
/// Source: CloudTrail User Guide, "CloudTrail record contents" (eventTime is a second; events appear in no specific
/// order), read 2026-11-24.
final class SameSecondChanges {

    /// More changes of one fact in one second are not tried in every order.
    private static final int MOST = 5;

    private SameSecondChanges() {}

    static <T> Known<T> settle(List<Assertion<T>> second, Known<T> before, BiPredicate<T, T> same) {
        if (second.size() == 1) {
            return second.getFirst().after().apply(before);
        }
        List<Assertion<T>> changes =
                second.stream().filter(one -> !one.isObservation()).toList();
        List<Assertion<T>> observed =
                second.stream().filter(Assertion::isObservation).toList();
        if (observed.isEmpty()) {
            return changed(changes, before, same);
        }
        Known<T> shown = observed.getLast().before();
        if (changes.isEmpty()) {
            return shown;
        }
        // What an exhibit of the same second shows is what the changes made, or else what they found.
        Known<T> made = changed(changes, before, same);
        return isSame(made, shown, same) ? shown : changed(changes, shown, same);
    }

    private static <T> Known<T> changed(List<Assertion<T>> changes, Known<T> before, BiPredicate<T, T> same) {
        if (changes.size() == 1) {
            return changes.getFirst().after().apply(before);
        }
        List<Known<T>> ends = new ArrayList<>();
        if (changes.size() > MOST) {
            changes.forEach(last -> add(last.after().apply(before), ends, same));
        } else {
            tryOrders(changes, before, 0, ends, same);
        }
        return ends.isEmpty() ? changes.getLast().after().apply(before) : either(ends, changes);
    }

    private static <T> void tryOrders(
            List<Assertion<T>> left, Known<T> state, long turn, List<Known<T>> ends, BiPredicate<T, T> same) {
        if (left.isEmpty()) {
            add(state, ends, same);
            return;
        }
        for (int i = 0; i < left.size(); i++) {
            Assertion<T> next = left.get(i);
            boolean inTurn = next.turn() == 0 || next.turn() > turn;
            if (inTurn && next.possible().test(state)) {
                List<Assertion<T>> rest = new ArrayList<>(left);
                rest.remove(i);
                tryOrders(rest, next.after().apply(state), Math.max(turn, next.turn()), ends, same);
            }
        }
    }

    private static <T> void add(Known<T> end, List<Known<T>> ends, BiPredicate<T, T> same) {
        if (ends.stream().noneMatch(other -> isSame(end, other, same))) {
            ends.add(end);
        }
    }

    private static <T> boolean isSame(Known<T> one, Known<T> other, BiPredicate<T, T> same) {
        return one instanceof Known.Is<T>(T value, _) && other instanceof Known.Is<T>(T its, _)
                ? same.test(value, its)
                : one.equals(other);
    }

    // There or not there leaves a doubt about the one; anything else is not known.
    private static <T> Known<T> either(List<Known<T>> ends, List<Assertion<T>> changes) {
        if (ends.size() == 1) {
            return ends.getFirst();
        }
        String why = "It was changed more than once at %s, and the trail does not tell which change came last."
                .formatted(changes.getFirst().point().second());
        List<Known.Is<T>> there = new ArrayList<>();
        boolean allAreKnown = true;
        for (Known<T> end : ends) {
            if (end instanceof Known.Is<T> is) {
                if (!(is.value() instanceof Optional<?> held) || held.isPresent()) {
                    there.add(is);
                }
            } else {
                allAreKnown = false;
            }
        }
        return allAreKnown && there.size() == 1 && ends.size() == 2
                ? new Known.Perhaps<>(there.getFirst().value(), why, there.getFirst().source())
                : new Known.Unknown<>(why, ends.getLast().source());
    }
}
