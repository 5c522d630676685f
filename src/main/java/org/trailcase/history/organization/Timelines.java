package org.trailcase.history.organization;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.trailcase.aws.PolicyType;
import org.trailcase.history.layer.Call;
import org.trailcase.history.layer.PolicyTimeline;
import org.trailcase.history.organization.UntargetedCalls.Changed;
import org.trailcase.history.track.Known;
import org.trailcase.history.track.Point;
import org.trailcase.history.track.Track;
import org.trailcase.policy.PolicySource;
import org.trailcase.policy.snapshot.WrittenPolicy;

/// The policies of an organisation through time, each on each node that it hung on.
///
/// What a call that does not say what it concerned may have changed is in doubt here as it is at a moment.
final class Timelines {
    private static final PolicySource NOWHERE = new PolicySource("", "", "", Optional.empty(), Optional.empty());

    private Timelines() {}

    static Optional<PolicyTimeline> of(
            ControlPolicy policy, Node node, UntargetedCalls untargeted, Predicate<Call> concerns) {
        Optional<PolicyType> type = policy.type();
        Optional<Track<Optional<String>>> hanging =
                type.flatMap(one -> Optional.ofNullable(node.attached(one).tracks().get(policy.id())));
        return hanging.map(track -> {
            TreeSet<Point> points = new TreeSet<>(track.points());
            points.addAll(policy.text.points());
            points.addAll(untargeted.points());
            return new PolicyTimeline(
                    type.get(),
                    policy.described(),
                    node.id(),
                    versions(points, at -> known(policy, track, at, doubts(policy, untargeted, concerns, at))));
        });
    }

    static Optional<PolicyTimeline> unattached(ControlPolicy policy) {
        return policy.type()
                .filter(_ -> !policy.text.points().isEmpty())
                .map(type -> new PolicyTimeline(
                        type, policy.described(), "", versions(new TreeSet<>(policy.text.points()), policy::at)));
    }

    // Nobody can take AWS's own resource control policy off.
    private static Doubts doubts(
            ControlPolicy policy, UntargetedCalls untargeted, Predicate<Call> concerns, Point at) {
        boolean isFixed = policy.id().equals(ControlPolicy.FULL_RCP);
        return new Doubts(untargeted, isFixed ? _ -> false : concerns, at);
    }

    /// Why it is not certain at a point what a source shows: of calls of one organisation.
    private record Doubts(UntargetedCalls untargeted, Predicate<Call> concerns, Point at) {

        List<String> ofHanging(boolean hangs, PolicySource shown) {
            return untargeted.between(
                    shown,
                    at,
                    Changed.ATTACHMENTS,
                    call -> concerns.test(call)
                            && !(hangs ? UntargetedCalls.leavesAttached(call, at) : UntargetedCalls.leavesApart(call, at)));
        }

        List<String> ofText(PolicySource shown) {
            return untargeted.between(shown, at, Changed.TEXT, concerns);
        }
    }

    private static Known<Optional<WrittenPolicy>> known(
            ControlPolicy policy, Track<Optional<String>> track, Point at, Doubts doubts) {
        Known<Optional<String>> hangs = track.at(at)
                .orElseGet(() -> new Known.Unknown<>("Whether it was attached is not in evidence.", NOWHERE));
        Known<Optional<WrittenPolicy>> text = policy.at(at);
        return switch (hangs) {
            case Known.Is<Optional<String>>(var present, var source) -> {
                List<String> ofHanging = doubts.ofHanging(present.isPresent(), source);
                yield present.isPresent()
                        ? text.doubted(ofHanging).doubted(doubts.ofText(text.source()))
                        : new Known.Is<>(Optional.<WrittenPolicy>empty(), source).doubted(ofHanging);
            }
            case Known.Perhaps<Optional<String>>(var present, String why, var source) ->
                present.isPresent() ? text.doubted(List.of(why)) : new Known.Unknown<>(why, source);
            case Known.Unknown<Optional<String>>(String why, var source) -> new Known.Unknown<>(why, source);
        };
    }

    private interface At {
        Known<Optional<WrittenPolicy>> known(Point point);
    }

    private static List<PolicyTimeline.Version> versions(TreeSet<Point> points, At at) {
        List<PolicyTimeline.Version> versions = new ArrayList<>();
        Optional<Instant> from = Optional.empty();
        for (Point point : points) {
            PolicyTimeline.add(versions, version(from, Optional.of(point.second()), at.known(point)));
            from = Optional.of(point.second());
        }
        if (!points.isEmpty()) {
            PolicyTimeline.add(versions, version(from, Optional.empty(), at.known(points.last().next())));
        }
        return versions;
    }

    private static PolicyTimeline.Version version(
            Optional<Instant> from, Optional<Instant> until, Known<Optional<WrittenPolicy>> known) {
        return switch (known) {
            case Known.Is<Optional<WrittenPolicy>>(var text, var source) ->
                new PolicyTimeline.Version(
                        from, until, text.map(WrittenPolicy::text), text.isEmpty() ? "It was not attached." : "", source, true);
            case Known.Perhaps<Optional<WrittenPolicy>>(var text, String why, var source) ->
                new PolicyTimeline.Version(from, until, text.map(WrittenPolicy::text), why, source, false);
            case Known.Unknown<Optional<WrittenPolicy>>(String why, var source) ->
                new PolicyTimeline.Version(from, until, Optional.empty(), why, source, false);
        };
    }
}
