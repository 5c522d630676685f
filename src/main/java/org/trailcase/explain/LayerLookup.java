package org.trailcase.explain;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.trailcase.aws.Arn;
import org.trailcase.aws.PolicyType;
import org.trailcase.catalog.Catalog;
import org.trailcase.history.IssuedSession;
import org.trailcase.history.IssuedSessions;
import org.trailcase.history.PoliciesInForce;
import org.trailcase.history.PolicyHistory;
import org.trailcase.history.layer.LayerInForce;
import org.trailcase.history.track.Point;
import org.trailcase.policy.evaluate.PolicySet;
import org.trailcase.policy.request.Request;
import org.trailcase.policy.request.RequestedResource;
import org.trailcase.trail.Event;
import org.trailcase.trail.UserIdentity;

/// Looks up the layers around a request as they stood at a point.
final class LayerLookup {
    private final Catalog catalog;
    private final PolicyHistory history;
    private final IssuedSessions sessions;

    LayerLookup(Catalog catalog, PolicyHistory history, IssuedSessions sessions) {
        this.catalog = catalog;
        this.history = history;
        this.sessions = sessions;
    }

    LayersInForce around(Event event, Request request, PoliciesInForce principal, Point at) {
        Map<PolicyType, LayerInForce> layers = new EnumMap<>(PolicyType.class);
        ofResource(request, at, layers);
        ofNetwork(event, layers);
        ofPrincipal(event, principal, layers);
        return new LayersInForce(principal, layers);
    }

    private void ofResource(Request request, Point at, Map<PolicyType, LayerInForce> layers) {
        boolean trust = PolicySet.resourceSide(request.action()) == PolicyType.TRUST;
        layers.put(
                trust ? PolicyType.RESOURCE : PolicyType.TRUST,
                new LayerInForce.NotApplicable("The action meets no policy of this kind."));
        if (trust) {
            role(request).ifPresent(role -> layers.put(PolicyType.TRUST, history.trust(role, at)));
        }
        String service = request.action().service();
        if (!catalog.isReachedByRcp(service)) {
            layers.put(
                    PolicyType.RCP,
                    new LayerInForce.NotApplicable("Resource control policies do not reach %s.".formatted(service)));
        }
        // The one resource-based policy in IAM is a role's trust policy.
        // Source: IAM User Guide, "AWS services that work with IAM" and "Identity-based policies and resource-based
        // policies", read 2026-11-24.
        if (service.equalsIgnoreCase("iam")) {
            layers.put(PolicyType.RESOURCE, new LayerInForce.NotApplicable("IAM has no resource-based policies."));
        }
    }

    private static Optional<Arn> role(Request request) {
        return request.resources().size() == 1
                        && request.resources().getFirst() instanceof RequestedResource.Exact(String arn)
                ? Arn.parse(arn)
                : Optional.empty();
    }

    private static void ofNetwork(Event event, Map<PolicyType, LayerInForce> layers) {
        if (event.vpcEndpointId().isEmpty()) {
            layers.put(
                    PolicyType.VPC_ENDPOINT,
                    new LayerInForce.NotApplicable("The call came through no VPC endpoint."));
        }
    }

    private void ofPrincipal(Event event, PoliciesInForce principal, Map<PolicyType, LayerInForce> layers) {
        switch (principal) {
            case PoliciesInForce.NotInEvidence(String why) ->
                layers.put(PolicyType.IDENTITY, new LayerInForce.NotInEvidence(why));
            case PoliciesInForce.NoneByNature(String why) -> {
                layers.put(PolicyType.IDENTITY, new LayerInForce.NotApplicable(why));
                layers.put(PolicyType.PERMISSIONS_BOUNDARY, new LayerInForce.NotApplicable(why));
                layers.put(PolicyType.SESSION, new LayerInForce.NotApplicable(why));
            }
            case PoliciesInForce.Shown(_, var identity, var boundary) -> {
                layers.put(PolicyType.IDENTITY, identity);
                layers.put(PolicyType.PERMISSIONS_BOUNDARY, boundary);
            }
        }
        layers.putIfAbsent(PolicyType.SESSION, session(event));
    }

    private LayerInForce session(Event event) {
        if (!isSession(event)) {
            return new LayerInForce.NotApplicable("Only sessions of roles and federated users carry session policies.");
        }
        return sessions.of(event)
                .filter(IssuedSession::requestRecorded)
                .map(history::session)
                .orElseGet(() -> new LayerInForce.NotInEvidence(
                        "The call that issued the session's credentials is not in the trail with its request: whether it set a session policy is not known."));
    }

    // Source: IAM User Guide, "Policies and permissions in AWS IAM", session policies, read 2026-11-24.
    private static boolean isSession(Event event) {
        return event.identity() instanceof UserIdentity.AssumedRole
                || event.identity() instanceof UserIdentity.FederatedUser;
    }
}
