package org.trailcase.intake.format.organization;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trailcase.intake.content.Head;
import org.trailcase.intake.format.Format;
import org.trailcase.intake.format.NotTaken;
import org.trailcase.intake.format.PolicyFile;
import org.trailcase.intake.format.SnapshotSink;
import org.trailcase.intake.format.policy.Entries;
import org.trailcase.intake.format.policy.Entry;
import org.trailcase.intake.format.policy.NotAnEntry;
import org.trailcase.work.Progress;

/// The answers of `aws organizations` that list or describe roots, units and accounts: the tree that policies hang on.
///
/// `list-children` and `list-parents` do not say whose, nor does `list-organizational-units-for-parent`: the examiner or
/// the name of the file does.
final class NodeList implements Format.Policies {
    private static final String ROOTS = "Roots";
    private static final String UNITS = "OrganizationalUnits";
    private static final String ACCOUNTS = "Accounts";
    private static final String CHILDREN = "Children";
    private static final String PARENTS = "Parents";
    private static final Set<String> LISTS = Set.of(ROOTS, UNITS, ACCOUNTS, CHILDREN, PARENTS);

    @Override
    public String title() {
        return "Part of an organisation's tree";
    }

    @Override
    public boolean recognises(Head head) {
        boolean isOfArns = List.of(".Roots[]", ".OrganizationalUnits[]", ".Accounts[]", ".Account", ".OrganizationalUnit")
                .stream()
                .anyMatch(place -> head.value(place + ".Arn").contains(":organizations:"));
        return isOfArns || isNode(head.value(".Children[].Id")) || isNode(head.value(".Parents[].Id"));
    }

    private static boolean isNode(String id) {
        return id.startsWith("r-") || id.startsWith("ou-") || id.matches("\\d{12}");
    }

    @Override
    public void read(PolicyFile file, SnapshotSink sink, Progress progress) throws IOException, NotTaken {
        Optional<String> parent = Asked.node(
                file, "list-organizational-units-for-parent", "list-accounts-for-parent", "list-children");
        Optional<String> child = Asked.node(file, "list-parents");
        Parts parts = new Parts();
        List<String> untold = new ArrayList<>();
        Entries.read(file.content(), LISTS, sink, progress, entry -> {
            switch (entry.list()) {
                case PARENTS -> parent(entry, child, parts, untold);
                case CHILDREN -> child(entry, parent, parts, untold);
                case ROOTS -> node(entry, Optional.empty(), parts);
                case UNITS, ACCOUNTS -> node(entry, parent, parts);
                default -> node(described(entry), Optional.empty(), parts);
            }
        });
        if (!untold.isEmpty()) {
            throw new NotTaken("A list of %s in an organisation, and nothing tells whose: import it with --attached-to and the"
                            .formatted(untold.getFirst())
                    + " id that was asked about, or name the file list-children-ID or list-parents-ID.");
        }
        parts.tell(sink, file.origin());
    }

    private static Entry described(Entry answer) throws NotAnEntry {
        return answer.within("Account")
                .or(() -> answer.within("OrganizationalUnit"))
                .orElseThrow(() -> new NotAnEntry("The answer describes no account or organisational unit."));
    }

    private static void node(Entry entry, Optional<String> parent, Parts parts) throws NotAnEntry {
        parts.learn(entry.record().text("Arn"));
        parts.node(entry.required("Id"), entry.record().text("Name").orElse(""), parent, Map.of());
    }

    private static void child(Entry entry, Optional<String> parent, Parts parts, List<String> untold)
            throws NotAnEntry {
        if (parent.isEmpty()) {
            untold.add("children");
        } else {
            node(entry, parent, parts);
        }
    }

    private static void parent(Entry entry, Optional<String> child, Parts parts, List<String> untold)
            throws NotAnEntry {
        if (child.isEmpty()) {
            untold.add("parents");
        } else {
            node(entry, Optional.empty(), parts);
            parts.node(child.get(), "", Optional.of(entry.required("Id")), Map.of());
        }
    }
}
