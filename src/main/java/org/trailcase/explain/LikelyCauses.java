package org.trailcase.explain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.trailcase.history.PolicyChange;
import org.trailcase.history.PolicyHistory;
import org.trailcase.history.layer.LayerInForce;
import org.trailcase.policy.evaluate.Decision;
import org.trailcase.policy.evaluate.Evaluation;
import org.trailcase.policy.evaluate.LayerResult;
import org.trailcase.policy.evaluate.LayerState;
import org.trailcase.policy.request.RequestedResource;
import org.trailcase.trail.Event;
import org.trailcase.trail.Outcome;

/// Why log and evaluation may differ, or why nothing is decided: the likeliest cause first.
final class LikelyCauses {

    /// Changes of IAM take some seconds to be in force everywhere, now and then longer.
    ///
    /// Source: IAM User Guide, "Troubleshoot IAM" (changes that I make are not always immediately visible), read
    /// 2026-11-24. That a minute is long enough is experience, not documented.
    private static final Duration SPREADING = Duration.ofSeconds(60);

    private final Event event;
    private final Explanation.Authorization.Evaluated evaluated;
    private final PolicyHistory history;
    private final List<String> causes = new ArrayList<>();

    private LikelyCauses(Event event, Explanation.Authorization.Evaluated evaluated, PolicyHistory history) {
        this.event = event;
        this.evaluated = evaluated;
        this.history = history;
    }

    /// None for a verdict that nothing speaks against.
    static List<String> of(
            Event event, Verdict verdict, Explanation.Authorization authorization, PolicyHistory history) {
        boolean open = verdict == Verdict.CONFLICT
                || verdict == Verdict.UNDECIDED
                || verdict == Verdict.NOT_AUTHORIZATION && event.outcome() == Outcome.FAILED && isDenied(authorization);
        if (!open || !(authorization instanceof Explanation.Authorization.Evaluated evaluated)) {
            return List.of();
        }
        LikelyCauses causes = new LikelyCauses(event, evaluated, history);
        causes.spreading();
        causes.unseen();
        causes.missing(verdict);
        if (verdict != Verdict.UNDECIDED) {
            causes.mapping();
        }
        return causes.causes;
    }

    private static boolean isDenied(Explanation.Authorization authorization) {
        return authorization instanceof Explanation.Authorization.Evaluated evaluated
                && evaluated.evaluation().isDeniedEitherWay();
    }

    private void spreading() {
        history.recent(event, touched(), SPREADING).stream()
                .findFirst()
                .ifPresent(change -> causes.add(
                        "A change had perhaps not spread through AWS yet: %s, %s the call (event %s). IAM's changes take some seconds."
                                .formatted(
                                        change.sentence(), before(change), change.eventId())));
    }

    private String before(PolicyChange change) {
        long seconds = Duration.between(change.time(), event.time()).toSeconds();
        if (seconds == 0) {
            return "in the same second as";
        }
        return (seconds == 1 ? "1 second" : seconds + " seconds") + " before";
    }

    private Set<String> touched() {
        Set<String> arns = new LinkedHashSet<>();
        for (RequestedResource resource : evaluated.request().resources()) {
            if (resource instanceof RequestedResource.Exact(String arn)) {
                arns.add(arn);
            }
        }
        return arns;
    }

    // Old evidence, and gaps in it: what was changed out of sight.
    private void unseen() {
        evaluated.layers().layers().values().stream()
                .flatMap(layer -> layer instanceof LayerInForce.Held held
                        ? held.stale().stream()
                        : Stream.<String>empty())
                .distinct()
                .forEach(causes::add);
    }

    private void missing(Verdict verdict) {
        Evaluation evaluation = evaluated.evaluation();
        List<String> absent = evaluation.layers().stream()
                .filter(layer -> layer.state() == LayerState.NOT_IN_EVIDENCE && mayExplain(layer))
                .map(LikelyCauses::name)
                .toList();
        if (!absent.isEmpty()) {
            causes.add(
                    verdict == Verdict.UNDECIDED
                            ? "What would decide may be in a layer that is not in evidence: %s."
                                    .formatted(String.join(", ", absent))
                            : "A layer that is not in evidence decided: %s.".formatted(String.join(", ", absent)));
        }
        List<String> broken = evaluation.layers().stream()
                .filter(layer -> layer.state() != LayerState.NOT_IN_EVIDENCE
                        && layer.state() != LayerState.NOT_APPLICABLE
                        && !layer.complete())
                .map(LikelyCauses::name)
                .toList();
        if (!broken.isEmpty()) {
            causes.add("The evidence does not show a layer whole: %s.".formatted(String.join(", ", broken)));
        }
    }

    // What succeeded was allowed by something, and a layer out of sight explains that only where it can allow by itself: the
    // others only limit. Source: IAM User Guide, "Policy evaluation logic", read 2026-11-24.
    private boolean mayExplain(LayerResult layer) {
        return event.outcome() != Outcome.SUCCEEDED
                || switch (layer.policyType()) {
                    case RESOURCE, TRUST, IDENTITY -> evaluated.evaluation().decision() != Decision.EXPLICIT_DENY;
                    case RCP, SCP, VPC_ENDPOINT, PERMISSIONS_BOUNDARY, SESSION -> false;
                };
    }

    private static String name(LayerResult layer) {
        return layer.policyType().inText();
    }

    private void mapping() {
        causes.add("The call needed another action or another resource than %s on %s."
                .formatted(
                        evaluated.action(), evaluated.evaluation().resource().described()));
    }
}
