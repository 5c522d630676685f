package org.trailcase.intake.format.organization;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trailcase.aws.PolicyType;
import org.trailcase.intake.content.Head;
import org.trailcase.intake.format.Format;
import org.trailcase.intake.format.PolicyFile;
import org.trailcase.intake.format.SnapshotSink;
import org.trailcase.intake.format.policy.Entries;
import org.trailcase.intake.format.policy.Entry;
import org.trailcase.intake.format.policy.NotAnEntry;
import org.trailcase.policy.snapshot.OrganizationSnapshot.OrganizationPolicy;
import org.trailcase.work.Progress;

/// A whole organisation in one object, root first, each node with its policies and its children, as IAMSpy reads it.
final class OrganizationTree implements Format.Policies {

    @Override
    public String title() {
        return "Tree of an organisation with its policies";
    }

    @Override
    public boolean recognises(Head head) {
        return head.value(".Id").startsWith("r-") && (head.has(".Children") || head.has(".Policies"));
    }

    @Override
    public void read(PolicyFile file, SnapshotSink sink, Progress progress) throws IOException {
        Parts parts = new Parts();
        Entries.read(file.content(), Set.of(), sink, progress, root -> {
            Set<PolicyType> types = EnumSet.noneOf(PolicyType.class);
            gatherTypes(root, types);
            node(root, Optional.empty(), types, parts);
        });
        parts.tell(sink, file.origin());
    }

    /// The types that the tree shows anywhere: of these, a node without one has none.
    private static void gatherTypes(Entry node, Set<PolicyType> types) {
        node.each("Policies").forEach(policy -> Parts.type(policy).ifPresent(types::add));
        node.each("Children").forEach(child -> gatherTypes(child, types));
    }

    private static void node(Entry node, Optional<String> parent, Set<PolicyType> types, Parts parts)
            throws NotAnEntry {
        String id = node.required("Id");
        parts.learn(node.record().text("Arn"));
        Map<PolicyType, List<String>> attached = new EnumMap<>(PolicyType.class);
        if (node.record().has("Policies")) {
            types.forEach(type -> attached.put(type, new ArrayList<>()));
        }
        for (Entry entry : node.each("Policies")) {
            String name = entry.record().text("Name").orElse("");
            Optional<OrganizationPolicy> policy = parts.policy(entry, entry.document("Content", name));
            policy.ifPresent(one -> attached.computeIfAbsent(one.type(), _ -> new ArrayList<>())
                    .add(one.id()));
        }
        parts.node(id, node.record().text("Name").orElse(""), parent, attached);
        for (Entry child : node.each("Children")) {
            node(child, Optional.of(id), types, parts);
        }
    }
}
