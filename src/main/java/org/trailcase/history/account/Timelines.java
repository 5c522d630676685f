package org.trailcase.history.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.trailcase.aws.PolicyType;
import org.trailcase.history.account.UnnamedCalls.Part;
import org.trailcase.history.layer.PolicyTimeline;
import org.trailcase.history.track.Known;
import org.trailcase.history.track.Point;
import org.trailcase.history.track.Track;
import org.trailcase.policy.PolicySource;
import org.trailcase.policy.snapshot.WrittenPolicy;

/// The policies of holders through time, and the managed policies apart from whom they hang on.
///
/// What a call that does not say whom it concerned may have changed is in doubt here as it is at a moment.
final class Timelines {
    private static final PolicySource NOWHERE = new PolicySource("", "", "", Optional.empty(), Optional.empty());

    private final ManagedPolicies managed;
    private final UnnamedCalls unnamed;

    Timelines(ManagedPolicies managed, UnnamedCalls unnamed) {
        this.managed = managed;
        this.unnamed = unnamed;
    }

    /// What hung on a holder: inline, managed, its boundary, and a role's trust policy.
    List<PolicyTimeline> of(Holder holder, Directory directory) {
        Life life = new Life(holder.described(), directory.begun(holder), directory.ended(holder));
        List<PolicyTimeline> timelines = new ArrayList<>();
        holder.inline.tracks().forEach((name, track) -> timelines.add(new PolicyTimeline(
                PolicyType.IDENTITY,
                name,
                holder.arn(),
                holder.formerArns(),
                life.versions(
                        points(track, holder),
                        point -> member(track, Part.INLINE, holder, point),
                        "There was no inline policy of this name."))));
        holder.attached.tracks().forEach((arn, track) -> timelines.add(new PolicyTimeline(
                PolicyType.IDENTITY,
                arn,
                holder.arn(),
                holder.formerArns(),
                life.versions(
                        points(track, arn, holder), point -> attached(track, arn, holder, point), "It was not attached."))));
        boundaries(holder).forEach(arn -> timelines.add(new PolicyTimeline(
                PolicyType.PERMISSIONS_BOUNDARY,
                arn,
                holder.arn(),
                holder.formerArns(),
                life.versions(
                        points(holder.boundary, arn, holder),
                        point -> bounding(holder, arn, point),
                        "It was not the boundary."))));
        if (!holder.trust.points().isEmpty()) {
            timelines.add(new PolicyTimeline(
                    PolicyType.TRUST,
                    "trust policy",
                    holder.arn(),
                    holder.formerArns(),
                    life.versions(
                            points(holder.trust, holder), point -> trust(holder, point), "There was no trust policy.")));
        }
        return timelines;
    }

    /// A managed policy by the versions that were in force, whoever it hung on.
    PolicyTimeline of(Managed policy) {
        return new PolicyTimeline(
                PolicyType.IDENTITY,
                policy.arn(),
                "",
                versions(
                        points(policy.arn()),
                        point -> managed(policy.arn(), point),
                        "There was no such policy."));
    }

    /// From when to when a holder was there: what hung on it hung there no longer.
    private record Life(String holder, Optional<Point> begun, Optional<Directory.Ended> ended) {

        List<PolicyTimeline.Version> versions(
                Collection<Point> points, Function<Point, Known<Optional<WrittenPolicy>>> at, String none) {
            List<Point> all = new ArrayList<>(points);
            begun.ifPresent(all::add);
            ended.ifPresent(end -> all.add(end.at()));
            List<PolicyTimeline.Version> versions = new ArrayList<>();
            Optional<Instant> from = Optional.empty();
            for (Point point : new TreeSet<>(all)) {
                PolicyTimeline.add(versions, version(from, Optional.of(point.second()), point, at, none));
                from = Optional.of(point.second());
            }
            if (!all.isEmpty()) {
                Point last = new TreeSet<>(all).getLast().next();
                PolicyTimeline.add(versions, version(from, Optional.empty(), last, at, none));
            }
            return versions;
        }

        private PolicyTimeline.Version version(
                Optional<Instant> from,
                Optional<Instant> until,
                Point point,
                Function<Point, Known<Optional<WrittenPolicy>>> at,
                String none) {
            boolean before = begun.filter(start -> !start.isBefore(point)).isPresent();
            Optional<Directory.Ended> after = ended.filter(end -> end.at().isBefore(point));
            if (!before && after.isEmpty()) {
                return Timelines.version(from, until, at.apply(point), none);
            }
            PolicySource source = after.map(Directory.Ended::source).orElseGet(() -> at.apply(point).source());
            return new PolicyTimeline.Version(
                    from, until, Optional.empty(), "The %s was not there.".formatted(holder), source, true);
        }
    }

    // Every ARN that ever was the holder's boundary, as far as the evidence names it.
    private static Set<String> boundaries(Holder holder) {
        Set<String> arns = new LinkedHashSet<>();
        for (Track.Stretch<Optional<String>> stretch : holder.boundary.stretches()) {
            switch (stretch.known()) {
                case Known.Is<Optional<String>>(var arn, _) -> arn.ifPresent(arns::add);
                case Known.Perhaps<Optional<String>>(var arn, _, _) -> arn.ifPresent(arns::add);
                case Known.Unknown<Optional<String>> _ -> {}
            }
        }
        return arns;
    }

    private List<Point> points(Track<?> track, Holder holder) {
        List<Point> points = new ArrayList<>(track.points());
        points.addAll(unnamed.turns(holder, track.points()));
        return points;
    }

    private List<Point> points(String arn) {
        List<Point> known = managed.find(arn).map(Managed::moments).orElse(List.of());
        List<Point> points = new ArrayList<>(known);
        points.addAll(unnamed.turns(arn, known));
        return points;
    }

    private List<Point> points(Track<?> hanging, String arn, Holder holder) {
        List<Point> points = points(hanging, holder);
        points.addAll(points(arn));
        return points;
    }

    private <T> Known<Optional<T>> member(Track<Optional<T>> track, Part part, Holder holder, Point at) {
        Known<Optional<T>> known = known(track, at);
        boolean isThere = known instanceof Known.Is<Optional<T>>(Optional<T> value, _) && value.isPresent();
        Supplier<Optional<PolicySource>> next = () -> track.shownNext(at);
        return known.doubted(isThere
                ? unnamed.betweenMember(holder, part, known.source(), next, at)
                : unnamed.betweenAbsent(holder, part, known.source(), next, at));
    }

    private Known<Optional<WrittenPolicy>> managed(String arn, Point moment) {
        Point at = upTo(arn, moment);
        Known<Optional<WrittenPolicy>> text = managed.at(arn, at);
        return text.doubted(unnamed.between(arn, text.source(), () -> managed.shownNext(arn, at), at));
    }

    private Point upTo(String arn, Point moment) {
        return managed.find(arn).map(one -> one.upTo(moment)).orElse(moment);
    }

    private Known<Optional<WrittenPolicy>> attached(
            Track<Optional<String>> track, String arn, Holder holder, Point at) {
        return hanging(member(track, Part.ATTACHED, holder, at), Optional::isPresent, arn, at);
    }

    private Known<Optional<WrittenPolicy>> bounding(Holder holder, String arn, Point at) {
        Known<Optional<String>> known = known(holder.boundary, at);
        List<String> doubts =
                unnamed.between(holder, Part.BOUNDARY, known.source(), () -> holder.boundary.shownNext(at), at);
        return hanging(known.doubted(doubts), boundary -> boundary.filter(arn::equals).isPresent(), arn, at);
    }

    private Known<Optional<WrittenPolicy>> hanging(
            Known<Optional<String>> known, Function<Optional<String>, Boolean> hangs, String arn, Point at) {
        return switch (known) {
            case Known.Is<Optional<String>>(var value, var source) ->
                hangs.apply(value) ? since(managed(arn, at), source) : new Known.Is<>(Optional.empty(), source);
            case Known.Perhaps<Optional<String>>(var value, String why, var source) ->
                hangs.apply(value) && managed.at(arn, upTo(arn, at)) instanceof Known.Is<Optional<WrittenPolicy>>(var text, _)
                        ? new Known.Perhaps<>(text, why, source)
                        : new Known.Unknown<>(why, source);
            case Known.Unknown<Optional<String>>(String why, var source) -> new Known.Unknown<>(why, source);
        };
    }

    // Where a call attached the policy last, it is that call which a reader looks for.
    private static Known<Optional<WrittenPolicy>> since(Known<Optional<WrittenPolicy>> text, PolicySource hung) {
        boolean later = hung.eventId().isPresent()
                && text.source().eventId().isEmpty();
        return later && text instanceof Known.Is<Optional<WrittenPolicy>>(var policy, _)
                ? new Known.Is<>(policy, hung)
                : text;
    }

    private Known<Optional<WrittenPolicy>> trust(Holder holder, Point at) {
        return holder.trust
                .at(at)
                .map(known -> known.map(Optional::of)
                        .doubted(unnamed.between(holder, Part.TRUST, known.source(), () -> holder.trust.shownNext(at), at)))
                .orElseGet(() -> new Known.Unknown<>("The trust policy is not in evidence.", NOWHERE));
    }

    private static <T> Known<Optional<T>> known(Track<Optional<T>> track, Point at) {
        return track.at(at).orElseGet(() -> new Known.Unknown<>("It is not in evidence.", NOWHERE));
    }

    private static List<PolicyTimeline.Version> versions(
            Collection<Point> points, Function<Point, Known<Optional<WrittenPolicy>>> at, String none) {
        return new Life("", Optional.empty(), Optional.empty()).versions(points, at, none);
    }

    private static PolicyTimeline.Version version(
            Optional<Instant> from, Optional<Instant> until, Known<Optional<WrittenPolicy>> known, String none) {
        return switch (known) {
            case Known.Is<Optional<WrittenPolicy>>(var policy, var source) ->
                new PolicyTimeline.Version(from, until, policy.map(WrittenPolicy::text), policy.isEmpty() ? none : "", source, true);
            case Known.Perhaps<Optional<WrittenPolicy>>(var policy, String why, var source) ->
                new PolicyTimeline.Version(from, until, policy.map(WrittenPolicy::text), why, source, false);
            case Known.Unknown<Optional<WrittenPolicy>>(String why, var source) ->
                new PolicyTimeline.Version(from, until, Optional.empty(), why, source, false);
        };
    }
}
