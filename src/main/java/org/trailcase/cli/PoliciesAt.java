package org.trailcase.cli;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trailcase.aws.Arn;
import org.trailcase.aws.PolicyType;
import org.trailcase.history.PolicyHistory;
import org.trailcase.history.PrincipalPolicies;
import org.trailcase.history.layer.LayerInForce;
import org.trailcase.history.layer.PolicyTimeline;
import org.trailcase.history.track.Point;

/// The policies that stood at the end of one second: those around principals, and those on resources and organisations.
record PoliciesAt(Instant at, List<PrincipalPolicies> principals, List<Other> others) {
    // What principals hold is told with them.
    private static final Set<PolicyType> OF_THINGS =
            EnumSet.of(PolicyType.RESOURCE, PolicyType.VPC_ENDPOINT, PolicyType.SCP, PolicyType.RCP);


    PoliciesAt {
        principals = List.copyOf(principals);
        others = List.copyOf(others);
    }

    /// One policy on a resource, or on a node of an organisation.
    record Other(PolicyTimeline policy, PolicyTimeline.Version version) {}

    /// All of them, or those of the one that is asked about; of one that the history does not show at this moment it is said
    /// that its policies are not known.
    static PoliciesAt of(PolicyHistory history, Instant at, Optional<String> asked) {
        List<Other> others = others(history, at).stream()
                .filter(other -> asked.isEmpty() || asked.get().equals(other.policy().attachedTo()))
                .toList();
        if (asked.isEmpty()) {
            return new PoliciesAt(at, history.principals(Point.after(at)), others);
        }
        Optional<PrincipalPolicies> one = Arn.parse(AskedPrincipal.holder(asked.get()))
                .flatMap(arn -> history.principal(arn, Point.after(at)));
        return new PoliciesAt(
                at,
                others.isEmpty() ? List.of(one.orElseGet(() -> nothingKnown(asked.get()))) : one.stream().toList(),
                others);
    }

    /// Whether all that is told of the one asked about is that nothing is known of it now.
    boolean showsNothing() {
        return others.isEmpty()
                && principals.stream()
                        .flatMap(holder -> holder.layers().values().stream())
                        .allMatch(LayerInForce.NotInEvidence.class::isInstance);
    }

    boolean isEmpty() {
        return principals.isEmpty() && others.isEmpty();
    }

    private static List<Other> others(PolicyHistory history, Instant at) {
        return history.timelines().stream()
                .filter(policy -> OF_THINGS.contains(policy.type()))
                .flatMap(policy -> policy.at(at).stream().map(version -> new Other(policy, version)))
                .toList();
    }

    private static PrincipalPolicies nothingKnown(String asked) {
        return new PrincipalPolicies(
                asked,
                Map.of(
                        PolicyType.IDENTITY,
                        new LayerInForce.NotInEvidence(
                                "No exhibit and no call in the trail shows the policies of %s at that time.".formatted(asked))));
    }
}
