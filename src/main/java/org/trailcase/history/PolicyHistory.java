package org.trailcase.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.trailcase.aws.Arn;
import org.trailcase.policy.AttachedPolicy;
import org.trailcase.policy.snapshot.AccountSnapshot;
import org.trailcase.policy.snapshot.PolicyHolder;
import org.trailcase.policy.snapshot.Snapshot;
import org.trailcase.trail.Event;
import org.trailcase.trail.UserIdentity;

/// Which policies hung on whom, at any moment, as far as the evidence tells.
///
/// A snapshot speaks for its own moment. It is used for another one only when the trail shows no change between the
/// two; where there is one, nothing is claimed. Immutable, so that any thread may ask.
public final class PolicyHistory {
    private final List<AccountSnapshot> snapshots;
    private final List<PolicyChange> changes;
    private final Documents documents = new Documents();

    private PolicyHistory(List<AccountSnapshot> snapshots, List<PolicyChange> changes) {
        this.snapshots = List.copyOf(snapshots);
        this.changes = List.copyOf(changes);
    }

    /// A history from snapshots and from the trail's own events; events that changed nothing are passed over.
    public static PolicyHistory of(List<? extends Snapshot> snapshots, List<Event> events) {
        return new PolicyHistory(
                snapshots.stream()
                        .flatMap(one -> one instanceof AccountSnapshot account ? Stream.of(account) : Stream.empty())
                        .toList(),
                events.stream()
                        .flatMap(event -> PolicyChange.of(event).stream())
                        .sorted(Comparator.comparing(PolicyChange::time))
                        .toList());
    }

    /// The policies of whoever made a call, when it was decided on.
    public PoliciesInForce inForce(Event call) {
        return switch (call.identity()) {
            case UserIdentity.Root _ ->
                new PoliciesInForce.NoneByNature("The root user needs no policy in its own account.");
            case UserIdentity.AwsService _ ->
                new PoliciesInForce.NoneByNature("An AWS service that acts as itself has no identity-based policies.");
            case UserIdentity.Anonymous _ ->
                new PoliciesInForce.NoneByNature("The caller was anonymous: nobody's policies apply.");
            case UserIdentity.SamlUser _, UserIdentity.WebIdentityUser _ ->
                new PoliciesInForce.NoneByNature(
                        "The caller was known to an identity provider only; the role's trust policy decides.");
            default -> ofPrincipal(call.identity(), call);
        };
    }

    /// The holder of this kind and name in an account, in the snapshot nearest to a moment: a request names users and
    /// roles without their path.
    public Optional<PolicyHolder> holder(PolicyHolder.Kind kind, String account, String name, Instant at) {
        return nearest(at).stream()
                .filter(snapshot -> snapshot.account().equals(account))
                .flatMap(snapshot -> snapshot.holders().stream())
                .filter(holder ->
                        holder.kind() == kind && holder.identity().name().equalsIgnoreCase(name))
                .findFirst();
    }

    /// The trust policy of a role when a call was decided on; empty when the evidence does not show it for that moment.
    public Optional<AttachedPolicy> trust(Arn role, Event call) {
        for (AccountSnapshot snapshot : nearest(call.time())) {
            Optional<PolicyHolder> holder = find(snapshot, role);
            if (holder.isPresent()) {
                return changeBetween(snapshot, call, change -> change.concernsTrust(holder.get()))
                                .isPresent()
                        ? Optional.empty()
                        : new Holdings(snapshot, holder.get(), List.of(), documents).trust();
            }
        }
        return Optional.empty();
    }

    private PoliciesInForce ofPrincipal(UserIdentity who, Event call) {
        Optional<Arn> principal = who.principalArn().flatMap(Arn::parse);
        if (principal.isEmpty()) {
            return new PoliciesInForce.NotInEvidence(
                    "The record does not name the principal, so its policies cannot be looked up.");
        }
        for (AccountSnapshot snapshot : nearest(call.time())) {
            Optional<PolicyHolder> holder = find(snapshot, principal.get());
            if (holder.isPresent()) {
                return held(snapshot, holder.get(), who, call);
            }
        }
        return new PoliciesInForce.NotInEvidence(
                snapshots.isEmpty()
                        ? "The case holds no export of the account's policies."
                        : "No export in the case shows %s.".formatted(principal.get()));
    }

    private PoliciesInForce held(AccountSnapshot snapshot, PolicyHolder holder, UserIdentity who, Event call) {
        Optional<String> stranger = another(holder, who);
        if (stranger.isPresent()) {
            return new PoliciesInForce.NotInEvidence(stranger.get());
        }
        List<PolicyHolder> groups = groups(snapshot, holder);
        Optional<PolicyChange> between = changeBetween(snapshot, call, change -> change.concerns(holder, groups));
        if (between.isPresent()) {
            return new PoliciesInForce.NotInEvidence(
                    "The export shows %s as of %s, but %s changed its policies at %s (event %s); this version does not follow such changes."
                            .formatted(
                                    holder.identity().name(),
                                    snapshot.origin().asOf(),
                                    between.get().eventName(),
                                    between.get().time(),
                                    between.get().eventId()));
        }
        return new Holdings(snapshot, holder, groups, documents).inForce();
    }

    private Optional<PolicyChange> changeBetween(
            AccountSnapshot snapshot, Event call, Predicate<PolicyChange> concerned) {
        Instant asOf = snapshot.origin().asOf();
        return changes.stream()
                .filter(change -> isBetween(change.time(), asOf, call.time()))
                // A call is decided on by the policies before it, not by those that it makes.
                .filter(change -> asOf.isAfter(call.time()) || !change.isMadeBy(call))
                .filter(change -> change.account().isEmpty() || change.account().equals(snapshot.account()))
                .filter(concerned)
                .findFirst();
    }

    // Same name, other unique id: the principal was deleted and made anew.
    // Source: IAM User Guide, "IAM identifiers" (unique identifiers), read 2026-11-24.
    private static Optional<String> another(PolicyHolder holder, UserIdentity who) {
        String recorded = who.principalId().map(id -> id.split(":", 2)[0]).orElse("");
        String known = holder.identity().uniqueId();
        boolean comparable = recorded.length() == known.length() && recorded.startsWith("A") && known.startsWith("A");
        return comparable && !recorded.equals(known) && !recorded.contains("*")
                ? Optional.of("The export shows another %s of the same name (%s); the caller was %s."
                        .formatted(holder.identity().name(), known, recorded))
                : Optional.empty();
    }

    private static boolean isBetween(Instant change, Instant one, Instant other) {
        Instant first = one.isBefore(other) ? one : other;
        Instant last = one.isBefore(other) ? other : one;
        return !change.isBefore(first) && !change.isAfter(last);
    }

    // The latest at or before the moment first, then those after it, nearest first.
    private List<AccountSnapshot> nearest(Instant at) {
        List<AccountSnapshot> ordered = new ArrayList<>(snapshots);
        ordered.sort(Comparator.comparing((AccountSnapshot one) -> one.origin().asOf().isAfter(at))
                .thenComparing(one -> Duration.between(one.origin().asOf(), at).abs()));
        return ordered;
    }

    private static Optional<PolicyHolder> find(AccountSnapshot snapshot, Arn principal) {
        String arn = principal.text();
        Optional<PolicyHolder> exact = snapshot.holders().stream()
                .filter(holder -> holder.identity().arn().equals(arn))
                .findFirst();
        // A session ARN does not carry the role's path; role names are unique in an account.
        return exact.or(() -> snapshot.holders().stream()
                .filter(holder -> principal.resource().startsWith("role/")
                        && holder.kind() == PolicyHolder.Kind.ROLE
                        && snapshot.account().equals(principal.account())
                        && holder.identity().name().equalsIgnoreCase(principal.lastPiece()))
                .findFirst());
    }

    private static List<PolicyHolder> groups(AccountSnapshot snapshot, PolicyHolder holder) {
        return snapshot.holders().stream()
                .filter(one -> one.kind() == PolicyHolder.Kind.GROUP)
                .filter(one -> holder.groups().contains(one.identity().name()))
                .toList();
    }
}
