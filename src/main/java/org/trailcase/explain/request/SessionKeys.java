package org.trailcase.explain.request;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.trailcase.history.IssuedSession;
import org.trailcase.policy.request.ContextValue;
import org.trailcase.trail.Event;
import org.trailcase.trail.UserIdentity;

/// The keys about the credentials that a call was made with: second factor, moment of issue, source identity, provider.
///
/// Source: IAM User Guide, "AWS global condition context keys", section "Properties of a role session", and the keys
/// aws:MultiFactorAuthAge and aws:MultiFactorAuthPresent; read 2026-11-24.
final class SessionKeys {
    private static final String CONTEXT = "userIdentity.sessionContext.";
    private static final Source CREATED = Source.recorded(CONTEXT + "attributes.creationDate");
    private static final String LONG_TERM = "long-term credentials have no session";
    private static final String UNSIGNED = "an unsigned request carries no credentials";

    /// The keys that only temporary credentials bring.
    private static final List<String> OF_SESSIONS = List.of(
            "aws:MultiFactorAuthPresent",
            "aws:MultiFactorAuthAge",
            "aws:TokenIssueTime",
            "aws:SourceIdentity",
            "aws:FederatedProvider",
            "aws:AssumedRoot",
            "aws:SignInSessionArn");

    /// The longest that credentials live which were asked for with a second factor: those of GetSessionToken.
    /// Source: STS API Reference, "GetSessionToken" (DurationSeconds), read 2026-11-24.
    private static final Duration LONGEST = Duration.ofHours(36);

    private static final String NOT_EXACTLY = "the trail records when the session began, not when the code was given";
    private static final String BY_SECONDS = "the trail records whole seconds of completion only";

    private SessionKeys() {}

    static void put(Event event, Optional<IssuedSession> issued, Keys keys) {
        UserIdentity who = event.identity();
        boolean temporary = isTemporary(who);
        if (who instanceof UserIdentity.Anonymous) {
            OF_SESSIONS.forEach(key -> keys.absent(key, UNSIGNED));
        } else if (!temporary && who.accessKeyId().filter(key -> key.startsWith("AKIA")).isPresent()) {
            OF_SESSIONS.forEach(key -> keys.absent(key, LONG_TERM));
        } else {
            secondFactor(event, issued, keys);
            who.sessionCreated()
                    .ifPresent(created -> keys.known("aws:TokenIssueTime", created.toString(), CREATED));
            sourceIdentity(who, temporary, issued, keys);
            provider(who, issued, keys);
            flag(who, "assumedRoot", "aws:AssumedRoot", keys);
            flag(who, "signInSessionArn", "aws:SignInSessionArn", keys);
        }
        InstanceKeys.put(event, issued, keys);
    }

    static boolean isTemporary(UserIdentity who) {
        return who.sessionCreated().isPresent()
                || who.accessKeyId().filter(key -> key.startsWith("ASIA")).isPresent();
    }

    private static void secondFactor(Event event, Optional<IssuedSession> issued, Keys keys) {
        Source recorded = Source.recorded(CONTEXT + "attributes.mfaAuthenticated");
        Optional<IssuedSession> withCode = issued.filter(session -> session.mfaSerial().isPresent());
        Optional<Boolean> mfa = event.identity().mfa();
        if (mfa.isPresent()) {
            keys.known("aws:MultiFactorAuthPresent", Boolean.toString(mfa.get()), recorded);
        } else if (withCode.isPresent()) {
            keys.known("aws:MultiFactorAuthPresent", "true", code(withCode.get()));
        }
        if (mfa.filter(present -> !present).isPresent()) {
            keys.absent("aws:MultiFactorAuthAge", "the session was opened without a second factor");
        } else if (withCode.isPresent()) {
            Instant given = withCode.get().call().time();
            keys.put(
                    "aws:MultiFactorAuthAge",
                    age(given, given.minus(RequestKeys.BEFORE_COMPLETION), event.time(), BY_SECONDS),
                    code(withCode.get()));
        } else if (mfa.isPresent()) {
            keys.put(
                    "aws:MultiFactorAuthAge",
                    event.identity()
                            .sessionCreated()
                            .map(created -> age(created, event.time().minus(LONGEST), event.time(), NOT_EXACTLY))
                            .orElseGet(() -> new ContextValue.Hidden("the age of the second factor is not recorded")),
                    CREATED);
        }
    }

    private static Source code(IssuedSession issued) {
        return Source.issuedBy(issued.call(), "requestParameters.serialNumber");
    }

    // The code was given at `latest` or before, and not before `earliest`; the call was decided on seconds before its
    // recorded time.
    private static ContextValue age(Instant latest, Instant earliest, Instant completed, String why) {
        long low = Math.max(
                0, Duration.between(latest, completed.minus(RequestKeys.BEFORE_COMPLETION)).toSeconds());
        long high = Math.max(low, Duration.between(earliest, completed).toSeconds());
        return new ContextValue.Between(Long.toString(low), Long.toString(high), why);
    }

    // Once set, a source identity stays with every session that follows, and CloudTrail writes it into each record.
    // Source: IAM User Guide, "Monitor and control actions taken with assumed roles", read 2026-11-24.
    private static void sourceIdentity(
            UserIdentity who, boolean temporary, Optional<IssuedSession> issued, Keys keys) {
        Optional<IssuedSession> named = issued.filter(session -> session.sourceIdentity().isPresent());
        if (who.sourceIdentity().isPresent()) {
            keys.known("aws:SourceIdentity", who.sourceIdentity().get(), Source.recorded(CONTEXT + "sourceIdentity"));
        } else if (named.isPresent()) {
            keys.known(
                    "aws:SourceIdentity",
                    named.get().sourceIdentity().orElse(""),
                    Source.issuedBy(named.get().call(), "requestParameters.sourceIdentity"));
        } else if (temporary) {
            keys.absent("aws:SourceIdentity", "the record of a session that has one names it");
        }
    }

    private static void provider(UserIdentity who, Optional<IssuedSession> issued, Keys keys) {
        Optional<String> recorded = who.sessionContext()
                .object("webIdFederationData")
                .flatMap(data -> data.text("federatedProvider"))
                .filter(text -> !text.isEmpty());
        if (recorded.isPresent()) {
            Source source = Source.recorded(CONTEXT + "webIdFederationData.federatedProvider");
            keys.known("aws:FederatedProvider", recorded.get(), source);
        } else if (issued.isPresent()) {
            issued.get()
                    .federatedProvider()
                    .ifPresentOrElse(
                            provider -> keys.known(
                                    "aws:FederatedProvider",
                                    provider,
                                    Source.issuedBy(issued.get().call(), "its identity provider")),
                            () -> keys.absent(
                                    "aws:FederatedProvider",
                                    "%s asked no identity provider".formatted(issued.get().call().words())));
        } else if (who instanceof UserIdentity.IamUser || who instanceof UserIdentity.Root) {
            keys.absent("aws:FederatedProvider", "only sessions of roles come from an identity provider");
        }
    }

    private static void flag(UserIdentity who, String member, String key, Keys keys) {
        who.sessionContext()
                .scalar(member)
                .filter(text -> !text.isEmpty())
                .ifPresent(value -> keys.known(key, value, Source.recorded(CONTEXT + member)));
    }
}
