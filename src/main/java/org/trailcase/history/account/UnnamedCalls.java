package org.trailcase.history.account;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.trailcase.history.layer.Between;
import org.trailcase.history.layer.Call;
import org.trailcase.history.track.Point;
import org.trailcase.policy.PolicySource;
import org.trailcase.policy.snapshot.PolicyHolder;

/// Calls to IAM whose records do not say whom they concerned, or what: each may have changed anything of its kind.
///
/// What was shown holds until such a call, and what is shown next held since the last of them: in doubt is only what such
/// calls part from both. One call that changed it and another that changed it back would show the same on both sides.
final class UnnamedCalls {
    private static final int MOST_TOLD = 4;

    /// What such a call may have changed.
    enum Part {
        INLINE,
        ATTACHED,
        GROUPS,
        BOUNDARY,
        TRUST,
        TAGS,
        MANAGED_POLICY;

        // Whoever was deleted, and made anew under the same name, may hold other things. A new name changes none of them.
        static Set<Part> of(String call) {
            if (call.endsWith("PermissionsBoundary")) {
                return EnumSet.of(BOUNDARY);
            }
            if (call.startsWith("Tag") || call.startsWith("Untag")) {
                return EnumSet.of(TAGS);
            }
            if (call.startsWith("Attach") || call.startsWith("Detach")) {
                return EnumSet.of(ATTACHED);
            }
            return switch (call) {
                case "UpdateAssumeRolePolicy" -> EnumSet.of(TRUST);
                case "AddUserToGroup", "RemoveUserFromGroup" -> EnumSet.of(GROUPS);
                case "CreatePolicy", "CreatePolicyVersion", "SetDefaultPolicyVersion", "DeletePolicy" ->
                    EnumSet.of(MANAGED_POLICY);
                case "DeleteUser", "DeleteRole", "DeleteGroup" ->
                    EnumSet.complementOf(EnumSet.of(MANAGED_POLICY));
                case "PutUserPolicy",
                        "PutRolePolicy",
                        "PutGroupPolicy",
                        "DeleteUserPolicy",
                        "DeleteRolePolicy",
                        "DeleteGroupPolicy" -> EnumSet.of(INLINE);
                default -> EnumSet.noneOf(Part.class);
            };
        }
    }

    /// A call, and what its record does tell: the holder, or the managed policy.
    private record One(Call call, Optional<Holder> whom, Optional<String> policyArn) {

        boolean mayConcern(Holder holder) {
            boolean ofItsKind = IamCalls.kind(call.name())
                    .map(kind -> kind == holder.kind())
                    .orElse(true);
            return call.account().equals(holder.account())
                    && whom.map(named -> named == holder).orElse(ofItsKind);
        }

        // What was there before a policy was attached is there after it, and what is there after one was taken off was there
        // before. Put, an inline policy may take the place of another.
        boolean leavesMembers(Point at) {
            String name = call.name();
            boolean isBefore = call.point().isBefore(at);
            boolean onlyGives = name.startsWith("Attach") || name.equals("AddUserToGroup");
            boolean onlyTakes = name.startsWith("Detach")
                    || name.equals("RemoveUserFromGroup")
                    || name.startsWith("Delete") && name.endsWith("Policy");
            return isBefore ? onlyGives : onlyTakes;
        }

        // What was not there before one was taken off is not there after it, and what is not there after one was put was not
        // there before.
        boolean leavesAbsence(Point at) {
            String name = call.name();
            boolean isBefore = call.point().isBefore(at);
            boolean onlyTakes = name.startsWith("Detach")
                    || name.equals("RemoveUserFromGroup")
                    || name.startsWith("Delete");
            boolean onlyGives =
                    name.startsWith("Attach") || name.startsWith("Put") || name.equals("AddUserToGroup");
            return isBefore ? onlyTakes : onlyGives;
        }

        // Whoever is made anew under a name may have got with the call what somebody of that name had before.
        boolean makes(Holder holder) {
            return call.name().startsWith("Create") && IamCalls.kind(call.name()).filter(holder.kind()::equals).isPresent();
        }

        boolean mayConcern(String arn) {
            return arn.contains(":iam::" + call.account() + ":")
                    && policyArn.map(arn::equals).orElse(true);
        }
    }

    private final List<One> calls = new ArrayList<>();

    /// To be told while calls are taken in: a name is that of whoever bears it then.
    void add(Call call, Directory directory) {
        Optional<PolicyHolder.Kind> kind = IamCalls.kind(call.name());
        Optional<Holder> whom = kind.flatMap(one ->
                call.asked(IamCalls.nameMember(one)).map(name -> directory.current(one, name, call.point())));
        Optional<String> arn = kind.isPresent() ? Optional.empty() : call.asked("policyArn");
        calls.add(new One(call, whom, arn));
    }

    /// The points of those in an account.
    List<Point> points(String account) {
        return calls.stream()
                .map(One::call)
                .filter(call -> call.account().equals(account))
                .map(Call::point)
                .toList();
    }

    /// Where such calls may begin or end a doubt about something of a holder that was observed or changed at these points: of
    /// those of one name between two of them, the first and the last.
    Set<Point> turns(Holder holder, Collection<Point> known) {
        return turns(known, one -> one.mayConcern(holder));
    }

    /// The same of the text of a managed policy.
    Set<Point> turns(String policyArn, Collection<Point> known) {
        return turns(known, one -> one.mayConcern(policyArn));
    }

    private Set<Point> turns(Collection<Point> known, Predicate<One> concerns) {
        record Gap(Optional<Point> after, String call) {}
        TreeSet<Point> sorted = new TreeSet<>(known);
        Map<Gap, Point> first = new HashMap<>();
        Map<Gap, Point> last = new HashMap<>();
        calls.stream().filter(concerns).map(One::call).forEach(call -> {
            Gap gap = new Gap(Optional.ofNullable(sorted.floor(call.point())), call.name());
            first.putIfAbsent(gap, call.point());
            last.put(gap, call.point());
        });
        Set<Point> turns = new HashSet<>(first.values());
        turns.addAll(last.values());
        return turns;
    }

    /// Sentences about the calls between what a source shows of a holder and a point, which may have changed this part.
    /// `next` is what shows the same next.
    List<String> between(Holder holder, Part part, PolicySource shown, Supplier<Optional<PolicySource>> next, Point at) {
        return between(
                shown,
                next,
                at,
                one -> Part.of(one.call().name()).contains(part) && one.mayConcern(holder),
                one -> one.makes(holder) && one.mayConcern(holder),
                Integer.MAX_VALUE);
    }

    /// The first of one policy or group that a source shows with the holder: what only brings others leaves it as it was.
    List<String> betweenMember(Holder holder, Part part, PolicySource shown, Supplier<Optional<PolicySource>> next, Point at) {
        return between(
                shown,
                next,
                at,
                one -> Part.of(one.call().name()).contains(part) && one.mayConcern(holder) && !one.leavesMembers(at),
                one -> one.makes(holder) && one.mayConcern(holder),
                1);
    }

    /// The same of one that a source shows not to be there.
    List<String> betweenAbsent(Holder holder, Part part, PolicySource shown, Supplier<Optional<PolicySource>> next, Point at) {
        return between(
                shown,
                next,
                at,
                one -> Part.of(one.call().name()).contains(part) && one.mayConcern(holder) && !one.leavesAbsence(at),
                one -> one.makes(holder) && one.mayConcern(holder),
                1);
    }

    /// The same of the text of a managed policy.
    List<String> between(String policyArn, PolicySource shown, Supplier<Optional<PolicySource>> next, Point at) {
        return between(
                shown,
                next,
                at,
                one -> Part.of(one.call().name()).contains(Part.MANAGED_POLICY) && one.mayConcern(policyArn),
                _ -> false,
                Integer.MAX_VALUE);
    }

    private List<String> between(
            PolicySource shown,
            Supplier<Optional<PolicySource>> next,
            Point at,
            Predicate<One> concerns,
            Predicate<One> makes,
            int most) {
        List<String> reasons = between(shown, at, concerns, most);
        boolean heldSince = !reasons.isEmpty()
                && next.get()
                        .filter(later -> Between.isBefore(at, later))
                        .filter(later -> between(later, at, concerns.or(makes), 1).isEmpty())
                        .isPresent();
        return heldSince ? List.of() : reasons;
    }

    private List<String> between(PolicySource shown, Point at, Predicate<One> concerns, int most) {
        List<Call> found = around(shown, at).stream()
                .filter(one -> Between.mayLie(one.call().point(), shown, at))
                .filter(concerns)
                .limit(most)
                .map(One::call)
                .toList();
        return found.size() > MOST_TOLD ? folded(found) : found.stream().map(UnnamedCalls::sentence).toList();
    }

    // A trail that was made anonymous may hold thousands of them.
    private static List<String> folded(List<Call> found) {
        List<String> told = new ArrayList<>(
                found.subList(0, MOST_TOLD - 1).stream().map(UnnamedCalls::sentence).toList());
        told.add("The records of %,d other such calls, up to %s, do not say it either."
                .formatted(found.size() - told.size(), found.getLast().described()));
        return told;
    }

    // Calls are told in the order of time.
    private List<One> around(PolicySource shown, Point at) {
        if (shown.asOf().isEmpty()) {
            return List.of();
        }
        Instant first = shown.asOf().get().truncatedTo(ChronoUnit.SECONDS);
        Instant latest = shown.latest().orElse(first);
        Instant asked = at.second();
        int from = firstSince(first.isBefore(asked) ? first : asked);
        int until = firstSince((latest.isAfter(asked) ? latest : asked).plusSeconds(1));
        return calls.subList(from, until);
    }

    private int firstSince(Instant second) {
        int low = 0;
        int high = calls.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (calls.get(middle).call().point().second().isBefore(second)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static String sentence(Call call) {
        return "The record of %s (event %s) does not say whom it concerned."
                .formatted(call.described(), call.source().eventId().orElse("without id"));
    }
}
