package org.trailcase.history.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trailcase.aws.PolicyType;
import org.trailcase.history.account.UnnamedCalls.Part;
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
                    "No exhibit and no call in the trail shows the policies of %s.".formatted(holder.described(at)));
        }
        addAllOf(holder, own);
        if (holder.kind() == PolicyHolder.Kind.USER) {
            whole(holder.groups, Part.GROUPS, "groups", holder, own);
            groups.members().forEach((group, known) ->
                    addGroup(group, member(group, known, holder.groups, Part.GROUPS, holder), own));
        }
        return own.held();
    }

    public LayerInForce boundary() {
        Optional<Known<Optional<String>>> known = holder.boundary.at(at);
        if (known.isEmpty()) {
            return new LayerInForce.NotInEvidence(
                    "Whether %s has a permissions boundary is not in evidence.".formatted(holder.described(at)));
        }
        return switch (known.get()) {
            case Known.Is<Optional<String>>(var arn, var source) ->
                boundary(arn, boundaryDoubts(source), source);
            // The trail tells that one was set later, and nothing of the time before.
            case Known.Perhaps<Optional<String>>(var arn, String why, _)
            when arn.isEmpty() && !holder.boundary.isKnownBefore(at) -> new LayerInForce.NotInEvidence(why);
            case Known.Perhaps<Optional<String>>(var arn, String why, var source) ->
                boundary(arn, List.of(why), source);
            case Known.Unknown<Optional<String>>(String why, var source) ->
                boundary(Optional.empty(), List.of(why), source);
        };
    }

    // The boundary that the evidence shows, or none; what may have been another instead is a gap.
    private LayerInForce boundary(Optional<String> arn, List<String> doubts, PolicySource source) {
        if (arn.isEmpty() && doubts.isEmpty()) {
            return new LayerInForce.NotApplicable("%s had no permissions boundary.".formatted(holder.described(at)));
        }
        Gathering gathering = gathering(PolicyType.PERMISSIONS_BOUNDARY);
        gathering.rely(source);
        arn.ifPresent(itself -> addBoundary(itself, doubts, gathering));
        doubts.forEach(gathering::gap);
        return gathering.held();
    }

    public LayerInForce trust() {
        Optional<Known<WrittenPolicy>> known = holder.trust.at(at);
        if (known.isEmpty()) {
            return new LayerInForce.NotInEvidence(
                    "The trust policy of %s is not in evidence.".formatted(holder.described(at)));
        }
        if (known.get() instanceof Known.Unknown<WrittenPolicy>(String why, _)) {
            return new LayerInForce.NotInEvidence(why);
        }
        Gathering gathering = gathering(PolicyType.TRUST);
        List<String> unnamed = trustDoubts(known.get().source());
        gathering.add(known.get().<Optional<WrittenPolicy>>map(Optional::of).doubted(unnamed), "trust policy", holder.arn(at));
        unnamed.forEach(gathering::gap);
        return gathering.held();
    }

    /// The holder as an export taken at this moment would show it, as far as it is known.
    public PolicyHolder shown() {
        List<WrittenPolicy> inline = new ArrayList<>();
        List<String> attached = new ArrayList<>();
        List<String> groups = new ArrayList<>();
        Map<String, String> tags = new HashMap<>();
        members(holder.inline, Part.INLINE).forEach((_, known) -> certain(known).ifPresent(inline::add));
        members(holder.attached, Part.ATTACHED).forEach((_, known) -> certain(known).ifPresent(attached::add));
        members(holder.groups, Part.GROUPS).forEach((group, known) -> certain(known).ifPresent(_ -> groups.add(group.name(at))));
        Map<String, String> doubtedTags = doubtedTags();
        holder.tags.at(at).members().forEach((key, known) -> certain(known)
                .filter(_ -> !doubtedTags.containsKey(key))
                .ifPresent(value -> tags.put(key, value)));
        return new PolicyHolder(
                holder.kind(),
                new PolicyHolder.Identity(
                        holder.arn(at),
                        holder.name(at),
                        "/",
                        holder.uniqueId()),
                tagsAreKnown() ? Set.of(PolicyHolder.Part.TAGS) : Set.of(),
                inline,
                attached,
                groups,
                holder.boundary.at(at).flatMap(known -> certain(known.doubted(boundaryDoubts(known.source())))),
                holder.trust
                        .at(at)
                        .flatMap(known -> certain(known.map(Optional::of).doubted(trustDoubts(known.source())))),
                tags,
                Optional.empty(),
                "");
    }

    private <K, V> Map<K, Known<Optional<V>>> members(Members<K, V> members, Part part) {
        Map<K, Known<Optional<V>>> known = new LinkedHashMap<>();
        members.at(at).members().forEach((name, one) -> known.put(name, member(name, one, members, part, holder)));
        return known;
    }

    /// The ARNs of the managed policies that hung on the holder, as its boundary too, or may have.
    public Set<String> managedPerhaps() {
        Set<String> arns = new LinkedHashSet<>();
        holder.attached.at(at).members().forEach((arn, known) -> {
            if (mayBe(known)) {
                arns.add(arn);
            }
        });
        holder.boundary.at(at).ifPresent(known -> {
            switch (known) {
                case Known.Is<Optional<String>>(var arn, _) -> arn.ifPresent(arns::add);
                case Known.Perhaps<Optional<String>>(var arn, _, _) -> arn.ifPresent(arns::add);
                case Known.Unknown<Optional<String>> _ -> {}
            }
        });
        return arns;
    }

    /// The names of the groups that the holder was a member of, or may have been.
    public Set<String> groupsPerhaps() {
        Set<String> names = new LinkedHashSet<>();
        holder.groups.at(at).members().forEach((group, known) -> {
            if (mayBe(known)) {
                names.add(group.name(at));
            }
        });
        return names;
    }

    private static <T> boolean mayBe(Known<Optional<T>> known) {
        return switch (known) {
            case Known.Is<Optional<T>>(Optional<T> value, _) -> value.isPresent();
            case Known.Perhaps<Optional<T>> _, Known.Unknown<Optional<T>> _ -> true;
        };
    }

    // A tag that is not among those that were shown, and that no call is known to have set, was not there.
    private boolean tagsAreKnown() {
        return holder.tags
                .at(at)
                .whole()
                .filter(look -> accounts.unnamed()
                        .between(holder, Part.TAGS, look, () -> holder.tags.wholeNext(at), at)
                        .isEmpty())
                .isPresent();
    }

    /// The keys of the tags of which it is not known whether the holder had them or with which value, each with a sentence
    /// that says why.
    public Map<String, String> doubtedTags() {
        Map<String, String> doubted = new HashMap<>();
        holder.tags.at(at).members().forEach((key, known) -> {
            switch (known) {
                case Known.Is<Optional<String>>(_, PolicySource source) ->
                    accounts.unnamed().between(holder, Part.TAGS, source, () -> holder.tags.shownNext(key, at), at).stream()
                            .findFirst()
                            .ifPresent(why -> doubted.put(key, why));
                case Known.Perhaps<Optional<String>>(_, String why, _) -> doubted.put(key, why);
                case Known.Unknown<Optional<String>>(String why, _) -> doubted.put(key, why);
            }
        });
        return doubted;
    }

    private static <T> Optional<T> certain(Known<Optional<T>> known) {
        return known instanceof Known.Is<Optional<T>>(Optional<T> value, _) ? value : Optional.empty();
    }

    private void addAllOf(Holder one, Gathering to) {
        Members.State<String, WrittenPolicy> inline = one.inline.at(at);
        inline.members().forEach((name, known) -> to.add(member(name, known, one.inline, Part.INLINE, one), name, one.arn(at)));
        whole(one.inline, Part.INLINE, "inline policies", one, to);
        Members.State<String, String> attached = one.attached.at(at);
        attached.members().forEach((arn, known) -> addAttached(arn, member(arn, known, one.attached, Part.ATTACHED, one), one, to));
        whole(one.attached, Part.ATTACHED, "attached policies", one, to);
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
        Known<Optional<WrittenPolicy>> text = accounts.managedAt(arn, at);
        List<String> unnamed = accounts.textDoubts(arn, text, at);
        to.add(text.doubted(unnamed), arn, one.arn(at));
        unnamed.forEach(to::gap);
    }

    private void addBoundary(String arn, List<String> doubts, Gathering to) {
        if (doubts.isEmpty()) {
            addManaged(arn, holder, to);
            return;
        }
        Gathering doubted = gathering(PolicyType.PERMISSIONS_BOUNDARY);
        addManaged(arn, holder, doubted);
        to.addDoubted(doubted, doubts.getFirst());
    }

    // A call that does not say whom it concerned may have taken away what was there. That it may have brought something else
    // is a gap of the whole.
    private <K, V> Known<Optional<V>> member(
            K name, Known<Optional<V>> known, Members<K, V> members, Part part, Holder one) {
        boolean isThere = known instanceof Known.Is<Optional<V>>(Optional<V> value, _) && value.isPresent();
        return isThere
                ? known.doubted(accounts.unnamed()
                        .betweenMember(one, part, known.source(), () -> members.shownNext(name, at), at))
                : known;
    }

    private List<String> boundaryDoubts(PolicySource source) {
        return accounts.unnamed().between(holder, Part.BOUNDARY, source, () -> holder.boundary.shownNext(at), at);
    }

    private List<String> trustDoubts(PolicySource source) {
        return accounts.unnamed().between(holder, Part.TRUST, source, () -> holder.trust.shownNext(at), at);
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

    private void whole(Members<?, ?> members, Part part, String what, Holder one, Gathering to) {
        members.at(at).whole().ifPresentOrElse(
                source -> {
                    to.rely(source);
                    accounts.unnamed().between(one, part, source, () -> members.wholeNext(at), at).forEach(to::gap);
                },
                () -> to.gap("No exhibit shows all %s of %s: there may have been others.".formatted(what, one.described(at))));
    }

    private Gathering gathering(PolicyType type) {
        return new Gathering(type, documents, spans.global(holder.account()), at);
    }
}
