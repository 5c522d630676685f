package org.trailcase.history.track;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// The seconds in which something of one fact was observed or changed, and what it had come to before each of them.
///
/// Looked up by halving, so that what a fact was does not have to be worked out from its beginning at every look.
final class Seconds<T> {
    private final List<Assertion<T>> all;
    private final List<Instant> seconds = new ArrayList<>();
    private final List<Integer> firsts = new ArrayList<>();
    private final List<Known<T>> before = new ArrayList<>();

    private Seconds(List<Assertion<T>> all) {
        this.all = List.copyOf(all);
    }

    /// From assertions in the order of time, of which there is one at least; `settle` says what those of one second come
    /// to.
    static <T> Seconds<T> of(
            List<Assertion<T>> assertions, BiFunction<List<Assertion<T>>, Known<T>, Known<T>> settle) {
        Seconds<T> all = new Seconds<>(assertions);
        Known<T> known = assertions.getFirst().before();
        int first = 0;
        while (first < assertions.size()) {
            Instant second = assertions.get(first).point().second();
            all.add(second, first, known);
            int end = first + 1;
            while (end < assertions.size() && assertions.get(end).point().second().equals(second)) {
                end++;
            }
            known = settle.apply(assertions.subList(first, end), known);
            first = end;
        }
        all.firsts.add(first);
        all.before.add(known);
        return all;
    }

    private void add(Instant second, int first, Known<T> known) {
        seconds.add(second);
        firsts.add(first);
        before.add(known);
    }

    /// The assertions themselves, in the order of time.
    List<Assertion<T>> all() {
        return all;
    }

    /// The assertion at a place; empty behind the last.
    Optional<Assertion<T>> next(int place) {
        return place < all.size() ? Optional.of(all.get(place)) : Optional.empty();
    }

    /// How many seconds there are.
    int count() {
        return seconds.size();
    }

    boolean is(int index, Instant second) {
        return seconds.get(index).equals(second);
    }

    /// The first of these seconds that is not before a moment; their count where all are.
    int notBefore(Instant second) {
        int low = 0;
        int high = seconds.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (seconds.get(middle).isBefore(second)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The second in which an assertion of this place stands, or the one that ends before it.
    int reaching(int place) {
        int low = 0;
        int high = seconds.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (firsts.get(middle) <= place) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /// The place of the first assertion of a second; for their count, the place behind all.
    int first(int index) {
        return firsts.get(index);
    }

    /// What the fact was before a second; for their count, after all.
    Known<T> before(int index) {
        return before.get(index);
    }
}
