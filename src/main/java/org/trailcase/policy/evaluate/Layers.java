package org.trailcase.policy.evaluate;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.trailcase.aws.PolicyType;
import org.trailcase.policy.Effect;
import org.trailcase.policy.match.Interpretation;
import org.trailcase.policy.match.Matching;
import org.trailcase.policy.request.Answer;
import org.trailcase.policy.request.Caller;
import org.trailcase.policy.request.FoldedAction;
import org.trailcase.policy.request.Request;
import org.trailcase.policy.request.RequestedResource;

/// The layers that a request meets, each read through once.
final class Layers {
    private static final Set<String> TRUST_ACTIONS = Set.of(
            "assumerole", "assumerolewithsaml", "assumerolewithwebidentity", "tagsession", "setsourceidentity", "setcontext");
    private static final List<PolicyType> WITH_TRUST = allBut(PolicyType.RESOURCE);
    private static final List<PolicyType> WITH_RESOURCE = allBut(PolicyType.TRUST);

    private final Request request;
    private final RequestedResource resource;
    private final boolean strict;
    private final PolicyType resourceSide;
    private final Map<PolicyType, LayerScan> scans = new EnumMap<>(PolicyType.class);

    private Layers(Request request, RequestedResource resource, boolean strict) {
        this.request = request;
        this.resource = resource;
        this.strict = strict;
        this.resourceSide = resourceSide(request.foldedAction());
    }

    static Layers scan(PolicySet policies, Matching matching, Interpretation interpretation) {
        Request request = matching.request();
        Layers layers = new Layers(request, matching.resource(), interpretation.strict());
        Reachable reachable = policies.reachable(request.foldedAction());
        for (PolicyType type : layers.resourceSide == PolicyType.TRUST ? WITH_TRUST : WITH_RESOURCE) {
            boolean reached = reaches(type, request.caller());
            layers.scans.put(
                    type,
                    LayerScan.of(
                            type,
                            reached ? policies.layer(type) : LayerEvidence.NOT_APPLICABLE,
                            reached ? levels(type, reachable, request) : List.of(),
                            matching));
        }
        return layers;
    }

    // The root user is not stopped by the Deny of its own bucket's policy from reading or mending that policy.
    private static List<Reachable.Level> levels(PolicyType type, Reachable reachable, Request request) {
        List<Reachable.Level> levels = reachable.levels(type);
        return type == PolicyType.RESOURCE && RootUser.reachesOwnBucketPolicy(request)
                ? levels.stream().map(level -> level.only(Effect.ALLOW)).toList()
                : levels;
    }

    /// A role's trust policy is the resource-based policy of the actions that take the role on.
    ///
    /// Source: IAM User Guide, "How to use trust policies with IAM roles", read 2026-11-24.
    static PolicyType resourceSide(FoldedAction action) {
        return action.service().equals("sts") && TRUST_ACTIONS.contains(action.name())
                ? PolicyType.TRUST
                : PolicyType.RESOURCE;
    }

    private static List<PolicyType> allBut(PolicyType other) {
        return Stream.of(PolicyType.values()).filter(type -> type != other).toList();
    }

    /// Source: AWS Organizations User Guide, "Service control policies" and "Resource control policies" (neither
    /// restricts service-linked roles; SCPs restrict the principals of accounts, not services), read 2026-11-24.
    private static boolean reaches(PolicyType type, Caller caller) {
        boolean serviceLinked = caller instanceof Caller.RoleSession session && session.isServiceLinked();
        return switch (type) {
            case IDENTITY, PERMISSIONS_BOUNDARY -> caller.hasIdentityPolicies();
            // The task policy of a session that AssumeRoot opened. Source: STS API Reference, "AssumeRoot", read 2026-11-24.
            case SESSION -> caller.hasIdentityPolicies() || caller instanceof Caller.Root;
            case SCP -> caller.account().isPresent() && !serviceLinked;
            case RCP -> !serviceLinked;
            case VPC_ENDPOINT, RESOURCE, TRUST -> true;
        };
    }

    Request request() {
        return request;
    }

    RequestedResource resource() {
        return resource;
    }

    boolean isStrict() {
        return strict;
    }

    /// In the order in which an explanation shows them.
    Stream<LayerScan> all() {
        return scans.values().stream();
    }

    LayerScan of(PolicyType type) {
        LayerScan scan = scans.get(type);
        if (scan == null) {
            throw new IllegalArgumentException(type + " is no layer of this request.");
        }
        return scan;
    }

    LayerScan resourceSide() {
        return of(resourceSide);
    }

    Answer deny() {
        Answer deny = Answer.NO;
        for (LayerScan scan : scans.values()) {
            deny = deny.or(denyOf(scan));
        }
        return deny;
    }

    private Answer denyOf(LayerScan scan) {
        return strict && scan.evidence() instanceof LayerEvidence.NotInEvidence ? Answer.UNKNOWN : scan.deny();
    }
}
