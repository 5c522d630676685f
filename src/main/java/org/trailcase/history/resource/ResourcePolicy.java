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

    /// What a call can do to statements that it may have concerned.
    enum Change {
        GIVES,
        TAKES,
        ANY;

        static Change of(String call) {
            if (call.startsWith("AddPermission") || call.startsWith("Create")) {
                return GIVES;
            }
            return call.startsWith("RemovePermission") || call.startsWith("Delete") ? TAKES : ANY;
        }
    }

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
            return before.gone() ? ifNew : ifNew.doubted(doubt);
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

    // What was there is there after a call that only gives, and what is there after one that only takes was there before.
    private record Unsure(Point point, String why, Change change) implements Step {
        @Override
        public Standing after(Standing before) {
            return change == Change.GIVES ? before.lacking(why) : before.doubted(why);
        }

        @Override
        public Standing before(Standing after) {
            return change == Change.TAKES ? after.lacking(why) : after.doubted(why);
        }
    }

    /// Shown at some moment of a day in which calls changed the policy: it may have been so before them.
    private record Perhaps(Point point, Standing standing, String why) implements Step {
        @Override
        public Standing after(Standing before) {
            return before.isWhole() ? before : standing.doubted(why);
        }

        @Override
        public Standing before(Standing after) {
            return standing.doubted(why);
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
    void unsure(Point point, String why, Change change) {
        insert(new Unsure(point, why, change));
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

    /// To be called once, when everything is known: finds where what was shown at some moment of a day can stand.
    void complete() {
        List<Step> all = List.copyOf(steps);
        steps.replaceAll(step -> step instanceof Shown shown && shown.point().isUncertain() ? settled(shown, all) : step);
    }

    private Step settled(Shown shown, List<Step> all) {
        List<Step> changes = all.stream()
                .filter(step -> !(step instanceof Shown) && shown.point().mayBeAround(step.point()))
                .toList();
        boolean isEarlier = changes.stream()
                .allMatch(step -> step instanceof Put put
                        && put.standing().isWhole()
                        && !SamePolicy.of(put.standing().text(), shown.standing().text()));
        return isEarlier
                ? shown
                : new Perhaps(shown.point(), shown.standing(), "The policy of %s was shown at some moment from %s to %s, and a call changed it at %s: whether it was so before is not known."
                        .formatted(arn, shown.point().second(), shown.point().latest(), changes.getFirst().point().second()));
    }

    /// Whether the policy may have become another at this point: what is made without a policy has none before and after.
    boolean changedAt(Point point) {
        return steps.stream().filter(step -> step.point().equals(point)).anyMatch(step -> switch (step) {
            case Ensured(_, Standing ifNew, _) -> !isNone(ifNew) && !before(point).isKnownToBeThere();
            case Shown _ -> false;
            case Put _, Added _, Removed _, Unsure _, Perhaps _ -> !isNone(before(point)) || !isNone(step.after(before(point)));
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
        List<Step> inOrder = inOrder(point);
        int place = before(inOrder, point);
        Standing forward = forward(inOrder.subList(0, place));
        int next = place;
        while (next < inOrder.size() && !inOrder.get(next).isAnchor()) {
            next++;
        }
        return Optional.of(
                next == inOrder.size() ? forward : settled(forward, place, inOrder.subList(place, next + 1)));
    }

    /// The exhibit that shows it next after a point, where no call changed it in between.
    Optional<PolicySource> shownNext(Point point) {
        List<Step> inOrder = inOrder(point);
        int next = before(inOrder, point);
        return next < inOrder.size() && inOrder.get(next) instanceof Shown shown
                ? Optional.of(shown.standing().source())
                : Optional.empty();
    }

    // By halving: those before come first.
    private static int before(List<Step> inOrder, Point point) {
        int low = 0;
        int high = inOrder.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (inOrder.get(middle).point().isBefore(point)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    // Amid a second, what had happened of it stands before the rest.
    private List<Step> inOrder(Point point) {
        if (point.counted().isEmpty()) {
            return steps;
        }
        List<Step> before = new ArrayList<>();
        List<Step> after = new ArrayList<>();
        steps.forEach(step -> (step.point().isBefore(point) ? before : after).add(step));
        before.addAll(after);
        return before;
    }

    private Standing forward(List<Step> before) {
        int anchor = before.size() - 1;
        while (anchor >= 0 && !before.get(anchor).isAnchor()) {
            anchor--;
        }
        Standing standing = nothingKnown();
        for (Step step : before.subList(Math.max(anchor, 0), before.size())) {
            standing = step.after(standing);
        }
        return standing;
    }

    private Standing backward(List<Step> after) {
        Standing standing = nothingKnown();
        for (Step step : after.reversed()) {
            standing = step.before(standing);
        }
        return standing;
    }

    // What comes after, to the next anchor and with it.
    private Standing settled(Standing forward, int place, List<Step> after) {
        Standing backward = backward(after);
        boolean contradicts = after.getLast() instanceof Shown
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
