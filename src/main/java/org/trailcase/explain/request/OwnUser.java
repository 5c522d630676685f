package org.trailcase.explain.request;

import java.util.Optional;
import java.util.Set;
import org.trailcase.aws.ActionName;
import org.trailcase.aws.Arn;
import org.trailcase.json.JsonObject;
import org.trailcase.policy.request.RequestedResource;
import org.trailcase.trail.Event;
import org.trailcase.trail.Outcome;
import org.trailcase.trail.UserIdentity;

/// The user that calls of IAM concern which name none: the caller.
///
/// Source: IAM API Reference, parameter `UserName` of each of these operations (it may be left out, and is then determined
/// from the key that signs the request), and "ChangePassword" (always the caller's own); read 2026-11-24.
final class OwnUser {
    private static final String ALWAYS_OWN = "ChangePassword";

    private static final Set<String> OPTIONAL = Set.of(
            "CreateAccessKey",
            "DeleteAccessKey",
            "ListAccessKeys",
            "UpdateAccessKey",
            "GetUser",
            "CreateLoginProfile",
            "DeleteLoginProfile",
            "GetLoginProfile",
            "DeactivateMFADevice",
            "ListMFADevices",
            "ListSSHPublicKeys",
            "DeleteSigningCertificate",
            "ListSigningCertificates",
            "UpdateSigningCertificate",
            "UploadSigningCertificate",
            "DeleteServiceSpecificCredential",
            "ListServiceSpecificCredentials",
            "ResetServiceSpecificCredential",
            "UpdateServiceSpecificCredential");

    private static final String NAME = "userName";
    private static final Source RULE =
            Source.byRule("the request names no user, and IAM takes the one whose key signed it");
    private static final Source PASSWORD = Source.byRule("everyone changes their own password");

    private OwnUser() {}

    /// Empty where the call names somebody, or may have named somebody; for the root it is the account's root.
    static Optional<SourcedResource> of(Event event, ActionName action) {
        String name = event.name().name();
        if (!action.service().equals("iam") || !action.name().equals(name)) {
            return Optional.empty();
        }
        boolean always = name.equals(ALWAYS_OWN);
        return always || OPTIONAL.contains(name) && namesNobody(event)
                ? caller(event.identity())
                        .map(arn -> new SourcedResource(new RequestedResource.Exact(arn), always ? PASSWORD : RULE))
                : Optional.empty();
    }

    private static Optional<String> caller(UserIdentity who) {
        return who instanceof UserIdentity.IamUser || who instanceof UserIdentity.Root
                ? who.arn().filter(arn -> Arn.parse(arn).isPresent())
                : Optional.empty();
    }

    // The record of a call that IAM refused has no parameters at all, whomever the request named (seen in every such record
    // of public trails, also of operations that need a name); a record without the member does not tell either.
    private static boolean namesNobody(Event event) {
        Optional<JsonObject> parameters = event.requestParameters();
        return parameters.isPresent()
                ? !parameters.get().has(NAME) && !isOfAll(parameters.get())
                : event.outcome() == Outcome.SUCCEEDED && event.raw().has("requestParameters") && !answersOther(event);
    }

    // Source: IAM API Reference, "ListServiceSpecificCredentials" (AllUsers), read 2026-11-24.
    private static boolean isOfAll(JsonObject parameters) {
        return parameters.scalar("allUsers").filter("true"::equals).isPresent();
    }

    // What was made says whose it is: a trail that was stripped of its parameters is found out by that.
    private static boolean answersOther(Event event) {
        Optional<String> own = event.identity().arn().flatMap(Arn::parse).map(Arn::lastPiece);
        return event.identity() instanceof UserIdentity.IamUser
                && event.responseElements().stream()
                        .flatMap(answer -> answer.members().stream())
                        .flatMap(member -> member.value().asObject().stream())
                        .flatMap(made -> made.scalar(NAME).stream())
                        .anyMatch(made -> own.filter(made::equalsIgnoreCase).isEmpty());
    }
}
