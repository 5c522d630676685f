package org.trailcase.explain;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.trailcase.aws.Arn;
import org.trailcase.aws.PolicyType;
import org.trailcase.history.PolicyHistory;
import org.trailcase.history.grant.KeyGrant;
import org.trailcase.history.track.Point;
import org.trailcase.policy.evaluate.Decision;
import org.trailcase.policy.evaluate.Evaluation;
import org.trailcase.policy.match.UnknownFact;
import org.trailcase.policy.request.Answer;
import org.trailcase.policy.request.Request;
import org.trailcase.policy.request.RequestedResource;
import org.trailcase.trail.Event;
import org.trailcase.trail.Outcome;
import org.trailcase.trail.Redacted;

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

    private final Event event;
    private final PolicyHistory history;

    BesidePolicies(Event event, PolicyHistory history) {
        this.event = event;
        this.history = history;
    }

    /// What may have allowed an action although no policy does; empty where only policies can have.
    Optional<UnknownFact> allowing(Request request, Point at) {
        String service = request.foldedAction().service();
        if (service.equals("kms")) {
            return GRANTED.contains(request.foldedAction().name()) ? grant(request, at) : Optional.empty();
        }
        return service.equals("s3") && event.outcome() != Outcome.DENIED && neededList()
                ? Optional.of(new UnknownFact(
                        "S3 ACL",
                        "the record says that an access control list was needed (additionalEventData.aclRequired), which no policy shows"))
                : Optional.empty();
    }

    // Source: Amazon S3 User Guide, "Using Amazon S3 access logs to identify requests that required ACLs" (aclRequired in
    // CloudTrail's additionalEventData), read 2026-11-24.
    private boolean neededList() {
        return event.additionalEventData()
                .flatMap(data -> data.scalar("aclRequired"))
                .filter("Yes"::equalsIgnoreCase)
                .isPresent();
    }

    // A call that was denied had no grant out of sight; one that the trail shows speaks against the policies all the same.
    private Optional<UnknownFact> grant(Request request, Point at) {
        return shown(request, at)
                .map(BesidePolicies::described)
                .or(() -> event.outcome() == Outcome.DENIED
                        ? Optional.empty()
                        : Optional.of("a grant of the key may allow it, and no call in the trail shows one for this call"))
                .map(why -> new UnknownFact("KMS grant", why));
    }

    private Optional<KeyGrant> shown(Request request, Point at) {
        return request.resources().stream()
                .flatMap(resource -> resource instanceof RequestedResource.Exact(String arn)
                        ? Arn.parse(arn).stream()
                        : Stream.empty())
                .flatMap(key -> history.grants(key, at).stream())
                .filter(grant -> isForCaller(grant)
                        && grant.covers(request.foldedAction().name(), context(request)) != Answer.NO)
                .findFirst();
    }

    private boolean isForCaller(KeyGrant grant) {
        return Stream.of(event.identity().principalArn(), event.identity().arn(), event.identity().invokedBy())
                .anyMatch(name -> name.filter(grant.grantee()::equals).isPresent());
    }

    // Empty where the record does not show the request.
    private Optional<Map<String, String>> context(Request request) {
        String member =
                switch (request.foldedAction().name()) {
                    case "reencryptfrom" -> "sourceEncryptionContext";
                    case "reencryptto" -> "destinationEncryptionContext";
                    default -> "encryptionContext";
                };
        return event.requestParameters().filter(asked -> !Redacted.isIn(asked, member)).map(asked -> {
            Map<String, String> context = new HashMap<>();
            asked.object(member).ifPresent(pairs -> pairs.members()
                    .forEach(pair -> pair.value().scalar().ifPresent(text -> context.put(pair.name(), text))));
            return context;
        });
    }

    /// The evaluation in the light of that.
    Evaluation weigh(Explanation.Authorization.Evaluated evaluated, Point at) {
        boolean lacksOnlyAnAllow = evaluated.evaluation().decision() == Decision.IMPLICIT_DENY
                && Withheld.kinds(evaluated).stream().noneMatch(BesidePolicies::limitsAllTheSame);
        return lacksOnlyAnAllow
                ? allowing(evaluated.request(), at).map(evaluated.evaluation()::openFor).orElse(evaluated.evaluation())
                : evaluated.evaluation();
    }

    private static boolean limitsAllTheSame(PolicyType type) {
        return switch (type) {
            case SCP, RCP, VPC_ENDPOINT -> true;
            case IDENTITY, RESOURCE, TRUST, PERMISSIONS_BOUNDARY, SESSION -> false;
        };
    }

    private static String described(KeyGrant grant) {
        return "the grant %s for %s covers it%s, made by %s (event %s)"
                .formatted(
                        grant.id(),
                        grant.grantee(),
                        grant.constraint().isPresent() ? " for some encryption contexts" : "",
                        grant.madeBy().described(),
                        grant.madeBy().source().eventId().orElse("without id"));
    }
}
