package org.trailcase.intake.format.organization;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trailcase.aws.Arn;
import org.trailcase.aws.PolicyType;
import org.trailcase.intake.content.Head;
import org.trailcase.intake.format.Format;
import org.trailcase.intake.format.NotTaken;
import org.trailcase.intake.format.PolicyFile;
import org.trailcase.intake.format.SnapshotSink;
import org.trailcase.intake.format.policy.Entries;
import org.trailcase.intake.format.policy.Place;
import org.trailcase.policy.snapshot.OrganizationSnapshot.OrganizationPolicy;
import org.trailcase.work.Progress;

/// The answer of `aws organizations list-targets-for-policy`. It does not say of which policy, nor of which type: the
/// examiner or the name of the file does.
///
/// Source: AWS Organizations API Reference, "ListTargetsForPolicy", read 2026-11-24.
final class PolicyTargets implements Format.Policies {
    private static final String COMMAND = "list-targets-for-policy";

    @Override
    public String title() {
        return "Where a policy of an organisation hangs";
    }

    @Override
    public boolean recognises(Head head) {
        return head.has(".Targets[].TargetId") && head.has(".Targets[].Type");
    }

    @Override
    public void read(PolicyFile file, SnapshotSink sink, Progress progress) throws IOException, NotTaken {
        String id = Asked.policy(file, COMMAND)
                .orElseThrow(() -> new NotTaken("A list of what a policy hangs on, and nothing tells which policy: import it"
                        + " with --policy-name and the policy's id, or name the file " + COMMAND + "-ID."));
        PolicyType type = type(id, file)
                .orElseThrow(() -> new NotTaken("A list of what the policy %s hangs on, and nothing tells its type: import it"
                                .formatted(id)
                        + " with --as-type scp or rcp."));
        Parts parts = new Parts();
        List<String> targets = new ArrayList<>();
        Entries.read(file.content(), Set.of("Targets"), sink, progress, entry -> {
            parts.learn(entry.record().text("Arn"));
            String target = entry.required("TargetId");
            parts.node(target, entry.record().text("Name").orElse(""), Optional.empty(), Map.of());
            targets.add(target);
        });
        parts.add(new OrganizationPolicy(
                id, arn(file).map(Arn::text).orElse(""), id, type, false, FullAccess.text(id, id, ""), targets));
        parts.tell(sink, file.origin());
    }

    private static Optional<PolicyType> type(String id, PolicyFile file) {
        return switch (id) {
            case "p-FullAWSAccess" -> Optional.of(PolicyType.SCP);
            case "p-RCPFullAWSAccess" -> Optional.of(PolicyType.RCP);
            default -> arn(file).flatMap(PolicyTargets::type).or(() -> file.told().type());
        };
    }

    /// `policy/o-…/service_control_policy/p-…`
    private static Optional<PolicyType> type(Arn arn) {
        return arn.resource().contains("/service_control_policy/")
                ? Optional.of(PolicyType.SCP)
                : arn.resource().contains("/resource_control_policy/") ? Optional.of(PolicyType.RCP) : Optional.empty();
    }

    private static Optional<Arn> arn(PolicyFile file) {
        return Place.of(file.content().path()).askedOf(COMMAND).flatMap(Arn::parse);
    }
}
