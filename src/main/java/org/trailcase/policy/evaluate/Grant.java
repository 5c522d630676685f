package org.trailcase.policy.evaluate;

import java.util.Set;
import org.trailcase.aws.PolicyType;
import org.trailcase.policy.match.PrincipalMatch;
import org.trailcase.policy.request.Answer;
import org.trailcase.policy.request.Caller;
import org.trailcase.policy.request.Request;
import org.trailcase.policy.request.RequestedResource;

/// Whether a request is granted, denials aside, and by which layers.
///
/// Source: IAM User Guide, "Policy evaluation for requests within a single account" and "Cross-account policy
/// evaluation logic", read 2026-11-24.
record Grant(Answer answer, Set<PolicyType> by) {

    private static final PrincipalMatch UNKNOWN = new PrincipalMatch(Answer.UNKNOWN, Answer.UNKNOWN, Answer.UNKNOWN);

    static Grant of(Layers layers) {
        Caller caller = layers.request().caller();
        PrincipalMatch side = resourceSide(layers);
        Answer outer = limit(layers, PolicyType.RCP)
                .and(limit(layers, PolicyType.SCP))
                .and(limit(layers, PolicyType.VPC_ENDPOINT));
        Answer inner = limit(layers, PolicyType.PERMISSIONS_BOUNDARY).and(limit(layers, PolicyType.SESSION));
        Answer own = identity(layers).and(inner);
        PolicyType sideType = layers.resourceSide().type();
        if (caller instanceof Caller.Unrecorded && caller.account().isEmpty()) {
            // Of somebody who is not named not even the account is known, and with it which policies had to allow.
            return new Grant(outer.and(Answer.UNKNOWN), Set.of());
        }
        if (RootUser.assumesNoRole(layers.request())) {
            return new Grant(Answer.NO, Set.of());
        }
        if (caller.account().isEmpty()) {
            return by(outer, Answer.NO, side.any(), sideType);
        }
        if (layers.request().crossesAccounts()) {
            return both(outer, own, side.any(), sideType);
        }
        Answer named = caller instanceof Caller.Root
                ? side.direct().or(side.behind()).and(inner)
                : side.direct().or(side.behind().and(inner));
        return isMandatory(layers)
                ? mandatory(outer, own, named, side.account(), sideType)
                : by(outer, own, named, sideType);
    }

    private static Grant by(Answer outer, Answer own, Answer named, PolicyType side) {
        Set<PolicyType> bySide = named == Answer.YES ? Set.of(side) : Set.of();
        Set<PolicyType> by = own != Answer.YES
                ? bySide
                : bySide.isEmpty() ? Set.of(PolicyType.IDENTITY) : Set.of(side, PolicyType.IDENTITY);
        return new Grant(outer.and(own.or(named)), by);
    }

    private static Grant both(Answer outer, Answer own, Answer side, PolicyType sideType) {
        return new Grant(outer.and(own).and(side), Set.of(sideType, PolicyType.IDENTITY));
    }

    // Source: AWS KMS Developer Guide, "Key policies in AWS KMS"; IAM User Guide, "How to use trust policies with IAM
    // roles", read 2026-11-24: identity policies count only where the resource's own policy hands the account the say.
    private static Grant mandatory(Answer outer, Answer own, Answer named, Answer delegated, PolicyType side) {
        return named == Answer.YES
                ? by(outer, own.and(delegated), named, side)
                : new Grant(outer.and(named.or(own.and(delegated))), Set.of(side, PolicyType.IDENTITY));
    }

    private static boolean isMandatory(Layers layers) {
        return switch (layers.resourceSide().type()) {
            case TRUST -> takesRole(layers.request()) || exists(layers.resourceSide());
            case RESOURCE -> isKey(layers.request(), layers.resource());
            case RCP, SCP, VPC_ENDPOINT, PERMISSIONS_BOUNDARY, SESSION, IDENTITY -> false;
        };
    }

    private static boolean exists(LayerScan scan) {
        return !(scan.evidence() instanceof LayerEvidence.NotApplicable);
    }

    // What goes along with taking a role on, such as sts:TagSession, needs the trust policy's consent where there is one.
    private static boolean takesRole(Request request) {
        return request.foldedAction().name().startsWith("assumerole");
    }

    // Actions on no key in particular, such as kms:ListKeys, meet no key policy.
    private static boolean isKey(Request request, RequestedResource resource) {
        return request.foldedAction().service().equals("kms")
                && switch (resource) {
                    case RequestedResource.Exact(String arn) -> arn.contains(":key/");
                    case RequestedResource.WithHoles(String pattern) -> pattern.contains(":key/");
                    case RequestedResource.Everything _ -> false;
                    case RequestedResource.Unrecorded _ -> true;
                };
    }

    /// A layer that can only limit; one that does not exist, or is not in evidence, does not.
    private static Answer limit(Layers layers, PolicyType type) {
        LayerScan scan = layers.of(type);
        return switch (scan.evidence()) {
            case LayerEvidence.NotApplicable _ -> isFederatedWithoutSessionPolicy(layers, type) ? Answer.NO : Answer.YES;
            case LayerEvidence.NotInEvidence _ ->
                layers.isStrict() || isFederatedWithoutSessionPolicy(layers, type) ? Answer.UNKNOWN : Answer.YES;
            case LayerEvidence.Held _ -> scan.consent().any();
        };
    }

    // Source: IAM User Guide, "Permissions for GetFederationToken", read 2026-11-24: without a session policy the
    // session has no permissions but those that a resource-based policy gives to the session itself.
    private static boolean isFederatedWithoutSessionPolicy(Layers layers, PolicyType type) {
        return type == PolicyType.SESSION && layers.request().caller() instanceof Caller.FederatedSession;
    }

    private static Answer identity(Layers layers) {
        LayerScan scan = layers.of(PolicyType.IDENTITY);
        return switch (scan.evidence()) {
            // The root user needs no policies in its account.
            case LayerEvidence.NotApplicable _ -> Answer.of(layers.request().caller() instanceof Caller.Root);
            case LayerEvidence.NotInEvidence _ -> Answer.UNKNOWN;
            case LayerEvidence.Held _ -> scan.consent().any();
        };
    }

    private static PrincipalMatch resourceSide(Layers layers) {
        LayerScan scan = layers.resourceSide();
        return switch (scan.evidence()) {
            case LayerEvidence.NotApplicable _ -> PrincipalMatch.NONE;
            case LayerEvidence.NotInEvidence _ -> isRequired(layers) || layers.isStrict() ? UNKNOWN : PrincipalMatch.NONE;
            case LayerEvidence.Held _ -> scan.consent();
        };
    }

    private static boolean isRequired(Layers layers) {
        return isMandatory(layers)
                || layers.request().crossesAccounts()
                || layers.request().caller().account().isEmpty();
    }
}
