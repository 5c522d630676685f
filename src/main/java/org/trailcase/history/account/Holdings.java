package org.trailcase.history.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.trailcase.aws.PolicyType;
import org.trailcase.history.layer.Call;
import org.trailcase.history.layer.Documents;
import org.trailcase.history.layer.Gathering;
import org.trailcase.history.layer.LayerInForce;
import org.trailcase.history.layer.Spans;
import org.trailcase.history.track.Known;
import org.trailcase.history.track.Members;
import org.trailcase.history.track.Point;
import org.trailcase.policy.PolicySource;
import org.trailcase.policy.snapshot.PolicyHolder;
import org.trailcase.policy.snapshot.WrittenPolicy;

/// What one holder held at one moment: inline, managed, through groups, its boundary, and a role's trust policy.
public final class Holdings {
    private final Accounts accounts;
    private final Documents documents;
    private final Spans spans;
    private final Holder holder;
    private final Point at;

    public Holdings(Accounts accounts, Documents documents, Spans spans, Holder holder, Point at) {
        this.accounts = accounts;
        this.documents = documents;
        this.spans = spans;
        this.holder = holder;
        this.at = at;
    }

    public LayerInForce identity() {
        Gathering own = gathering(PolicyType.IDENTITY);
        Members.State<String, WrittenPolicy> inline = holder.inline.at(at);
        Members.State<String, String> attached = holder.attached.at(at);
        Members.State<Holder, String> groups = holder.groups.at(at);
        boolean nothing = inline.whole().isEmpty()
                && attached.whole().isEmpty()
                && inline.members().isEmpty()
                && attached.members().isEmpty()
                && groups.members().isEmpty();
        if (nothing) {
            return new LayerInForce.NotInEvidence(
                    "No exhibit and no call in the trail shows the policies of %s.".formatted(holder.described()));
        }
        addAllOf(holder, own);
        if (holder.kind() == PolicyHolder.Kind.USER) {
            whole(groups.whole(), "groups", holder, own);
            groups.members().forEach((group, known) -> addGroup(group, known, own));
        }
        return own.held();
    }

    public LayerInForce boundary() {
        Optional<Known<Optional<String>>> known = holder.boundary.at(at);
        if (known.isEmpty()) {
            return new LayerInForce.NotInEvidence(
                    "Whether %s has a permissions boundary is not in evidence.".formatted(holder.described()));
        }
        return switch (known.get()) {
            case Known.Is<Optional<String>>(var arn, _) when arn.isEmpty() ->
                new LayerInForce.NotApplicable("%s had no permissions boundary.".formatted(holder.described()));
            case Known.Is<Optional<String>>(var arn, var source) -> {
                Gathering gathering = gathering(PolicyType.PERMISSIONS_BOUNDARY);
                gathering.rely(source);
                addManaged(arn.get(), holder, gathering);
                unnamed(name -> name.contains("PermissionsBoundary"), source, holder, gathering);
                yield gathering.held();
            }
            case Known.Perhaps<Optional<String>>(_, String why, _) -> new LayerInForce.NotInEvidence(why);
            case Known.Unknown<Optional<String>>(String why, _) -> new LayerInForce.NotInEvidence(why);
        };
    }

    public LayerInForce trust() {
        Optional<Known<WrittenPolicy>> known = holder.trust.at(at);
        if (known.isEmpty()) {
            return new LayerInForce.NotInEvidence(
                    "The trust policy of %s is not in evidence.".formatted(holder.described()));
        }
        if (known.get() instanceof Known.Unknown<WrittenPolicy>(String why, _)) {
            return new LayerInForce.NotInEvidence(why);
        }
        Gathering gathering = gathering(PolicyType.TRUST);
        gathering.add(known.get().map(Optional::of), "trust policy", holder.arn(at));
        return gathering.held();
    }

    /// The holder as an export taken at this moment would show it, as far as it is known.
    public PolicyHolder shown() {
        List<WrittenPolicy> inline = new ArrayList<>();
        List<String> attached = new ArrayList<>();
        List<String> groups = new ArrayList<>();
        Map<String, String> tags = new HashMap<>();
        holder.inline.at(at).members().values().forEach(known -> certain(known).ifPresent(inline::add));
        holder.attached.at(at).members().values().forEach(known -> certain(known).ifPresent(attached::add));
        holder.groups.at(at).members().values().forEach(known -> certain(known).ifPresent(groups::add));
        holder.tags.at(at).members().forEach((key, known) -> certain(known).ifPresent(value -> tags.put(key, value)));
        return new PolicyHolder(
                holder.kind(),
                new PolicyHolder.Identity(
                        holder.arn(at),
                        holder.name(),
                        "/",
                        holder.uniqueId()),
                tagsAreKnown() ? Set.of(PolicyHolder.Part.TAGS) : Set.of(),
                inline,
                attached,
                groups,
                holder.boundary.at(at).flatMap(known -> certain(known)),
                holder.trust.at(at).flatMap(known -> certain(known.map(Optional::of))),
                tags,
                Optional.empty(),
                "");
    }

    // One tag in doubt, and a tag that is not shown is not known to be absent.
    private boolean tagsAreKnown() {
        Members.State<String, String> tags = holder.tags.at(at);
        return tags.whole().isPresent() && tags.members().values().stream().allMatch(Known.Is.class::isInstance);
    }

    private static <T> Optional<T> certain(Known<Optional<T>> known) {
        return known instanceof Known.Is<Optional<T>>(Optional<T> value, _) ? value : Optional.empty();
    }

    private void addAllOf(Holder one, Gathering to) {
        Members.State<String, WrittenPolicy> inline = one.inline.at(at);
        inline.members().forEach((name, known) -> to.add(known, name, one.arn(at)));
        whole(inline.whole(), "inline policies", one, to);
        Members.State<String, String> attached = one.attached.at(at);
        attached.members().forEach((arn, known) -> addAttached(arn, known, one, to));
        whole(attached.whole(), "attached policies", one, to);
        Predicate<String> concerns = name ->
                IamCalls.kind(name).map(kind -> kind == one.kind()).orElse(true) && !name.contains("AssumeRole");
        inline.whole().ifPresent(look -> unnamed(concerns, look, one, to));
    }

    private void addAttached(String arn, Known<Optional<String>> known, Holder one, Gathering to) {
        to.rely(known.source());
        switch (known) {
            case Known.Is<Optional<String>>(var attached, _) ->
                attached.ifPresent(itself -> addManaged(itself, one, to));
            case Known.Perhaps<Optional<String>>(_, String why, _) -> {
                Gathering doubted = gathering(PolicyType.IDENTITY);
                addManaged(arn, one, doubted);
                to.addDoubted(doubted, why);
            }
            case Known.Unknown<Optional<String>>(String why, _) -> to.gap(why);
        }
    }

    private void addManaged(String arn, Holder one, Gathering to) {
        to.add(accounts.managedAt(arn, at), arn, one.arn(at));
    }

    private void addGroup(Holder group, Known<Optional<String>> known, Gathering to) {
        to.rely(known.source());
        switch (known) {
            case Known.Is<Optional<String>>(var member, _) -> member.ifPresent(_ -> addAllOf(group, to));
            case Known.Perhaps<Optional<String>>(_, String why, _) -> {
                Gathering doubted = gathering(PolicyType.IDENTITY);
                addAllOf(group, doubted);
                to.addDoubted(doubted, why);
            }
            case Known.Unknown<Optional<String>>(String why, _) -> to.gap(why);
        }
    }

    private static void whole(Optional<PolicySource> look, String what, Holder one, Gathering to) {
        look.ifPresentOrElse(
                to::rely,
                () -> to.gap("No exhibit shows all %s of %s: there may have been others.".formatted(what, one.described())));
    }

    // A change whose record does not say whom it concerned may have concerned this one, if it lies in between.
    private void unnamed(Predicate<String> concerns, PolicySource look, Holder one, Gathering to) {
        Point shown = look.asOf().map(Point::after).orElse(at);
        Point latest = look.latest().map(Point::after).orElse(at);
        for (Call call : accounts.unnamed()) {
            boolean between = shown.isBefore(at)
                    ? shown.isBefore(call.point()) && call.point().isBefore(at)
                    : at.isBefore(call.point()) && call.point().isBefore(latest);
            if (between && call.account().equals(holder.account()) && concerns.test(call.name())) {
                String why = "The record of %s (event %s) does not say whom it concerned."
                        .formatted(call.described(), call.source().eventId().orElse("without id"));
                to.gap(why);
                to.doubt(one.arn(at), why);
            }
        }
    }

    private Gathering gathering(PolicyType type) {
        return new Gathering(type, documents, spans.global(holder.account()), at);
    }
}
