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

    /// All of them, or those of the one that is asked about.
    static PoliciesAt of(PolicyHistory history, Instant at, Optional<String> asked) {
        List<Other> others = others(history, at).stream()
                .filter(other -> asked.isEmpty() || asked.get().equals(other.policy().attachedTo()))
                .toList();
        if (asked.isEmpty()) {
            return new PoliciesAt(at, history.principals(Point.after(at)), others);
        }
        Optional<PrincipalPolicies> one = Arn.parse(asked.get())
                .map(arn -> role(arn).orElse(arn))
                .flatMap(arn -> history.principal(arn, Point.after(at)));
        return new PoliciesAt(
                at,
                others.isEmpty() ? List.of(one.orElseGet(() -> nothingKnown(asked.get()))) : one.stream().toList(),
                others);
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

    // A session has no policies of its own but those that were set when it was issued.
    private static Optional<Arn> role(Arn arn) {
        String[] pieces = arn.resource().split("/", -1);
        return arn.service().equals("sts") && pieces.length > 1 && pieces[0].equals("assumed-role")
                ? Arn.parse("arn:%s:iam::%s:role/%s".formatted(arn.partition(), arn.account(), pieces[1]))
                : Optional.empty();
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
