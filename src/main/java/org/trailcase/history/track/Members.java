package org.trailcase.history.track;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.trailcase.policy.PolicySource;

/// A set of named things over time: inline policies by name, attached policies by ARN, a user's groups.
///
/// Each name has a track of its own. The set is known whole once some exhibit, or the call that made its owner, showed all
/// of it: from there every change is in the trail. A name that such a look did not show was not there.
public final class Members<K, V> {

    /// `isMade` says that a call made the set what is shown, so that it tells nothing of the time before.
    private record Look<K, V>(Point point, Map<K, V> shown, PolicySource source, boolean isMade) {}

    /// The set at one moment: what is known of each name, and which look at the whole set vouches for there being no
    /// others; empty when none does.
    public record State<K, V>(Map<K, Known<Optional<V>>> members, Optional<PolicySource> whole) {}

    private final BiPredicate<V, V> same;
    private final Predicate<V> isTold;
    private final Map<K, Track<Optional<V>>> tracks = new LinkedHashMap<>();
    private final List<Look<K, V>> looks = new ArrayList<>();

    public Members(BiPredicate<V, V> same) {
        this(same, _ -> true);
    }

    /// `isTold` is false of a value that an exhibit names and does not show.
    public Members(BiPredicate<V, V> same, Predicate<V> isTold) {
        this.same = same;
        this.isTold = isTold;
    }

    /// An exhibit, or the call that made the owner, shows the whole set.
    public void observedWhole(Point point, Map<K, V> shown, PolicySource source) {
        looks.add(new Look<>(point, Map.copyOf(shown), source, false));
        shown.keySet().forEach(this::track);
    }

    /// A call put a whole new set in place of whatever there was.
    public void replaced(Point point, Map<K, V> whole, PolicySource source) {
        looks.add(new Look<>(point, Map.copyOf(whole), source, true));
        whole.keySet().forEach(this::track);
    }

    /// An exhibit shows one member, and says nothing of others.
    public void observed(Point point, K name, V value, PolicySource source) {
        track(name).observed(point, new Known.Is<>(Optional.of(value), source));
    }

    /// A call put a member; what the set held under the name before is `before`.
    public void put(Point point, K name, Known<Optional<V>> before, V value, PolicySource source) {
        track(name).set(point, before, new Known.Is<>(Optional.of(value), source));
    }

    /// A call put something under this name, and the record does not say what.
    public void unknown(Point point, K name, Known<Optional<V>> before, Known<Optional<V>> after) {
        track(name).set(point, before, after);
    }

    /// A call took a member away, which must have been there.
    public void removed(Point point, K name, Known<Optional<V>> before, PolicySource source) {
        track(name).set(point, before, new Known.Is<>(Optional.empty(), source), Members::mayBeThere);
    }

    private static <V> boolean mayBeThere(Known<Optional<V>> known) {
        return !(known instanceof Known.Is<Optional<V>>(Optional<V> value, _)) || value.isPresent();
    }

    /// To be called once, when everything is known: what a look at the whole set did not show was not there.
    public void complete() {
        for (Look<K, V> look : looks) {
            tracks.forEach((name, track) -> {
                Optional<V> value = Optional.ofNullable(look.shown().get(name));
                if (look.isMade()) {
                    track.set(look.point(), replacedBefore(look), new Known.Is<>(value, look.source()));
                } else if (value.filter(isTold.negate()).isEmpty()) {
                    track.observed(look.point(), new Known.Is<>(value, look.source()));
                }
            });
        }
        // A look that only names a member adds something where no other tells what it is.
        for (Look<K, V> look : looks) {
            look.shown().forEach((name, value) -> {
                if (!isTold.test(value) && !isTold(track(name))) {
                    track(name).observed(look.point(), new Known.Is<>(Optional.of(value), look.source()));
                }
            });
        }
    }

    private static <K, V> Known<Optional<V>> replacedBefore(Look<K, V> look) {
        return new Known.Unknown<>("A call put all of them anew, and what there was before is not in evidence.", look.source());
    }

    private boolean isTold(Track<Optional<V>> track) {
        return track.stretches().stream()
                .anyMatch(stretch -> stretch.known() instanceof Known.Is<Optional<V>>(var value, _)
                        && value.filter(isTold).isPresent());
    }

    public boolean isKnownBefore(Point point) {
        return looks.stream().anyMatch(look -> look.point().isBefore(point))
                || tracks.values().stream().anyMatch(track -> track.isKnownBefore(point));
    }

    /// Where something of the set was observed or changed, in no order.
    public List<Point> points() {
        List<Point> points = new ArrayList<>(looks.stream().map(Look::point).toList());
        tracks.values().forEach(track -> points.addAll(track.points()));
        return points;
    }

    public boolean isEmpty() {
        return tracks.isEmpty() && looks.isEmpty();
    }

    public State<K, V> at(Point point) {
        Map<K, Known<Optional<V>>> members = new LinkedHashMap<>();
        tracks.forEach((name, track) -> track.at(point).ifPresent(known -> members.put(name, known)));
        return new State<>(members, nearest(point));
    }

    /// The exhibit that shows the whole set next after a point, where no call is known to have changed it in between.
    public Optional<PolicySource> wholeNext(Point point) {
        return looks.stream()
                .filter(look -> point.isBefore(look.point()))
                .min(Comparator.comparing(Look::point))
                .filter(look -> look.source().eventId().isEmpty())
                .filter(look -> tracks.values().stream().allMatch(track -> track.isQuiet(point, look.point())))
                .map(Look::source);
    }

    /// What shows one member next after a point, in the same way.
    public Optional<PolicySource> shownNext(K name, Point point) {
        return Optional.ofNullable(tracks.get(name)).flatMap(track -> track.shownNext(point));
    }

    /// The track of every name that ever was in the set.
    public Map<K, Track<Optional<V>>> tracks() {
        return Map.copyOf(tracks);
    }

    // The last look before the moment, else the first after it.
    private Optional<PolicySource> nearest(Point point) {
        Optional<Look<K, V>> best = Optional.empty();
        for (Look<K, V> look : looks) {
            if (best.isEmpty() || isNearer(look.point(), best.get().point(), point)) {
                best = Optional.of(look);
            }
        }
        return best.filter(look -> !look.isMade() || look.point().isBefore(point)).map(Look::source);
    }

    private static boolean isNearer(Point one, Point other, Point to) {
        boolean oneBefore = one.isBefore(to);
        boolean otherBefore = other.isBefore(to);
        if (oneBefore != otherBefore) {
            return oneBefore;
        }
        return oneBefore ? other.isBefore(one) : one.isBefore(other);
    }

    private Track<Optional<V>> track(K name) {
        return tracks.computeIfAbsent(name, _ -> new Track<>(this::bothSame));
    }

    private boolean bothSame(Optional<V> one, Optional<V> other) {
        return one.isPresent() == other.isPresent()
                && (one.isEmpty() || same.test(one.get(), other.orElseThrow()));
    }
}
