package org.trailcase.explain.request;

import java.util.List;
import java.util.Optional;
import org.trailcase.history.IssuedSession;
import org.trailcase.policy.request.ContextValue;
import org.trailcase.trail.Event;
import org.trailcase.trail.UserIdentity;

/// The keys about a service that called on behalf of the principal: `invokedBy` in the record.
///
/// A service forwards the caller's own session, or uses a role that trusts the service: only the former is a call via
/// the service. The record names the last service of a chain.
///
/// Source: IAM User Guide, "AWS global condition context keys", aws:ViaAWSService, aws:CalledVia and its kin,
/// aws:SourceArn, and "Forward access sessions"; read 2026-11-24.
final class ServiceCallKeys {
    private static final Source INVOKED_BY = Source.recorded("userIdentity.invokedBy");
    private static final String VIA = "aws:ViaAWSService";
    private static final List<String> CHAIN = List.of("aws:CalledVia", "aws:CalledViaFirst", "aws:CalledViaLast");
    private static final List<String> OF_SOURCES =
            List.of("aws:SourceArn", "aws:SourceAccount", "aws:SourceOrgID", "aws:SourceOrgPaths");
    private static final String LAST_ONLY = "the trail records the last service of the chain only";

    private ServiceCallKeys() {}

    static void put(Event event, Optional<KnownHolder> holder, Optional<IssuedSession> issued, Keys keys) {
        UserIdentity who = event.identity();
        if (who instanceof UserIdentity.NoIdentity || who instanceof UserIdentity.Unrecognised) {
            return;
        }
        if (who instanceof UserIdentity.AwsService) {
            own(keys, "the service acts as itself, not on behalf of a principal");
            return;
        }
        Optional<String> invoker = who.invokedBy();
        if (invoker.isEmpty()) {
            own(keys, "the record names no service that called for the principal");
            OF_SOURCES.forEach(key -> keys.absent(key, "only requests that a service makes as itself carry it"));
            return;
        }
        Optional<String> role = ownRole(who, invoker.get(), holder, issued);
        Optional<String> forwarded = forwarded(who, invoker.get(), holder, issued);
        if (role.isPresent()) {
            own(keys, role.get());
        } else if (forwarded.isPresent()) {
            via(invoker.get(), forwarded.get(), keys);
        } else {
            String why = "whether %s forwarded the session, or used a role of its own, is not recorded"
                    .formatted(invoker.get());
            keys.unrecorded(VIA, why, INVOKED_BY);
            CHAIN.forEach(key -> keys.unrecorded(key, why, INVOKED_BY));
        }
    }

    private static void own(Keys keys, String why) {
        keys.known(VIA, "false", Source.byRule(why));
        CHAIN.forEach(key -> keys.absent(key, why));
    }

    private static void via(String service, String why, Keys keys) {
        Source source = INVOKED_BY.and(why);
        keys.known(VIA, "true", source);
        if (service.endsWith(".amazonaws.com")) {
            keys.put("aws:CalledVia", new ContextValue.Containing(List.of(service), LAST_ONLY), source);
            keys.put("aws:CalledViaFirst", new ContextValue.Hidden(LAST_ONLY), source);
            keys.known("aws:CalledViaLast", service, source);
        } else {
            CHAIN.forEach(key -> keys.unrecorded(key, "the record does not name the service that called", source));
        }
    }

    // Why the session is that of a role which the service holds itself; empty where that is not shown.
    private static Optional<String> ownRole(
            UserIdentity who, String service, Optional<KnownHolder> holder, Optional<IssuedSession> issued) {
        if (!(who instanceof UserIdentity.AssumedRole)) {
            return Optional.empty();
        }
        if (who.principalArn().filter(arn -> arn.contains(":role/aws-service-role/")).isPresent()) {
            return Optional.of("a service-linked role is the service's own");
        }
        if (issued.isPresent()) {
            return issued.get().issuer().service().map(host -> "%s opened the session itself".formatted(host));
        }
        return holder.flatMap(known -> known.holder().trust())
                .filter(trust -> trust.text().contains(service))
                .map(_ -> "the role trusts %s, which uses it for itself".formatted(service));
    }

    // Why the session is one that the service was handed; empty where that is not shown.
    private static Optional<String> forwarded(
            UserIdentity who, String service, Optional<KnownHolder> holder, Optional<IssuedSession> issued) {
        return switch (who) {
            case UserIdentity.IamUser _, UserIdentity.Root _, UserIdentity.FederatedUser _ ->
                Optional.of("a service cannot act as a user by itself");
            case UserIdentity.AssumedRole _ ->
                issued.isPresent()
                        ? Optional.of("the session was opened by a principal")
                        : holder.flatMap(known -> known.holder().trust())
                                .filter(trust -> !trust.text().contains("amazonaws.com"))
                                .map(_ -> "the role trusts no service, so %s was handed the session".formatted(service));
            case UserIdentity.Role _,
                    UserIdentity.AwsAccount _,
                    UserIdentity.AwsService _,
                    UserIdentity.Anonymous _,
                    UserIdentity.SamlUser _,
                    UserIdentity.WebIdentityUser _,
                    UserIdentity.IdentityCenterUser _,
                    UserIdentity.Directory _,
                    UserIdentity.NoIdentity _,
                    UserIdentity.Unrecognised _ -> Optional.empty();
        };
    }
}
