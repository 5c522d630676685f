package org.trailcase.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.trailcase.aws.Arn;
import org.trailcase.history.account.Accounts;
import org.trailcase.history.account.Holder;
import org.trailcase.history.layer.LayerInForce;
import org.trailcase.history.track.Point;
import org.trailcase.policy.AttachedPolicy;
import org.trailcase.policy.PolicyDocument;
import org.trailcase.policy.PolicySource;
import org.trailcase.policy.Statement;
import org.trailcase.policy.evaluate.LayerEvidence;
import org.trailcase.policy.match.Bearer;
import org.trailcase.policy.match.PrincipalPattern;

/// Whom the ARNs of users and roles in trust and resource-based policies mean at a moment.
///
/// AWS keeps the unique id of whoever a policy names when it is saved: one of the same name that is made later is not meant
/// until the policy is saved again, and one that is renamed still is. An export writes the ARN of the moment; for whoever is
/// gone it writes the id.
/// Source: IAM User Guide, "AWS JSON policy elements: Principal" (IAM user principals, IAM role principals) and "Rename an
/// IAM user", read 2026-11-24.
final class SavedNames {
    private final Accounts accounts;
    private final Principals principals;
    private final Map<PolicyDocument, List<List<Arn>>> named = new ConcurrentHashMap<>();
    // One document for one reading: decisions are remembered by the statements themselves.
    private final Map<Reading, PolicyDocument> readings = new ConcurrentHashMap<>();

    private record Reading(PolicyDocument document, List<Map<Arn, Bearer>> bearers) {
        PolicyDocument read() {
            return document.saved(bearers);
        }
    }

    SavedNames(Accounts accounts, Principals principals) {
        this.accounts = accounts;
        this.principals = principals;
    }

    /// The layer with its texts read as they were meant; `shownNext` tells which exhibit shows a policy next, where no call
    /// changed it in between.
    LayerInForce in(LayerInForce layer, Point at, Function<AttachedPolicy, Optional<PolicySource>> shownNext) {
        if (!(layer instanceof LayerInForce.Held held)) {
            return layer;
        }
        List<LayerEvidence.Level> levels = new ArrayList<>();
        boolean changed = false;
        for (LayerEvidence.Level level : held.levels()) {
            List<AttachedPolicy> read =
                    level.policies().stream().map(policy -> in(policy, at, shownNext)).toList();
            changed |= !read.equals(level.policies());
            levels.add(new LayerEvidence.Level(level.id(), read));
        }
        return changed ? new LayerInForce.Held(levels, held.gaps(), held.stale()) : layer;
    }

    private AttachedPolicy in(
            AttachedPolicy policy, Point at, Function<AttachedPolicy, Optional<PolicySource>> shownNext) {
        List<List<Arn>> arns = named.computeIfAbsent(policy.document(), SavedNames::named);
        List<Map<Arn, Bearer>> bearers = new ArrayList<>();
        for (int i = 0; i < arns.size(); i++) {
            // One statement may have been saved long before another.
            Optional<Instant> saved = policy.source(policy.document().statements().get(i)).latest();
            Map<Arn, Bearer> ofStatement = new HashMap<>();
            for (Arn arn : arns.get(i)) {
                saved.flatMap(then -> bearer(arn, policy, then, at, shownNext))
                        .ifPresent(bearer -> ofStatement.put(arn, bearer));
            }
            bearers.add(Map.copyOf(ofStatement));
        }
        return bearers.stream().allMatch(Map::isEmpty)
                ? policy
                : policy.reading(readings.computeIfAbsent(
                        new Reading(policy.document(), List.copyOf(bearers)), Reading::read));
    }

    private static List<List<Arn>> named(PolicyDocument document) {
        return document.statements().stream().map(SavedNames::named).toList();
    }

    private static List<Arn> named(Statement statement) {
        return statement.principal().stream()
                .flatMap(element -> element.patterns().stream())
                .flatMap(pattern -> pattern instanceof PrincipalPattern.Entity entity
                        ? Optional.of(entity.arn()).stream()
                        : Optional.<Arn>empty().stream())
                .filter(arn -> arn.service().equals("iam") && Principals.kind(arn).isPresent())
                .distinct()
                .toList();
    }

    // Empty where the name means whoever has it.
    private Optional<Bearer> bearer(
            Arn arn,
            AttachedPolicy policy,
            Instant saved,
            Point at,
            Function<AttachedPolicy, Optional<PolicySource>> shownNext) {
        if (principals.isSteady(arn)) {
            return Optional.empty();
        }
        Optional<Holder> then = principals.named(arn, Point.before(saved));
        Optional<Holder> now = principals.named(arn, at);
        Optional<Arn> otherName = then.filter(
                        holder -> now.filter(holder::equals).isEmpty() || isMoved(holder, arn, Point.before(saved), at))
                .flatMap(holder -> Arn.parse(holder.arn(at)).filter(name -> isNamed(holder, name, at)));
        if (otherName.isPresent()) {
            return Optional.of(new Bearer.Renamed(
                    otherName.get(),
                    "%s, whom the %s of %s names, is called %s at this moment: a policy follows whoever it names through a rename."
                            .formatted(arn, policy.name(), policy.attachedTo(), otherName.get())));
        }
        return now.filter(holder -> then.filter(holder::equals).isEmpty())
                .flatMap(holder -> replaced(arn, policy, saved, then, holder, at, shownNext));
    }

    // Another path is another ARN.
    private static boolean isMoved(Holder holder, Arn arn, Point saved, Point at) {
        return holder.arn(saved).equals(arn.text()) && !holder.arn(at).equals(arn.text());
    }

    private boolean isNamed(Holder holder, Arn name, Point at) {
        return principals.named(name, at).filter(holder::equals).isPresent();
    }

    // One that was made after the policy was saved is not whom it names.
    private Optional<Bearer> replaced(
            Arn arn,
            AttachedPolicy policy,
            Instant saved,
            Optional<Holder> then,
            Holder now,
            Point at,
            Function<AttachedPolicy, Optional<PolicySource>> shownNext) {
        // Where nothing shows the one of before, the moment of an export may be wrong as well.
        if (then.isEmpty() || at.second().isBefore(saved)) {
            return Optional.empty();
        }
        Optional<Point> made = accounts.begun(now);
        if (made.filter(begun -> !begun.second().isAfter(saved)).isPresent()) {
            return Optional.empty();
        }
        // Where an export alone shows the other id, it was made some time before; and an export that writes the name of whoever
        // has it now shows that the policy was saved again.
        boolean unsure = made.filter(begun -> begun.step() != Point.Step.OBSERVE).isEmpty()
                || shownNext.apply(policy)
                        .flatMap(PolicySource::asOf)
                        .filter(shown -> !shown.isBefore(made.orElseThrow().second()))
                        .isPresent();
        Optional<String> id = then.map(Holder::uniqueId).filter(its -> !its.isEmpty());
        return Optional.of(
                unsure
                        ? new Bearer.Unsure(
                                "Whether %s in the %s of %s meant whoever had the name at this moment is not certain: another took the name after %s, and when the policy was saved again is not in evidence."
                                        .formatted(arn, policy.name(), policy.attachedTo(), saved))
                        : new Bearer.Replaced(
                                id,
                                Optional.of(now.uniqueId()).filter(its -> !its.isEmpty()),
                                replacedWords(arn, policy, id, made.orElseThrow().second())));
    }

    private static String replacedWords(Arn arn, AttachedPolicy policy, Optional<String> id, Instant made) {
        return "%s in the %s of %s meant another%s when the policy was saved: the one that has the name at this moment was made at %s, and is not meant until the policy is saved again."
                .formatted(
                        arn, policy.name(), policy.attachedTo(), id.map(its -> " (" + its + ")").orElse(""), made);
    }
}
