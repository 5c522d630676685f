package org.trailcase.explain.infer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Predicate;
import org.trailcase.aws.PolicyType;
import org.trailcase.policy.evaluate.Decision;
import org.trailcase.policy.evaluate.Evaluation;
import org.trailcase.policy.evaluate.LayerResult;
import org.trailcase.policy.evaluate.LayerState;
import org.trailcase.policy.evaluate.SupposedCase;
import org.trailcase.policy.suppose.Assumption;
import org.trailcase.trail.Denial;
import org.trailcase.trail.Outcome;

/// Reads the recorded outcome as evidence about the condition keys that were not recorded.
///
/// Of the kinds of value that a key may have had, those under which the policies would have ended the call otherwise are
/// dropped. Only what the evidence makes certain is dropped: a layer that is not in evidence may have allowed, or denied.
public final class Inference {
    private Inference() {}

    /// From a call that ended as the policies may have had it. `alone` says that it needed this one action and no other:
    /// of several, any may have been the one that was denied.
    public static List<InferredFact> of(
            Outcome outcome, Optional<Denial> stated, Evaluation evaluation, boolean alone) {
        List<SupposedCase> cases = evaluation.cases();
        Optional<Predicate<SupposedCase>> fits = fitting(outcome, stated, evaluation, alone);
        if (cases.isEmpty() || fits.isEmpty()) {
            return List.of();
        }
        List<SupposedCase> left = cases.stream().filter(fits.get()).toList();
        String since = outcome == Outcome.SUCCEEDED ? "Since the call succeeded" : "Since the call was denied";
        List<InferredFact> facts = new ArrayList<>();
        for (String key : keys(cases)) {
            SequencedSet<String> all = kinds(key, cases);
            SequencedSet<String> kept = kinds(key, left);
            if (!kept.isEmpty() && kept.size() < all.size()) {
                facts.add(new InferredFact(
                        key, List.copyOf(kept), "%s, %s.".formatted(since, KindWords.was(key, kept, all))));
            }
        }
        return facts;
    }

    private static Optional<Predicate<SupposedCase>> fitting(
            Outcome outcome, Optional<Denial> stated, Evaluation evaluation, boolean alone) {
        return switch (outcome) {
            case SUCCEEDED -> Optional.of(succeeded(evaluation));
            case DENIED -> alone ? denied(stated, evaluation) : Optional.empty();
            case FAILED, UNKNOWN -> Optional.empty();
        };
    }

    // An explicit deny stops a call whatever the layers say that are not in evidence. That nothing allowed it is certain
    // only where no further layer could have.
    private static Predicate<SupposedCase> succeeded(Evaluation evaluation) {
        boolean allKnown = Set.of(PolicyType.IDENTITY, PolicyType.RESOURCE, PolicyType.TRUST).stream()
                .noneMatch(type -> isMissing(evaluation, type));
        return one -> one.possible().contains(Decision.ALLOWED)
                || !allKnown && one.possible().contains(Decision.IMPLICIT_DENY);
    }

    private static Optional<Predicate<SupposedCase>> denied(Optional<Denial> stated, Evaluation evaluation) {
        Optional<LayerResult> named = stated.flatMap(Denial::layer)
                .flatMap(type -> evaluation.layers().stream()
                        .filter(layer -> isSame(layer.policyType(), type) && isWhole(layer))
                        .findFirst());
        if (named.isPresent()) {
            Decision said = stated.filter(denial -> denial.kind() == Denial.Kind.EXPLICIT && !denial.mayBeImplicit())
                            .isPresent()
                    ? Decision.EXPLICIT_DENY
                    : Decision.IMPLICIT_DENY;
            boolean mayBeBoth = stated.filter(denial -> denial.kind() != Denial.Kind.IMPLICIT && denial.mayBeImplicit())
                    .isPresent();
            return Optional.of(
                    one -> one.possible().contains(said)
                            || mayBeBoth && one.possible().contains(Decision.EXPLICIT_DENY));
        }
        return evaluation.notInEvidence().findAny().isPresent()
                ? Optional.empty()
                : Optional.of(one -> !one.possible().equals(Set.of(Decision.ALLOWED)));
    }

    // AWS calls a role's trust policy a resource-based policy in some messages.
    private static boolean isSame(PolicyType one, PolicyType other) {
        return one == other
                || one == PolicyType.RESOURCE && other == PolicyType.TRUST
                || one == PolicyType.TRUST && other == PolicyType.RESOURCE;
    }

    private static boolean isWhole(LayerResult layer) {
        return layer.state() != LayerState.NOT_IN_EVIDENCE
                && layer.state() != LayerState.NOT_APPLICABLE
                && layer.complete();
    }

    private static boolean isMissing(Evaluation evaluation, PolicyType type) {
        return evaluation.layers().stream()
                .anyMatch(layer -> layer.policyType() == type && layer.state() == LayerState.NOT_IN_EVIDENCE);
    }

    private static SequencedSet<String> keys(List<SupposedCase> cases) {
        SequencedSet<String> keys = new LinkedHashSet<>();
        cases.forEach(one -> one.assumptions().forEach(assumption -> keys.add(assumption.key())));
        return keys;
    }

    private static SequencedSet<String> kinds(String key, List<SupposedCase> cases) {
        SequencedSet<String> kinds = new LinkedHashSet<>();
        cases.stream()
                .flatMap(one -> one.assumptions().stream())
                .filter(assumption -> assumption.key().equals(key))
                .map(Assumption::words)
                .forEach(kinds::add);
        return kinds;
    }
}
