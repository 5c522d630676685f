package org.trailcase.explain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trailcase.aws.ActionName;
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
    private static final Set<String> ELSEWHERE = Set.of("CopyObject", "UploadPartCopy", "GetBucketLocation");

    private final Catalog catalog;
    private final PolicyHistory history;
    private final IssuedSessions sessions;

    LayerLookup(Catalog catalog, PolicyHistory history, IssuedSessions sessions) {
        this.catalog = catalog;
        this.history = history;
        this.sessions = sessions;
    }

    /// The request as the layers of each of its resources see it: things whose own policies differ are asked about one by
    /// one.
    List<Around> around(Event event, Request request, PoliciesInForce principal, Point at) {
        Map<PolicyType, LayerInForce> common = new EnumMap<>(PolicyType.class);
        ofOrganization(request, at, common);
        ofNetwork(event, at, common);
        ofPrincipal(event, principal, common);
        Map<LayerInForce, List<RequestedResource>> byPolicy = new LinkedHashMap<>();
        for (RequestedResource resource : request.resources()) {
            byPolicy.computeIfAbsent(own(event, request, resource, at), _ -> new ArrayList<>()).add(resource);
        }
        PolicyType side = PolicySet.resourceSide(request.action());
        List<Around> all = new ArrayList<>();
        byPolicy.forEach((policy, resources) -> {
            Map<PolicyType, LayerInForce> layers = new EnumMap<>(common);
            layers.put(side, policy);
            layers.put(
                    side == PolicyType.TRUST ? PolicyType.RESOURCE : PolicyType.TRUST,
                    new LayerInForce.NotApplicable("The action meets no policy of this kind."));
            all.add(new Around(request.on(resources), new LayersInForce(principal, layers)));
        });
        return all;
    }

    /// A request, and the layers around it.
    record Around(Request request, LayersInForce layers) {}

    // The policy that hangs on the thing itself: a role's trust policy for what takes the role on.
    private LayerInForce own(Event event, Request request, RequestedResource resource, Point at) {
        ActionName action = request.action();
        if (PolicySet.resourceSide(action) == PolicyType.TRUST) {
            Optional<Arn> arn =
                    resource instanceof RequestedResource.Exact(String text) ? Arn.parse(text) : Optional.empty();
            return arn.map(role -> history.trust(role, at))
                    .orElseGet(() -> new LayerInForce.NotInEvidence("Which role it was is not recorded."));
        }
        return history.resource(resource, request.resourceAccount(), region(event, action), action, at);
    }

    // S3 serves a bucket in its own Region and sends calls elsewhere away; a copy reads from a bucket that may be in another,
    // and GetBucketLocation is answered anywhere. (Amazon S3 User Guide, "Making requests using the REST API", and engineering
    // knowledge.)
    private static Optional<String> region(Event event, ActionName action) {
        return action.service().equals("s3") && !ELSEWHERE.contains(event.name().name()) ? event.region() : Optional.empty();
    }

    private void ofOrganization(Request request, Point at, Map<PolicyType, LayerInForce> layers) {
        Optional<String> caller = request.caller().account();
        layers.put(
                PolicyType.SCP,
                caller.map(account -> history.organization(PolicyType.SCP, account, at))
                        .orElseGet(() -> new LayerInForce.NotApplicable(
                                "Service control policies limit the principals of accounts, and the caller is of none.")));
        String service = request.action().service();
        layers.put(
                PolicyType.RCP,
                catalog.isReachedByRcp(service)
                        ? owner(request)
                                .map(account -> history.organization(PolicyType.RCP, account, at))
                                .orElseGet(() -> new LayerInForce.NotInEvidence("Whose resource it was is not recorded."))
                        : new LayerInForce.NotApplicable(
                                "Resource control policies do not reach %s.".formatted(service)));
    }

    // What belongs to no account in particular is asked of the caller's own. Whose bucket it was only the record can tell:
    // its ARN names no account.
    private static Optional<String> owner(Request request) {
        boolean inParticular =
                !request.resources().stream().allMatch(RequestedResource.Everything.class::isInstance);
        return inParticular ? request.resourceAccount() : request.caller().account();
    }

    private void ofNetwork(Event event, Point at, Map<PolicyType, LayerInForce> layers) {
        layers.put(
                PolicyType.VPC_ENDPOINT,
                event.vpcEndpointId()
                        .map(endpoint -> history.endpoint(endpoint, at))
                        .orElseGet(() -> new LayerInForce.NotApplicable("The call came through no VPC endpoint.")));
    }

    private void ofPrincipal(Event event, PoliciesInForce principal, Map<PolicyType, LayerInForce> layers) {
        switch (principal) {
            case PoliciesInForce.NotInEvidence(String why) ->
                layers.put(PolicyType.IDENTITY, new LayerInForce.NotInEvidence(why));
            case PoliciesInForce.NoneByNature(String why) -> {
                layers.put(PolicyType.IDENTITY, new LayerInForce.NotApplicable(why));
                layers.put(PolicyType.PERMISSIONS_BOUNDARY, new LayerInForce.NotApplicable(why));
                if (!isTaskOfRoot(event)) {
                    layers.put(PolicyType.SESSION, new LayerInForce.NotApplicable(why));
                }
            }
            case PoliciesInForce.Shown(_, var identity, var boundary, _) -> {
                layers.put(PolicyType.IDENTITY, identity);
                layers.put(PolicyType.PERMISSIONS_BOUNDARY, boundary);
            }
        }
        layers.putIfAbsent(PolicyType.SESSION, session(event));
    }

    private LayerInForce session(Event event) {
        if (isTaskOfRoot(event)) {
            return task(event);
        }
        if (!isSession(event)) {
            return new LayerInForce.NotApplicable("Only sessions of roles and federated users carry session policies.");
        }
        return sessions.of(event)
                .filter(IssuedSession::requestRecorded)
                .map(history::session)
                .orElseGet(() -> new LayerInForce.NotInEvidence(
                        "The call that issued the session's credentials is not in the trail with its request: whether it set a session policy is not known."));
    }

    private boolean isTaskOfRoot(Event event) {
        return event.identity().isAssumedRoot()
                || event.identity() instanceof UserIdentity.Root
                        && sessions.of(event)
                                .filter(issued -> issued.call().eventName().equals("AssumeRoot"))
                                .isPresent();
    }

    // Such a session always has a task policy: what is not known of it is a gap, and not a layer that may be missing.
    // Source: STS API Reference, "AssumeRoot" (TaskPolicyArn is required), read 2026-11-24.
    private LayerInForce task(Event event) {
        Optional<LayerInForce> shown =
                sessions.of(event).filter(IssuedSession::requestRecorded).map(history::session);
        return switch (shown.orElse(new LayerInForce.NotInEvidence(
                "The AssumeRoot call that issued the credentials is not in the trail with its request: which task policy limits the session is not known."))) {
            case LayerInForce.Held held -> held;
            case LayerInForce.NotInEvidence(String why) -> unknown(why);
            case LayerInForce.NotApplicable _ ->
                unknown("The record of the AssumeRoot call does not name the task policy that limits the session.");
        };
    }

    private static LayerInForce unknown(String why) {
        return new LayerInForce.Held(List.of(), List.of(why), Optional.empty());
    }

    // Source: IAM User Guide, "Policies and permissions in AWS IAM", session policies, read 2026-11-24.
    private static boolean isSession(Event event) {
        return event.identity() instanceof UserIdentity.AssumedRole
                || event.identity() instanceof UserIdentity.FederatedUser
                || event.identity().isKnownByIdAlone()
                        && event.identity().principalId().filter(id -> id.startsWith("AROA")).isPresent();
    }
}
