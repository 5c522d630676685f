package org.trailcase.explain.request;

import java.util.Optional;
import org.trailcase.aws.Arn;
import org.trailcase.history.NamedCaller;
import org.trailcase.policy.request.Caller;
import org.trailcase.trail.Event;
import org.trailcase.trail.UserIdentity;

/// From the identity in a record to the caller that policies see.
final class Callers {

    private Callers() {}

    /// `named` is what shows whose the unique id is which is all that the record tells.
    static Caller of(Event event, Optional<NamedCaller> named) {
        UserIdentity who = event.identity();
        return switch (who) {
            case UserIdentity.Root root ->
                new Caller.Root(partition(root), root.account().orElse(""));
            case UserIdentity.IamUser user ->
                arn(user).<Caller>map(arn -> new Caller.User(arn, uniqueId(user)))
                        .orElseGet(() -> unrecorded(user));
            case UserIdentity.AssumedRole role -> session(role);
            case UserIdentity.Role role -> session(role);
            case UserIdentity.FederatedUser federated ->
                federated
                        .arn()
                        .flatMap(Arn::parse)
                        .<Caller>map(arn -> new Caller.FederatedSession(
                                arn, federated.principalArn().flatMap(Arn::parse)))
                        .orElseGet(() -> unrecorded(federated));
            case UserIdentity.AwsService service ->
                service.invokedBy().<Caller>map(Caller.Service::new).orElseGet(() -> unrecorded(service));
            case UserIdentity.Anonymous _ -> new Caller.Anonymous();
            case UserIdentity.SamlUser _, UserIdentity.WebIdentityUser _ -> provider(event);
            case UserIdentity.AwsAccount account ->
                named.map(Callers::ofName).orElseGet(() -> unrecorded(account));
            case UserIdentity.IdentityCenterUser _,
                    UserIdentity.Directory _,
                    UserIdentity.NoIdentity _,
                    UserIdentity.Unrecognised _ ->
                unrecorded(who);
        };
    }

    private static Caller ofName(NamedCaller one) {
        Arn arn = one.arn();
        Optional<String> id = Optional.of(one.uniqueId());
        return one.isUser()
                ? new Caller.User(arn, id)
                : new Caller.RoleSession(
                        arn.partition(), arn.account(), arn.lastPiece(), one.session(), Optional.of(arn), id);
    }

    private static Caller session(UserIdentity who) {
        Optional<Arn> role = who.principalArn().flatMap(Arn::parse);
        if (role.isEmpty()) {
            return unrecorded(who);
        }
        return new Caller.RoleSession(
                role.get().partition(),
                role.get().account(),
                role.get().lastPiece(),
                who.sessionName(),
                role.filter(arn -> arn.service().equals("iam")),
                uniqueId(who));
    }

    // The request names the provider as trust policies do: a SAML provider by principalArn; an OpenID one by its ARN or
    // host in identityProvider.
    // Source: STS API Reference, "AssumeRoleWithSAML" and "AssumeRoleWithWebIdentity", read 2026-11-24.
    private static Caller provider(Event event) {
        return event.requestParameters()
                .flatMap(parameters -> parameters.text("principalArn"))
                .or(() -> event.identity().raw().text("identityProvider"))
                .<Caller>map(Caller.ProviderUser::new)
                .orElseGet(() -> unrecorded(event.identity()));
    }

    private static Caller unrecorded(UserIdentity who) {
        return new Caller.Unrecorded(who.account(), "not named in the record");
    }

    // AROA…:session names the session behind the colon.
    private static Optional<String> uniqueId(UserIdentity who) {
        return who.principalId().map(id -> id.split(":", 2)[0]).filter(id -> id.startsWith("A") && !id.contains("*"));
    }

    private static Optional<Arn> arn(UserIdentity who) {
        return who.principalArn().flatMap(Arn::parse);
    }

    static String partition(UserIdentity who) {
        return who.arn().flatMap(Arn::parse).map(Arn::partition).orElse("aws");
    }
}
