package org.trailcase.history.track;

import java.util.List;
import java.util.function.BiPredicate;
import org.trailcase.policy.PolicySource;

/// Finds where an observation can have been made that is only known to be of some moment of a stretch of time.
///
/// Without a change in the stretch it does not matter. Where what it shows is not what any of the changes made, it was
/// made before them; where it may be what one of them made, it leaves what was before them in doubt.
final class Uncertain {

    private Uncertain() {}

    /// The same assertion, or what is left of it. `all` are the assertions of the same fact.
    static <T> Assertion<T> settled(Assertion<T> observed, List<Assertion<T>> all, BiPredicate<T, T> same) {
        Point point = observed.point();
        if (!point.isUncertain() || !(observed.before() instanceof Known.Is<T> shown)) {
            return observed;
        }
        List<Assertion<T>> inside =
                all.stream().filter(one -> one != observed && point.mayBeAround(one.point())).toList();
        List<Assertion<T>> changes = inside.stream().filter(one -> !one.isObservation()).toList();
        if (changes.stream().anyMatch(change -> mayMake(change, shown, same))) {
            return doubted(observed, shown, changes.getFirst());
        }
        // What the call that made something shows of it is what came first.
        boolean born = inside.stream()
                .anyMatch(one -> one.isObservation() && isByCall(one.before()) && !isSame(one.before(), shown, same));
        return born ? at(point.end(), observed) : observed;
    }

    private static <T> boolean mayMake(Assertion<T> change, Known.Is<T> shown, BiPredicate<T, T> same) {
        Known<T> made = change.after().apply(change.before());
        return !(made instanceof Known.Is<T>) || isSame(made, shown, same);
    }

    private static <T> boolean isSame(Known<T> one, Known.Is<T> other, BiPredicate<T, T> same) {
        return one instanceof Known.Is<T>(T value, _) && same.test(value, other.value());
    }

    private static <T> boolean isByCall(Known<T> known) {
        return known.source().eventId().isPresent();
    }

    private static <T> Assertion<T> at(Point point, Assertion<T> observed) {
        return new Assertion<>(
                point, true, observed.before(), observed.after(), observed.possible(), observed.turn());
    }

    // What is known from before, or from the change itself, is known; the observation adds what may have been, unless
    // the change could not have been made then.
    private static <T> Assertion<T> doubted(Assertion<T> observed, Known.Is<T> shown, Assertion<T> change) {
        Known<T> earlier = change.before() instanceof Known.Is<T> || !change.possible().test(shown)
                ? change.before()
                : new Known.Perhaps<>(shown.value(), why(shown.source(), change), shown.source());
        return new Assertion<>(
                observed.point(), false, earlier, known -> known instanceof Known.Is<T> ? known : earlier, _ -> true, 0);
    }

    private static String why(PolicySource shown, Assertion<?> change) {
        return "%s is of some moment from %s to %s, and a call changed this at %s: whether it was so before is not known."
                .formatted(
                        shown.exhibit(),
                        shown.asOf().map(Object::toString).orElse("an unknown time"),
                        shown.latest().map(Object::toString).orElse("an unknown time"),
                        change.point().second());
    }
}
