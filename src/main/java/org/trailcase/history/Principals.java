package org.trailcase.history;

import java.util.Optional;
import org.trailcase.aws.Arn;
import org.trailcase.history.account.Accounts;
import org.trailcase.history.account.Holder;
import org.trailcase.history.account.Holdings;
import org.trailcase.history.layer.Documents;
import org.trailcase.history.layer.LayerInForce;
import org.trailcase.history.layer.Spans;
import org.trailcase.history.track.Point;
import org.trailcase.policy.snapshot.PolicyHolder;
import org.trailcase.trail.UserIdentity;

/// Who a caller or an ARN is, and what hung on it.
final class Principals {
    private final Accounts accounts;
    private final Documents documents;
    private final Spans spans;
    private final Remembered remembered;

    Principals(Accounts accounts, Documents documents, Spans spans, Remembered remembered) {
        this.accounts = accounts;
        this.documents = documents;
        this.spans = spans;
        this.remembered = remembered;
    }

    /// The policies of whoever made a call, at a point.
    PoliciesInForce inForce(UserIdentity who, Point at) {
        return switch (who) {
            case UserIdentity.Root root ->
                new PoliciesInForce.NoneByNature(
                        root.isAssumedRoot()
                                ? "The root user needs no policy in its own account; the task policy limits this session of AssumeRoot."
                                : "The root user needs no policy in its own account.");
            case UserIdentity.AwsService _ ->
                new PoliciesInForce.NoneByNature("An AWS service that acts as itself has no identity-based policies.");
            case UserIdentity.Anonymous _ ->
                new PoliciesInForce.NoneByNature("The caller was anonymous: nobody's policies apply.");
            case UserIdentity.SamlUser _, UserIdentity.WebIdentityUser _ ->
                new PoliciesInForce.NoneByNature(
                        "The caller was known to an identity provider only; the role's trust policy decides.");
            default ->
                identified(who, at)
                        .map(named -> inForce(named, at))
                        .orElseGet(() -> ofPrincipal(
                                who.principalArn().flatMap(Arn::parse), uniqueId(who), at));
        };
    }

    /// The policies of somebody whom something else than the record names.
    PoliciesInForce inForce(NamedCaller named, Point at) {
        return ofPrincipal(Optional.of(named.arn()), Optional.of(named.uniqueId()), at);
    }

    /// Whose the unique id is which is all that a record tells of its caller; empty for all other callers.
    Optional<NamedCaller> identified(UserIdentity who, Point at) {
        return Optional.of(who)
                .filter(UserIdentity::isKnownByIdAlone)
                .flatMap(Principals::uniqueId)
                .flatMap(id -> who.account().flatMap(account -> accounts.withId(account, id)))
                .filter(holder -> holder.kind() != PolicyHolder.Kind.GROUP)
                .flatMap(holder -> Arn.parse(holder.arn(at)).map(arn -> new NamedCaller(
                        arn,
                        holder.uniqueId(),
                        who.sessionName(),
                        "exports and the trail's own calls show %s to be that of %s".formatted(holder.uniqueId(), arn))));
    }

    private PoliciesInForce ofPrincipal(Optional<Arn> principal, Optional<String> id, Point at) {
        if (principal.isEmpty()) {
            return new PoliciesInForce.NotInEvidence(
                    "The record does not name the principal, so its policies cannot be looked up.");
        }
        Optional<Holder> holder = id.flatMap(its -> accounts.withId(principal.get().account(), its))
                .filter(known -> accounts.bore(known, principal.get().lastPiece()))
                .or(() -> named(principal.get(), at));
        if (holder.isEmpty()) {
            return new PoliciesInForce.NotInEvidence(
                    "No exhibit and no call in the trail shows the policies of %s.".formatted(principal.get()));
        }
        // Same name, other unique id: the principal was deleted and made anew.
        // Source: IAM User Guide, "IAM identifiers" (unique identifiers), read 2026-11-24.
        String known = holder.get().uniqueId();
        if (id.filter(recorded -> recorded.length() == known.length() && !recorded.equals(known)).isPresent()) {
            return new PoliciesInForce.NotInEvidence("The evidence shows another %s of the same name (%s); the caller was %s."
                    .formatted(principal.get().lastPiece(), known, id.get()));
        }
        Remembered.Held held = held(holder.get(), at);
        return switch (held.identity()) {
            case LayerInForce.NotInEvidence(String why) -> new PoliciesInForce.NotInEvidence(why);
            case LayerInForce.NotApplicable(String why) -> new PoliciesInForce.NoneByNature(why);
            case LayerInForce.Held identity ->
                new PoliciesInForce.Shown(held.shown(), identity, held.boundary(), held.doubtedTags());
        };
    }

    private static Optional<String> uniqueId(UserIdentity who) {
        return who.principalId()
                .map(id -> id.split(":", 2)[0])
                .filter(id -> id.startsWith("A") && !id.contains("*"));
    }

    /// Who had the name of this ARN at a point.
    Optional<Holder> named(Arn arn, Point at) {
        return kind(arn).flatMap(kind -> accounts.named(arn.account(), kind, arn.lastPiece(), at));
    }

    /// Who was there at a point under another name than that of this ARN, and has this one at some other time.
    Optional<Holder> otherwiseNamed(Arn arn, Point at) {
        return kind(arn).flatMap(kind -> accounts.otherwiseNamed(arn.account(), kind, arn.lastPiece(), at));
    }

    /// Whether anybody ever had the name of this ARN.
    boolean isName(Arn arn) {
        return kind(arn).filter(kind -> accounts.isName(arn.account(), kind, arn.lastPiece())).isPresent();
    }

    /// Whether one alone had the name of this ARN as far as anything is known, or nobody is known of.
    boolean isSteady(Arn arn) {
        return kind(arn).filter(kind -> !accounts.isSteady(arn.account(), kind, arn.lastPiece())).isEmpty();
    }

    /// What an ARN of IAM names.
    static Optional<PolicyHolder.Kind> kind(Arn arn) {
        String type = arn.resource().substring(0, Math.max(0, arn.resource().indexOf('/')));
        return switch (type) {
            case "user" -> Optional.of(PolicyHolder.Kind.USER);
            case "role" -> Optional.of(PolicyHolder.Kind.ROLE);
            case "group" -> Optional.of(PolicyHolder.Kind.GROUP);
            default -> Optional.empty();
        };
    }

    /// What hung on a holder at a point.
    Remembered.Held held(Holder holder, Point at) {
        return remembered.held(
                holder,
                at,
                () -> accounts.epochs(holder, spans),
                () -> new Holdings(accounts, documents, spans, holder, at));
    }
}
