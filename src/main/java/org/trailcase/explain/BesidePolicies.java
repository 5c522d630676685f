package org.trailcase.explain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trailcase.aws.Arn;
import org.trailcase.aws.PolicyType;
import org.trailcase.history.PolicyHistory;
import org.trailcase.history.grant.KeyGrant;
import org.trailcase.history.track.Point;
import org.trailcase.policy.evaluate.Decision;
import org.trailcase.policy.evaluate.Evaluation;
import org.trailcase.policy.match.UnknownFact;
import org.trailcase.policy.request.Request;
import org.trailcase.policy.request.RequestedResource;
import org.trailcase.trail.Event;
import org.trailcase.trail.Outcome;

/// What allows calls although no policy does: grants of KMS keys, and access control lists of S3.
///
/// What succeeded without an Allow is no contradiction where one of them may have allowed it. Neither lifts an explicit
/// deny, nor what the organisation or the VPC endpoint does not allow.
final class BesidePolicies {

    // Source: AWS KMS Developer Guide, "Grants in AWS KMS" (grant operations), read 2026-11-24.
    private static final Set<String> GRANTED = Set.of(
            "creategrant",
            "decrypt",
            "derivesharedsecret",
            "describekey",
            "encrypt",
            "generatedatakey",
            "generatedatakeypair",
            "generatedatakeypairwithoutplaintext",
            "generatedatakeywithoutplaintext",
            "generatemac",
            "getpublickey",
            "reencryptfrom",
            "reencryptto",
            "retiregrant",
            "sign",
            "verify",
            "verifymac");

    private BesidePolicies() {}

    /// What may have allowed an action beside the policies.
    enum Kind {
        GRANT("KMS grant"),
        ACCESS_CONTROL_LIST("S3 ACL");

        private final String title;

        Kind(String title) {
            this.title = title;
        }
    }

    /// Empty where only policies can have allowed the call, and where it did not succeed.
    static Optional<Kind> kind(Event event, Request request) {
        if (event.outcome() == Outcome.DENIED) {
            return Optional.empty();
        }
        String service = request.foldedAction().service();
        if (service.equals("kms")) {
            return GRANTED.contains(request.foldedAction().name()) ? Optional.of(Kind.GRANT) : Optional.empty();
        }
        return service.equals("s3") && neededList(event) ? Optional.of(Kind.ACCESS_CONTROL_LIST) : Optional.empty();
    }

    // Source: Amazon S3 User Guide, "Using Amazon S3 access logs to identify requests that required ACLs" (aclRequired in
    // CloudTrail's additionalEventData), read 2026-11-24.
    private static boolean neededList(Event event) {
        return event.additionalEventData()
                .flatMap(data -> data.scalar("aclRequired"))
                .filter("Yes"::equalsIgnoreCase)
                .isPresent();
    }

    /// The evaluation in the light of that.
    static Evaluation weigh(
            Event event, Explanation.Authorization.Evaluated evaluated, PolicyHistory history, Point at) {
        boolean lacksOnlyAnAllow = evaluated.evaluation().decision() == Decision.IMPLICIT_DENY
                && Withheld.kinds(evaluated).stream().noneMatch(BesidePolicies::limitsAllTheSame);
        return kind(event, evaluated.request())
                .filter(_ -> lacksOnlyAnAllow)
                .map(kind -> evaluated.evaluation().openFor(new UnknownFact(kind.title, why(kind, event, evaluated.request(), history, at))))
                .orElse(evaluated.evaluation());
    }

    private static boolean limitsAllTheSame(PolicyType type) {
        return switch (type) {
            case SCP, RCP, VPC_ENDPOINT -> true;
            case IDENTITY, RESOURCE, TRUST, PERMISSIONS_BOUNDARY, SESSION -> false;
        };
    }

    private static String why(Kind kind, Event event, Request request, PolicyHistory history, Point at) {
        return switch (kind) {
            case ACCESS_CONTROL_LIST ->
                "the record says that an access control list was needed (additionalEventData.aclRequired), which no policy shows";
            case GRANT ->
                request.resources().stream()
                        .flatMap(resource -> resource instanceof RequestedResource.Exact(String arn)
                                ? Arn.parse(arn).stream()
                                : Optional.<Arn>empty().stream())
                        .flatMap(key -> history.grants(key, at).stream())
                        .filter(grant -> covers(grant, event, request))
                        .map(BesidePolicies::described)
                        .findFirst()
                        .orElse("a grant of the key may allow it, and no call in the trail shows one for this caller");
        };
    }

    private static boolean covers(KeyGrant grant, Event event, Request request) {
        List<Optional<String>> names =
                List.of(event.identity().principalArn(), event.identity().arn(), event.identity().invokedBy());
        return grant.covers(request.foldedAction().name())
                && names.contains(Optional.of(grant.grantee()));
    }

    private static String described(KeyGrant grant) {
        return "the grant %s for %s covers it%s, made by %s (event %s)"
                .formatted(
                        grant.id(),
                        grant.grantee(),
                        grant.isConstrained() ? " for some encryption contexts" : "",
                        grant.madeBy().described(),
                        grant.madeBy().source().eventId().orElse("without id"));
    }
}
