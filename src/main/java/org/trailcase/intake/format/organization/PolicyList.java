package org.trailcase.intake.format.organization;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trailcase.aws.PolicyType;
import org.trailcase.intake.content.Defect;
import org.trailcase.intake.content.Head;
import org.trailcase.intake.format.Format;
import org.trailcase.intake.format.NotTaken;
import org.trailcase.intake.format.PolicyFile;
import org.trailcase.intake.format.SnapshotSink;
import org.trailcase.intake.format.policy.Entries;
import org.trailcase.work.Progress;

/// The answers of `aws organizations list-policies` and `list-policies-for-target`, which have one shape. The second is
/// told by the examiner or by the name of the file, which names the target; the list is then all that hangs there.
///
/// Source: AWS Organizations API Reference, "ListPolicies", "ListPoliciesForTarget", read 2026-11-24: one call lists one
/// type.
final class PolicyList implements Format.Policies {
    static final String OTHER_TYPE = "Policies of an organisation that neither allow nor deny calls: only service control"
            + " policies and resource control policies are read.";
    private static final String FOR_TARGET = "list-policies-for-target";

    @Override
    public String title() {
        return "List of an organisation's policies";
    }

    @Override
    public boolean recognises(Head head) {
        return head.value(".Policies[].Arn").contains(":organizations:")
                && !head.has(".Children")
                && head.has(".Policies[].Type");
    }

    @Override
    public void read(PolicyFile file, SnapshotSink sink, Progress progress) throws IOException, NotTaken {
        Parts parts = new Parts();
        Map<PolicyType, List<String>> listed = new EnumMap<>(PolicyType.class);
        Entries entries = Entries.read(
                file.content(), Set.of("Policies"), sink, progress, entry -> parts.policy(
                                entry, entry.document("Content", entry.record().text("Name").orElse("")))
                        .ifPresent(policy -> listed.computeIfAbsent(policy.type(), _ -> new ArrayList<>())
                                .add(policy.id())));
        if (parts.isEmpty() && entries.taken() > 0) {
            throw new NotTaken(OTHER_TYPE);
        }
        Optional<String> target = Asked.node(file, FOR_TARGET);
        if (target.isPresent()) {
            parts.node(target.get(), "", Optional.empty(), entries.areWhole() ? listed : Map.of());
        } else if (Asked.isOf(file, FOR_TARGET)) {
            sink.defect(new Defect(entries.taken(), 0, 0, "Nothing tells on which root, unit or account these policies hang:"
                    + " import the file with --attached-to and its id, or name it " + FOR_TARGET + "-ID."));
        }
        if (!entries.areWhole()) {
            sink.defect(new Defect(entries.taken(), 0, 0, "The list is not whole: more policies may hang there."));
        }
        parts.tell(sink, file.origin());
    }
}
