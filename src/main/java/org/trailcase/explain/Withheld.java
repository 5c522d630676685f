package org.trailcase.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.trailcase.aws.PolicyType;
import org.trailcase.policy.evaluate.Decision;
import org.trailcase.policy.evaluate.Evaluation;
import org.trailcase.policy.evaluate.LayerResult;
import org.trailcase.policy.evaluate.LayerState;

/// The layers whose consent an implicit deny lacks, while others may well allow.
///
/// Source: IAM User Guide, "Policy evaluation for requests within a single account" and "Cross-account policy evaluation
/// logic", read 2026-11-24.
final class Withheld {
    private final Explanation.Authorization.Evaluated evaluated;

    private Withheld(Explanation.Authorization.Evaluated evaluated) {
        this.evaluated = evaluated;
    }

    /// "no permissions boundary", "no resource-based policy and no identity-based policy"; empty where the decision is
    /// another, or where no layer in evidence shows why.
    static Optional<String> by(Explanation.Authorization.Evaluated evaluated) {
        return evaluated.evaluation().decision() == Decision.IMPLICIT_DENY
                ? new Withheld(evaluated).words().reduce((one, other) -> one + " and " + other)
                : Optional.empty();
    }

    /// The same layers by their kind; none where the decision is another.
    static List<PolicyType> kinds(Explanation.Authorization.Evaluated evaluated) {
        return evaluated.evaluation().decision() == Decision.IMPLICIT_DENY
                ? new Withheld(evaluated).layers().stream().map(LayerResult::policyType).toList()
                : List.of();
    }

    private Stream<String> words() {
        return layers().stream().map(layer -> "no " + layer.policyType().inText() + levels(layer));
    }

    private List<LayerResult> layers() {
        List<LayerResult> layers = new ArrayList<>(limits().toList());
        List<LayerResult> own = silent(type -> type == PolicyType.IDENTITY).toList();
        // In one account the resource's own policy need not allow what the caller's policies do: unless nothing else is
        // missing, as with a KMS key, whose policy has to.
        if (!own.isEmpty() || layers.isEmpty() || evaluated.request().crossesAccounts()) {
            silent(type -> type == PolicyType.RESOURCE || type == PolicyType.TRUST).forEach(layers::add);
        }
        layers.addAll(own);
        return layers;
    }

    private Stream<LayerResult> limits() {
        return silent(type -> switch (type) {
            case RCP, SCP, VPC_ENDPOINT, PERMISSIONS_BOUNDARY, SESSION -> true;
            case RESOURCE, TRUST, IDENTITY -> false;
        });
    }

    private Stream<LayerResult> silent(Predicate<PolicyType> wanted) {
        Evaluation evaluation = evaluated.evaluation();
        return ShownLayers.of(evaluation).stream()
                .filter(layer -> layer.state() == LayerState.NO_MATCH && wanted.test(layer.policyType()));
    }

    // Every level of an organisation has to allow: the ones that do not are what the reader looks for.
    private String levels(LayerResult layer) {
        return evaluated.layers().levelsWithoutAllow(layer).stream()
                .reduce((one, other) -> one + " or " + other)
                .map(" of %s"::formatted)
                .orElse("");
    }
}
