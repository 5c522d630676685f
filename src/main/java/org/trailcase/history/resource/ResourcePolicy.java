package org.trailcase.history.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trailcase.history.track.Point;
import org.trailcase.json.JsonObject;
import org.trailcase.policy.PolicySource;
import org.trailcase.policy.snapshot.WrittenPolicy;

/// The policy of one resource over time: what exhibits showed of it, and how calls put it or changed one statement.
///
/// It is followed forward from the last time it was known whole, and backward from the next exhibit that shows it. Where
/// the two contradict each other it changed unseen, and what it was between them is not known.
///
/// To be filled by one thread, in any order, then read by any.
final class ResourcePolicy {

    /// Something that is known of the policy at a point.
    private sealed interface Step {
        Point point();

        /// What the policy was after it, given what it was before.
        Standing after(Standing before);

        /// What the policy was before it, given what it was after.
        Standing before(Standing after);

        /// Whether the policy is known by this alone, whatever came before.
        default boolean isAnchor() {
            return false;
        }
    }

    private record Shown(Point point, Standing standing) implements Step {
        @Override
        public Standing after(Standing before) {
            return standing;
        }

        @Override
        public Standing before(Standing after) {
            return standing;
        }

        @Override
        public boolean isAnchor() {
            return true;
        }
    }

    private record Put(Point point, Standing earlier, Standing standing) implements Step {
        @Override
        public Standing after(Standing before) {
            return standing;
        }

        @Override
        public Standing before(Standing after) {
            return earlier;
        }

        @Override
        public boolean isAnchor() {
            return true;
        }
    }

    private record Ensured(Point point, Standing ifNew, String doubt) implements Step {
        @Override
        public Standing after(Standing before) {
            if (before.isKnownToBeThere()) {
                return before;
            }
            return before.gone() ? ifNew : ifNew.lacking(doubt);
        }

        @Override
        public Standing before(Standing after) {
            return after;
        }
    }

    private record Added(
            Point point, String sid, Optional<JsonObject> statement, String name, String described, PolicySource source)
            implements Step {
        @Override
        public Standing after(Standing before) {
            return statement.map(itself -> before.with(sid, itself, name, source))
                    .orElseGet(() -> before.lacking("The statement %s, added by %s, is not in the record."
                            .formatted(sid, described)));
        }

        // A statement under this Sid would have been refused: there was none before.
        @Override
        public Standing before(Standing after) {
            return after.without(sid, source);
        }
    }

    private record Removed(Point point, String sid, String described, PolicySource source) implements Step {
        @Override
        public Standing after(Standing before) {
            return before.without(sid, source);
        }

        @Override
        public Standing before(Standing after) {
            return after.lacking("The statement %s, taken away by %s, is not in evidence with its text."
                    .formatted(sid, described));
        }
    }

    private record Unsure(Point point, String why) implements Step {
        @Override
        public Standing after(Standing before) {
            return before.lacking(why);
        }

        @Override
        public Standing before(Standing after) {
            return after.lacking(why);
        }
    }

    private static final PolicySource NOWHERE = new PolicySource("", "", "", Optional.empty(), Optional.empty());

    private final String arn;
    private final List<Step> steps = new ArrayList<>();

    ResourcePolicy(String arn) {
        this.arn = arn;
    }

    void shown(Point point, Optional<WrittenPolicy> policy, PolicySource source) {
        insert(new Shown(point, Standing.whole(policy, source)));
    }

    /// A call made it `standing`, and says of what it was before no more than `earlier`.
    void put(Point point, Standing earlier, Standing standing) {
        insert(new Put(point, earlier, standing));
    }

    /// A call made the resource with this policy, unless it was there already.
    void ensured(Point point, Standing ifNew, String doubt) {
        insert(new Ensured(point, ifNew, doubt));
    }

    /// A call added a statement; empty where its record does not tell the statement.
    void added(
            Point point, String sid, Optional<JsonObject> statement, String name, String described, PolicySource source) {
        insert(new Added(point, sid, statement, name, described, source));
    }

    void removed(Point point, String sid, String described, PolicySource source) {
        insert(new Removed(point, sid, described, source));
    }

    /// A call may have changed it.
    void unsure(Point point, String why) {
        insert(new Unsure(point, why));
    }

    private void insert(Step step) {
        int place = steps.size();
        while (place > 0 && step.point().isBefore(steps.get(place - 1).point())) {
            place--;
        }
        steps.add(place, step);
    }

    boolean isEmpty() {
        return steps.isEmpty();
    }

    /// Whether the policy may have become another at this point: what is made without a policy has none before and after.
    boolean changedAt(Point point) {
        return steps.stream().filter(step -> step.point().equals(point)).anyMatch(step -> switch (step) {
            case Ensured(_, Standing ifNew, _) -> !isNone(ifNew) && !before(point).isKnownToBeThere();
            case Shown _ -> false;
            case Put _, Added _, Removed _, Unsure _ -> !isNone(before(point)) || !isNone(step.after(before(point)));
        });
    }

    private Standing before(Point point) {
        return at(point).orElseGet(this::nothingKnown);
    }

    private static boolean isNone(Standing standing) {
        return standing.isWhole() && standing.text().isEmpty();
    }

    /// Where something became known, in the order of time.
    List<Point> points() {
        return steps.stream().map(Step::point).toList();
    }

    /// What is known of the policy at a point; empty when nothing ever was.
    Optional<Standing> at(Point point) {
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        int place = (int) steps.stream().filter(step -> step.point().isBefore(point)).count();
        Standing forward = forward(place);
        int next = place;
        while (next < steps.size() && !steps.get(next).isAnchor()) {
            next++;
        }
        return Optional.of(next == steps.size() ? forward : settled(forward, place, next));
    }

    private Standing forward(int place) {
        int anchor = place - 1;
        while (anchor >= 0 && !steps.get(anchor).isAnchor()) {
            anchor--;
        }
        Standing standing = nothingKnown();
        for (Step step : steps.subList(Math.max(anchor, 0), place)) {
            standing = step.after(standing);
        }
        return standing;
    }

    private Standing backward(int place, int next) {
        Standing standing = steps.get(next).before(nothingKnown());
        for (Step step : steps.subList(place, next).reversed()) {
            standing = step.before(standing);
        }
        return standing;
    }

    private Standing settled(Standing forward, int place, int next) {
        Standing backward = backward(place, next);
        boolean contradicts = steps.get(next) instanceof Shown
                && forward.isWhole()
                && backward.isWhole()
                && !SamePolicy.of(forward.text(), backward.text());
        if (contradicts) {
            return Standing.unknown(
                    "The policy of %s changed between %s and %s, and the trail in this case does not show when."
                            .formatted(arn, moment(forward.source()), moment(backward.source())),
                    forward.source());
        }
        boolean nothingForward = place == 0 || forward.text().isEmpty() && backward.text().isPresent();
        boolean backwardTellsMore = !forward.isWhole() && (backward.isWhole() || nothingForward);
        return backwardTellsMore ? backward : forward;
    }

    private Standing nothingKnown() {
        return Standing.unknown("No exhibit and no call in the trail shows the whole policy of %s.".formatted(arn), NOWHERE);
    }

    private static String moment(PolicySource source) {
        return source.asOf().map(Object::toString).orElse("an unknown time");
    }
}
