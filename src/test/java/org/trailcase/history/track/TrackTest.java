package org.trailcase.history.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.trailcase.policy.PolicySource;

/// A track answers as if it were played from its beginning each time.
class TrackTest {
    private static final Instant START = Instant.parse("2026-03-12T08:00:00Z");
    private static final int SECONDS = 6;

    /// Something that a track is told.
    private record Told(Point point, boolean observed, Optional<String> value, boolean known) {
        void to(Track<Optional<String>> track) {
            if (observed) {
                track.observed(point, is());
            } else {
                track.set(point, before(), known ? is() : unknown("after"), Told::mayBe);
            }
        }

        Assertion<Optional<String>> assertion() {
            return observed
                    ? new Assertion<>(point, true, is(), _ -> is(), _ -> true, 0)
                    : new Assertion<>(point, false, before(), _ -> known ? is() : unknown("after"), Told::mayBe, 0);
        }

        private Known.Is<Optional<String>> is() {
            return new Known.Is<>(value, source());
        }

        private Known<Optional<String>> before() {
            return unknown("before");
        }

        private Known<Optional<String>> unknown(String word) {
            return new Known.Unknown<>(word + " " + point, source());
        }

        private PolicySource source() {
            return new PolicySource(point.toString(), "", "", Optional.of(point.second()), Optional.empty());
        }

        private static boolean mayBe(Known<Optional<String>> known) {
            return !(known instanceof Known.Is<Optional<String>>(Optional<String> there, _)) || there.isPresent();
        }
    }

    @Property(tries = 400)
    void aTrackSaysOfEveryPointWhatPlayingItFromTheBeginningSays(@ForAll("stories") List<Told> told) {
        Track<Optional<String>> track = new Track<>(Optional::equals);
        told.forEach(one -> one.to(track));

        for (Point point : points(told)) {
            assertThat(track.at(point)).as("at %s", point).isEqualTo(played(told, point));
        }
    }

    @Property(tries = 100)
    void aTrackThatIsAskedWhileItIsToldForgetsWhatItWorkedOut(@ForAll("stories") List<Told> told) {
        Track<Optional<String>> track = new Track<>(Optional::equals);
        Point end = Point.after(START.plusSeconds(SECONDS));
        List<Told> sofar = new ArrayList<>();

        for (Told one : told) {
            one.to(track);
            sofar.add(one);
            assertThat(track.at(end)).isEqualTo(played(sofar, end));
        }
    }

    @Property(tries = 100)
    void theStretchesAreWhatIsKnownBetweenTheirEnds(@ForAll("stories") List<Told> told) {
        Track<Optional<String>> track = new Track<>(Optional::equals);
        told.forEach(one -> one.to(track));

        for (Track.Stretch<Optional<String>> stretch : track.stretches()) {
            stretch.until().ifPresent(until -> assertThat(stretch.known()).isEqualTo(played(told, until).orElseThrow()));
        }
    }

    @Provide
    Arbitrary<List<Told>> stories() {
        Arbitrary<Integer> second = Arbitraries.integers().between(0, SECONDS - 1);
        Arbitrary<Point.Step> step = Arbitraries.of(Point.Step.CHANGE, Point.Step.TAKE_AWAY, Point.Step.OBSERVE);
        Arbitrary<Optional<String>> value =
                Arbitraries.of(Optional.empty(), Optional.of("one"), Optional.of("other"));
        return Combinators.combine(second, step, value, Arbitraries.of(true, true, false))
                .as((at, how, what, known) -> new Told(
                        Point.of(START.plusSeconds(at), how, 0), how == Point.Step.OBSERVE, what, known))
                .list()
                .ofMaxSize(12)
                .map(TrackTest::numbered);
    }

    // Each has a sequence of its own, as records and exhibits have.
    private static List<Told> numbered(List<Told> told) {
        List<Told> numbered = new ArrayList<>();
        for (Told one : told) {
            Point point = Point.of(one.point().second(), one.point().step(), 2L * numbered.size() + 2);
            numbered.add(new Told(point, one.observed(), one.value(), one.known()));
        }
        return numbered;
    }

    private static List<Point> points(List<Told> told) {
        List<Point> points = new ArrayList<>();
        for (int second = -1; second <= SECONDS; second++) {
            points.add(Point.before(START.plusSeconds(second)));
            points.add(Point.after(START.plusSeconds(second)));
        }
        told.forEach(one -> {
            points.add(one.point());
            points.add(one.point().next());
        });
        return points;
    }

    // The plain way: from the first neighbour to the moment, second by second.
    private static Optional<Known<Optional<String>>> played(List<Told> told, Point point) {
        List<Assertion<Optional<String>>> all = told.stream()
                .sorted(Comparator.comparing(Told::point))
                .map(Told::assertion)
                .toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        int count = (int) all.stream().filter(one -> one.point().isBefore(point)).count();
        Known<Optional<String>> known = all.getFirst().before();
        if (count == 0) {
            return Optional.of(known);
        }
        for (int first = 0; first < count; ) {
            Instant second = all.get(first).point().second();
            Predicate<Assertion<Optional<String>>> same = one -> one.point().second().equals(second);
            int end = first + (int) all.subList(first, count).stream().filter(same).count();
            known = SameSecondChanges.settle(all.subList(first, end), known, Optional::equals);
            first = end;
        }
        boolean shownNext = count < all.size() && all.get(count).isObservation();
        return Optional.of(shownNext ? between(known, all.get(count).before()) : known);
    }

    private static Known<Optional<String>> between(Known<Optional<String>> earlier, Known<Optional<String>> later) {
        boolean contradicts = earlier instanceof Known.Is<Optional<String>>(var one, _)
                && later instanceof Known.Is<Optional<String>>(var other, _)
                && !one.equals(other);
        if (contradicts) {
            return new Known.Unknown<>(
                    "It changed between %s and %s, and the trail in this case does not show when."
                            .formatted(
                                    earlier.source().asOf().orElseThrow(),
                                    later.source().asOf().orElseThrow()),
                    earlier.source());
        }
        return earlier instanceof Known.Is<Optional<String>> ? earlier : later;
    }
}
