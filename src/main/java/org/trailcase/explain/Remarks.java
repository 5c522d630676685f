package org.trailcase.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.trailcase.aws.Arn;
import org.trailcase.aws.PolicyType;
import org.trailcase.history.PolicyHistory;
import org.trailcase.policy.Effect;
import org.trailcase.policy.evaluate.Decision;
import org.trailcase.policy.evaluate.Finding;
import org.trailcase.policy.evaluate.LayerResult;
import org.trailcase.policy.evaluate.LayerState;
import org.trailcase.policy.evaluate.RootUser;
import org.trailcase.policy.match.PrincipalElement;
import org.trailcase.policy.match.PrincipalPattern;
import org.trailcase.policy.request.Answer;
import org.trailcase.policy.request.Caller;
import org.trailcase.policy.request.RequestedResource;
import org.trailcase.trail.Event;
import org.trailcase.trail.UserIdentity;

/// What limits an explanation: a sentence each.
final class Remarks {
    private final Event event;
    private final PolicyHistory history;
    private final List<String> remarks = new ArrayList<>();

    private Remarks(Event event, PolicyHistory history) {
        this.event = event;
        this.history = history;
    }

    static List<String> of(Event event, Explanation.Authorization authorization, PolicyHistory history) {
        Remarks remarks = new Remarks(event, history);
        remarks.time();
        remarks.deletedRole();
        if (authorization instanceof Explanation.Authorization.Evaluated evaluated) {
            remarks.remarks.addAll(evaluated.layers().remarks());
            remarks.namedElsewhere(evaluated).ifPresent(remarks.remarks::add);
            ownBucketPolicy(evaluated).ifPresent(remarks.remarks::add);
            savedNames(evaluated).forEach(remarks.remarks::add);
            ownerTaken(evaluated).ifPresent(remarks.remarks::add);
            bothSides(evaluated).ifPresent(remarks.remarks::add);
        }
        return remarks.remarks;
    }

    private void time() {
        if (event.isTimeDerived()) {
            remarks.add("The time was taken from %s, since the record has no eventTime.".formatted(event.timeField()));
        }
        if (event.isTimeImplausible()) {
            remarks.add("The time of the record cannot be right.");
        }
    }

    // A session outlives its role; a role is deleted only after all that hung on it was taken off.
    // Source: IAM API Reference, "DeleteRole", read 2026-11-24. That its sessions stay valid until they expire is experience.
    private void deletedRole() {
        if (event.identity() instanceof UserIdentity.AssumedRole session) {
            session.principalArn()
                    .flatMap(Arn::parse)
                    .flatMap(role -> history.deletion(role, event.time()))
                    .ifPresent(deletion -> remarks.add(
                            "The role of this session was deleted before the call, by %s at %s (event %s): the session outlived it, and no policy hung on the role any more."
                                    .formatted(deletion.eventName(), deletion.time(), deletion.eventId())));
        }
    }

    private Optional<String> namedElsewhere(Explanation.Authorization.Evaluated evaluated) {
        return event.identity().isKnownByIdAlone()
                        && !(evaluated.request().caller() instanceof Caller.Unrecorded)
                ? Optional.of("The record tells the caller's unique id alone. Caller: %s (%s)."
                        .formatted(
                                evaluated.request().caller().described(),
                                evaluated.evidence().facts().callerFrom().words()))
                : Optional.empty();
    }

    private static Optional<String> ownBucketPolicy(Explanation.Authorization.Evaluated evaluated) {
        return RootUser.reachesOwnBucketPolicy(evaluated.request())
                ? Optional.of("A bucket policy cannot deny its own account's root user %s: that takes a policy of the organisation or of a VPC endpoint."
                        .formatted(evaluated.action()))
                : Optional.empty();
    }

    // A policy means whoever had a name when it was saved.
    private static Stream<String> savedNames(Explanation.Authorization.Evaluated evaluated) {
        return Stream.of(PolicyType.RESOURCE, PolicyType.TRUST)
                .flatMap(type -> evaluated.layers().of(type).stream())
                .flatMap(layer -> layer.evidence().policies())
                .flatMap(policy -> policy.document().statements().stream())
                .flatMap(statement -> statement.principal().stream())
                .flatMap(element -> element.patterns().stream())
                .flatMap(pattern -> pattern instanceof PrincipalPattern.Saved saved
                                && saved.concerns(evaluated.request().caller())
                        ? Stream.of(saved.bearer().why())
                        : Stream.<String>empty())
                .distinct();
    }

    // The evaluation needs an account to tell one from across two: it takes the caller's own, and says so.
    private static Optional<String> ownerTaken(Explanation.Authorization.Evaluated evaluated) {
        boolean nameless = evaluated.request().resources().stream()
                .anyMatch(resource -> resource instanceof RequestedResource.Exact(String arn)
                        && Arn.parse(arn).filter(one -> one.account().isEmpty()).isPresent());
        return nameless
                        && evaluated.request().resourceAccount().isEmpty()
                        && evaluated.request().caller().account().isPresent()
                ? Optional.of("Which account owns %s is not recorded; the caller's own is taken."
                        .formatted(evaluated.evaluation().resource().described()))
                : Optional.empty();
    }

    // Who is let in as a part of an account needs its permission as well.
    // Source: IAM User Guide, "AWS JSON policy elements: Principal" (AWS account principals), read 2026-11-24.
    private static Optional<String> bothSides(Explanation.Authorization.Evaluated evaluated) {
        Set<String> accounts = Set.copyOf(allows(evaluated, PolicyType.TRUST).stream()
                .flatMap(finding -> finding.statement().principal().stream())
                .flatMap(Remarks::accounts)
                .toList());
        boolean open = evaluated.evaluation().decision() == Decision.UNDETERMINED
                && layer(evaluated, PolicyType.IDENTITY)
                        .filter(layer -> layer.state() == LayerState.NOT_IN_EVIDENCE
                                || layer.state() == LayerState.UNDECIDED
                                || layer.state() == LayerState.NO_MATCH && !layer.complete())
                        .isPresent();
        return open && accounts.size() == 1 && !accounts.contains("")
                ? Optional.of("The role's trust policy names the account %s and not the caller: the caller's own policies have to allow %s as well, and the evidence does not show that they do."
                        .formatted(accounts.iterator().next(), evaluated.action()))
                : Optional.empty();
    }

    // Empty text for whoever is named as himself.
    private static Stream<String> accounts(PrincipalElement element) {
        return element.patterns().stream()
                .map(pattern -> pattern instanceof PrincipalPattern.Account one ? one.account() : "");
    }

    private static List<Finding> allows(Explanation.Authorization.Evaluated evaluated, PolicyType type) {
        return layer(evaluated, type).map(LayerResult::findings).orElse(List.of()).stream()
                .filter(finding -> finding.effect() == Effect.ALLOW && finding.answer() != Answer.NO)
                .toList();
    }

    private static Optional<LayerResult> layer(Explanation.Authorization.Evaluated evaluated, PolicyType type) {
        return evaluated.evaluation().layers().stream()
                .filter(layer -> layer.policyType() == type)
                .findFirst();
    }
}
