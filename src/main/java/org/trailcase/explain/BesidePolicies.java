package org.trailcase.explain;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.trailcase.aws.Arn;
import org.trailcase.aws.PolicyType;
import org.trailcase.history.PolicyHistory;
import org.trailcase.history.beside.KeyGrant;
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

/// What decides calls beside the policies: grants of KMS keys and access control lists of S3 allow, and S3 Block Public
/// Access refuses.
///
/// What succeeded without an Allow is no contradiction where one of them may have allowed it. None lifts an explicit deny,
/// nor what the organisation or the VPC endpoint does not allow.
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

    private static final Beside LIST = new Beside(
            new UnknownFact(
                    "S3 ACL",
                    "the record says that an access control list was needed (additionalEventData.aclRequired), which no policy shows"),
            Decision.IMPLICIT_DENY);

    private final Event event;
    private final PolicyHistory history;

    BesidePolicies(Event event, PolicyHistory history) {
        this.event = event;
        this.history = history;
    }

    /// What may have decided otherwise than the policies, where they come to this decision alone.
    record Beside(UnknownFact fact, Decision instead) {}

    /// Empty where only policies can have decided.
    Optional<Beside> of(Request request, Point at) {
        return switch (request.foldedAction().service()) {
            case "kms" ->
                GRANTED.contains(request.foldedAction().name())
                        ? grant(request, at).map(fact -> new Beside(fact, Decision.IMPLICIT_DENY))
                        : Optional.empty();
            case "s3" ->
                event.outcome() == Outcome.DENIED
                        ? blocked(request, at).map(fact -> new Beside(fact, Decision.ALLOWED))
                        : Optional.of(LIST).filter(_ -> neededList());
            default -> Optional.empty();
        };
    }

    // It closes buckets whose policies are public to whoever is not of their account. Whether a policy counts as public is
    // not worked out: the setting is named, and the call stays open.
    // Source: Amazon S3 User Guide, "Blocking public access to your Amazon S3 storage" (RestrictPublicBuckets), read 2026-11-24.
    private Optional<UnknownFact> blocked(Request request, Point at) {
        boolean isForeign = request.caller().account().isEmpty() || request.crossesAccounts();
        return request.resources().stream()
                .filter(_ -> isForeign)
                .flatMap(resource -> resource instanceof RequestedResource.Exact(String arn)
                        ? Arn.parse(arn).stream()
                        : Stream.empty())
                .map(arn -> arn.resource().split("/", 2)[0])
                .flatMap(bucket -> history.restrictingPublicAccess(bucket, request.resourceAccount(), at).stream())
                .map(call -> new UnknownFact(
                        "S3 Block Public Access",
                        "it closes buckets with public policies to everybody outside of their account, since %s (event %s)"
                                .formatted(
                                        call.described(), call.source().eventId().orElse("without id"))))
                .findFirst();
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
                .map(grant -> described(grant, grant.covers(request.foldedAction().name(), context(request))))
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
                .flatMap(key -> names().flatMap(name -> history.grants(key, name, at).stream()))
                .filter(grant -> grant.covers(request.foldedAction().name(), context(request)) != Answer.NO)
                .findFirst();
    }

    // A grant names a user, a role, a session or a service.
    private Stream<String> names() {
        return Stream.of(event.identity().principalArn(), event.identity().arn(), event.identity().invokedBy())
                .flatMap(Optional::stream)
                .distinct();
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
    static Evaluation weigh(Explanation.Authorization.Evaluated evaluated, Optional<Beside> found) {
        Evaluation evaluation = evaluated.evaluation();
        boolean isFirm = evaluation.decision() == Decision.IMPLICIT_DENY
                && Withheld.kinds(evaluated).stream().anyMatch(BesidePolicies::limitsAllTheSame);
        return found
                .filter(beside -> beside.instead() == evaluation.decision() && !isFirm)
                .map(beside -> evaluation.openBy(beside.fact()))
                .orElse(evaluation);
    }

    private static boolean limitsAllTheSame(PolicyType type) {
        return switch (type) {
            case SCP, RCP, VPC_ENDPOINT -> true;
            case IDENTITY, RESOURCE, TRUST, PERMISSIONS_BOUNDARY, SESSION -> false;
        };
    }

    private static String described(KeyGrant grant, Answer covers) {
        return "the grant %s for %s %s it, made by %s (event %s)"
                .formatted(
                        grant.id(),
                        grant.grantee(),
                        covers == Answer.YES ? "covers" : "may cover",
                        grant.madeBy().described(),
                        grant.madeBy().source().eventId().orElse("without id"));
    }
}
