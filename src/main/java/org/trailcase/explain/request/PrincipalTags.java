package org.trailcase.explain.request;

import java.util.Map;
import java.util.Optional;
import org.trailcase.history.IssuedSession;
import org.trailcase.policy.request.ContextValue;
import org.trailcase.policy.snapshot.PolicyHolder;
import org.trailcase.trail.Event;
import org.trailcase.trail.UserIdentity;

/// `aws:PrincipalTag`: the tags of the user or role, and those that the session brought.
///
/// Source: IAM User Guide, "Pass session tags in AWS STS" (a session tag takes the place of a role's tag with the same
/// key) and "AWS global condition context keys", aws:PrincipalTag; read 2026-11-24.
final class PrincipalTags {
    private static final String KEY = "aws:PrincipalTag/";
    private static final String MAY_BRING = "the session may have brought a tag of the same name";

    private PrincipalTags() {}

    static void put(Event event, KnownCaller caller, Optional<IssuedSession> issued, Keys keys) {
        UserIdentity who = event.identity();
        Optional<KnownHolder> holder = caller.holder();
        switch (who) {
            case UserIdentity.IamUser _, UserIdentity.Role _ -> own(holder, Optional.empty(), keys);
            case UserIdentity.AssumedRole role -> session(role, holder, issued, keys);
            case UserIdentity.FederatedUser federated -> session(federated, holder, issued, keys);
            case UserIdentity.Root _ -> keys.othersAbsent(KEY, "the root user has no tags");
            case UserIdentity.Anonymous _ -> keys.othersAbsent(KEY, "an unsigned request names no principal");
            case UserIdentity.AwsService _ -> keys.othersAbsent(KEY, "an AWS service that acts as itself has no tags");
            case UserIdentity.AwsAccount account -> caller.named().ifPresent(named -> {
                if (named.isUser()) {
                    own(holder, Optional.empty(), keys);
                } else {
                    session(account, holder, issued, keys);
                }
            });
            case UserIdentity.SamlUser _,
                    UserIdentity.WebIdentityUser _,
                    UserIdentity.IdentityCenterUser _,
                    UserIdentity.Directory _,
                    UserIdentity.NoIdentity _,
                    UserIdentity.Unrecognised _ -> {}
        }
    }

    private static void session(
            UserIdentity who, Optional<KnownHolder> holder, Optional<IssuedSession> issued, Keys keys) {
        // EC2 opens the sessions of its instances itself, and brings no tags.
        if (who.sessionContext().has("ec2RoleDelivery")) {
            own(holder, Optional.empty(), keys);
            return;
        }
        boolean known = issued.filter(session -> session.tags().complete()).isPresent();
        own(holder, known ? Optional.empty() : Optional.of(MAY_BRING), keys);
        issued.ifPresent(session -> session.tags().values().forEach((tag, value) -> keys.put(
                KEY + tag,
                Redacted.is(value) ? Redacted.VALUE : ContextValue.of(value),
                Source.issuedBy(session.call(), "its session tags"))));
        if (!known) {
            String why = issued.isEmpty()
                    ? "the call that issued the session is not in the trail"
                    : "the tags that the session brought are known in part";
            keys.others(KEY, new ContextValue.Unrecorded(why), Source.of(why));
        }
    }

    private static void own(Optional<KnownHolder> holder, Optional<String> doubt, Keys keys) {
        holder.ifPresent(known -> {
            Map<String, String> tags = known.holder().tags();
            tags.forEach((tag, value) -> keys.put(
                    KEY + tag,
                    doubt.<ContextValue>map(ContextValue.Hidden::new).orElseGet(() -> ContextValue.of(value)),
                    known.source()));
            known.doubtedTags().forEach(
                    (tag, why) -> keys.unrecorded(KEY + tag, why, known.source()));
            if (known.holder().shows(PolicyHolder.Part.TAGS)) {
                keys.others(
                        KEY,
                        new ContextValue.Absent(
                                "the evidence shows the tags of %s, and this is none of them".formatted(
                                        known.holder().identity().name())),
                        known.source());
            }
        });
    }
}
