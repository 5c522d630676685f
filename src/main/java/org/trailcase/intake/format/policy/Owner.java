package org.trailcase.intake.format.policy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trailcase.aws.Arn;
import org.trailcase.intake.format.PolicyFile;
import org.trailcase.policy.snapshot.AccountSnapshot;
import org.trailcase.policy.snapshot.ManagedPolicy;
import org.trailcase.policy.snapshot.PolicyHolder.Identity;
import org.trailcase.policy.snapshot.PolicyHolder.Kind;
import org.trailcase.policy.snapshot.PolicyHolder.Part;
import org.trailcase.policy.snapshot.PolicyHolder;
import org.trailcase.policy.snapshot.SnapshotOrigin;
import org.trailcase.policy.snapshot.WrittenPolicy;

/// The user, group or role that an answer of IAM is about, as well as it is known.
///
/// Such answers tell a name at most. Where nothing tells the account either, `account` is empty text, and so is its place
/// in the ARN.
record Owner(Kind kind, String name, String arn, String account) {
    private static final Pattern BY_KIND = Pattern.compile("(?i)(role|user|group)[-_.@ ](.+)");
    /// Words that say what a file is and not whose: `role-policy.json` is not of a role called policy.
    private static final Pattern NO_NAME = Pattern.compile("(?i)((trust|inline|managed|assume|permissions?|boundary|policy|policies"
            + "|documents?|doc|details?|data|list|all|example|sample|test|new|old|v?\\d{1,3})[-_ .]?)+");
    private static final Pattern KINDS = Pattern.compile("(?i)(role|user|group)s");

    /// By the name that the content gives.
    static Owner of(Kind kind, String name, PolicyFile file) {
        Place place = Place.of(file.content().path());
        return known(file, place)
                .filter(owner -> owner.kind == kind && owner.name.equals(name))
                .findFirst()
                .orElseGet(() -> ofAccount(kind, name, place, file.told().account().or(place::account)));
    }

    /// By what the examiner says, else by the names of file and folders; `command` is the one that only this kind has.
    static Optional<Owner> of(Kind kind, String command, PolicyFile file, Place place) {
        return known(file, place).filter(owner -> owner.kind == kind).findFirst().or(() -> place.askedExactly(command)
                .map(name -> ofAccount(kind, name, place, file.told().account().or(place::account))));
    }

    /// By what the examiner says, else by the names of file and folders: an ARN, `role-NAME`, or `roles/NAME/…`.
    static Optional<Owner> named(PolicyFile file, Place place) {
        return known(file, place).findFirst().or(() -> byKind(place)
                .map(one -> ofAccount(
                        one.getKey(), one.getValue(), place, file.told().account().or(place::account))));
    }

    /// The owner that an ARN is of; empty for other ARNs.
    static Optional<Owner> of(Arn arn) {
        if (!arn.service().equals("iam")) {
            return Optional.empty();
        }
        return Stream.of(Kind.values())
                .filter(kind -> arn.resource().startsWith(word(kind) + "/"))
                .map(kind -> new Owner(
                        kind, arn.lastPiece(), arn.text(), arn.account().equals("aws") ? "" : arn.account()))
                .findFirst();
    }

    private static Stream<Owner> known(PolicyFile file, Place place) {
        return Stream.concat(file.told().attachedTo().flatMap(Arn::parse).stream(), place.arn().stream())
                .flatMap(arn -> of(arn).stream());
    }

    private static Optional<Map.Entry<Kind, String>> byKind(Place place) {
        List<String> folders = place.folders();
        if (folders.size() > 1 && KINDS.matcher(folders.get(1)).matches()) {
            return Optional.of(Map.entry(kind(folders.get(1)), Percent.decoded(folders.getFirst())));
        }
        Matcher match = BY_KIND.matcher(place.name());
        return match.matches() && !place.endsWithADayOrAName() && !NO_NAME.matcher(match.group(2)).matches()
                ? Optional.of(Map.entry(kind(match.group(1)), match.group(2)))
                : Optional.empty();
    }

    private static Kind kind(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        return small.startsWith("role") ? Kind.ROLE : small.startsWith("user") ? Kind.USER : Kind.GROUP;
    }

    // The path is not known: it belongs to the ARN, and not to what makes the name unique in its account.
    private static Owner ofAccount(Kind kind, String name, Place place, Optional<String> account) {
        String known = account.orElse("");
        return new Owner(
                kind, name, "arn:%s:iam::%s:%s/%s".formatted(place.partition(), known, word(kind), name), known);
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    PolicyHolder withInline(List<WrittenPolicy> inline, boolean whole, String pointer) {
        return holder(whole ? Set.of(Part.INLINE) : Set.of(), inline, List.of(), List.of(), pointer);
    }

    PolicyHolder withAttached(List<String> attached, boolean whole, String pointer) {
        return holder(whole ? Set.of(Part.ATTACHED) : Set.of(), List.of(), attached, List.of(), pointer);
    }

    PolicyHolder inGroups(List<String> groups, boolean whole, String pointer) {
        return holder(whole ? Set.of(Part.GROUPS) : Set.of(), List.of(), List.of(), groups, pointer);
    }

    PolicyHolder withTrust(WrittenPolicy trust) {
        return new PolicyHolder(
                kind, identity(), Set.of(Part.TRUST), List.of(), List.of(), List.of(), Optional.empty(),
                Optional.of(trust), Map.of(), Optional.empty(), trust.pointer());
    }

    PolicyHolder withBoundary(String boundary, String pointer) {
        return new PolicyHolder(
                kind, identity(), Set.of(Part.BOUNDARY), List.of(), List.of(), List.of(), Optional.of(boundary),
                Optional.empty(), Map.of(), Optional.empty(), pointer);
    }

    /// What an exhibit says of this owner alone: of whoever else is in the account it says nothing.
    AccountSnapshot snapshot(SnapshotOrigin origin, PolicyHolder holder, List<ManagedPolicy> managed) {
        return new AccountSnapshot(origin, account, Set.of(), List.of(holder), managed);
    }

    private PolicyHolder holder(
            Set<Part> shown, List<WrittenPolicy> inline, List<String> attached, List<String> groups, String pointer) {
        return new PolicyHolder(
                kind, identity(), shown, inline, attached, groups, Optional.empty(), Optional.empty(), Map.of(),
                Optional.empty(), pointer);
    }

    private Identity identity() {
        return new Identity(arn, name, "", "");
    }
}
