package org.trailcase.intake.format.policy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trailcase.intake.content.Head;
import org.trailcase.intake.format.Format;
import org.trailcase.intake.format.NotTaken;
import org.trailcase.intake.format.PolicyFile;
import org.trailcase.intake.format.SnapshotSink;
import org.trailcase.policy.snapshot.AccountSnapshot;
import org.trailcase.policy.snapshot.PolicyHolder.Kind;
import org.trailcase.policy.snapshot.PolicyHolder.Part;
import org.trailcase.policy.snapshot.PolicyHolder;
import org.trailcase.work.Progress;

/// The answers of `aws iam get-role`, `get-user`, `get-group`, `list-roles`, `list-users`, `list-groups` and
/// `list-groups-for-user`: trust policies, boundaries, tags and memberships, and no other policy.
///
/// Source: IAM API Reference, "GetRole", "GetUser", "ListRoles", "ListUsers", read 2026-11-24: the lists leave out tags
/// and permissions boundaries. A list may have been asked for one path only, which it does not say; so it never claims
/// to be all of the account.
final class Principals implements Format.Policies {
    private static final Set<String> LISTS = Set.of("Roles", "Users", "Groups");

    @Override
    public String title() {
        return "IAM users, groups or roles";
    }

    @Override
    public boolean recognises(Head head) {
        boolean isOne = List.of("Role", "User", "Group").stream()
                .anyMatch(one -> head.value("." + one + ".Arn").contains(":iam:"));
        boolean isList = LISTS.stream().anyMatch(list -> head.value("." + list + "[].Arn").contains(":iam:"));
        boolean isEmpty = LISTS.stream()
                .anyMatch(list -> head.value("." + list).equals("[") && !head.has("." + list + "[]"));
        return isOne || isList || isEmpty;
    }

    @Override
    public void read(PolicyFile file, SnapshotSink sink, Progress progress) throws IOException, NotTaken {
        Place place = Place.of(file.content().path());
        Optional<Owner> member = Owner.of(Kind.USER, "list-groups-for-user", file, place)
                .filter(_ -> place.isOf("list-groups-for-user") || !place.isOf("list-groups"));
        List<PolicyHolder> holders = new ArrayList<>();
        List<String> groups = new ArrayList<>();
        Entries entries = Entries.read(file.content(), LISTS, sink, progress, entry -> {
            if (entry.list().equals("Groups") && member.isPresent()) {
                groups.add(entry.required("GroupName"));
            } else {
                holders.addAll(holders(entry));
            }
        });
        if (!groups.isEmpty() || (holders.isEmpty() && isOfGroups(file) && member.isPresent())) {
            Owner user = member.orElseThrow();
            holders.add(user.inGroups(groups, entries.areWhole(), "/Groups"));
        }
        if (holders.isEmpty() && entries.taken() == 0 && entries.areWhole()) {
            throw new NotTaken("An empty list, which does not say whose it is.");
        }
        if (holders.isEmpty()) {
            return;
        }
        String account = Optional.of(Accounts.of(holders, List.of()))
                .filter(known -> !known.isEmpty())
                .or(() -> member.map(Owner::account).filter(known -> !known.isEmpty()))
                .or(() -> file.told().account())
                .or(place::account)
                .orElse("");
        sink.snapshot(new AccountSnapshot(file.origin(), account, Set.of(), holders, List.of()).in(account));
    }

    private static boolean isOfGroups(PolicyFile file) throws IOException {
        return file.content().head().has(".Groups");
    }

    private static List<PolicyHolder> holders(Entry entry) throws NotAnEntry {
        return switch (entry.list()) {
            case "Roles" -> List.of(new HolderReader(entry, Spelling.API, Set.of(Part.TRUST)).role());
            case "Users" -> List.of(new HolderReader(entry, Spelling.API, Set.of()).user());
            case "Groups" -> List.of(new HolderReader(entry, Spelling.API, Set.of()).group());
            default -> one(entry);
        };
    }

    private static List<PolicyHolder> one(Entry answer) throws NotAnEntry {
        Optional<Entry> role = answer.within("Role");
        if (role.isPresent()) {
            Set<Part> shown = Set.of(Part.TRUST, Part.BOUNDARY, Part.TAGS);
            return List.of(new HolderReader(role.get(), Spelling.API, shown).role());
        }
        Optional<Entry> user = answer.within("User");
        if (user.isPresent()) {
            Set<Part> shown = Set.of(Part.BOUNDARY, Part.TAGS);
            return List.of(new HolderReader(user.get(), Spelling.API, shown).user());
        }
        Entry group = answer.within("Group")
                .orElseThrow(() -> new NotAnEntry("The answer names no user, group or role."));
        return List.of(new HolderReader(group, Spelling.API, Set.of()).group());
    }
}
