package org.trailcase.policy.snapshot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trailcase.aws.PolicyType;

/// An organisation, or a part of it: its tree, its service and resource control policies, and where they hang.
///
/// Several exhibits may each bring a part: one the tree, another the policies of one target, a third the text of one
/// policy.
public record OrganizationSnapshot(
        SnapshotOrigin origin,
        Optional<String> organization,
        Optional<String> managementAccount,
        List<Node> nodes,
        List<OrganizationPolicy> policies)
        implements Snapshot {

    public OrganizationSnapshot {
        nodes = List.copyOf(nodes);
        policies = List.copyOf(policies);
    }

    @Override
    public String about() {
        return "organisation" + organization.map(id -> " " + id).orElse("");
    }

    @Override
    public long texts() {
        return policies.stream().filter(policy -> policy.text().isPresent()).count();
    }

    /// A root, an organisational unit or an account, by its id (`r-…`, `ou-…`, twelve digits).
    ///
    /// `parent` is empty for a root, and where the exhibit does not tell it. `attached` holds, for each type of policy
    /// whose attachments the exhibit lists whole, the ids of the policies attached to this node itself.
    public record Node(
            String id, Kind kind, String name, Optional<String> parent, Map<PolicyType, List<String>> attached) {

        public Node {
            attached = Map.copyOf(attached);
        }
    }

    /// What stands at a node.
    public enum Kind {
        ROOT,
        UNIT,
        ACCOUNT;

        /// By the form of the id. Source: AWS Organizations API Reference, "Root", "OrganizationalUnit", "Account", read
        /// 2026-11-24.
        public static Kind of(String id) {
            return id.startsWith("r-") ? ROOT : id.startsWith("ou-") ? UNIT : ACCOUNT;
        }
    }

    /// A policy of the organisation: `type` is SCP or RCP; `text` is empty where the exhibit lists the policy only.
    ///
    /// `targets` are the ids of nodes that it hangs on, where the exhibit lists them by policy and not by node; there may be
    /// others.
    public record OrganizationPolicy(
            String id,
            String arn,
            String name,
            PolicyType type,
            boolean awsManaged,
            Optional<WrittenPolicy> text,
            List<String> targets) {

        public OrganizationPolicy {
            targets = List.copyOf(targets);
        }

        /// A policy whose targets the exhibit does not list.
        public OrganizationPolicy(
                String id, String arn, String name, PolicyType type, boolean awsManaged, Optional<WrittenPolicy> text) {
            this(id, arn, name, type, awsManaged, text, List.of());
        }

        /// The same policy, hanging on these nodes.
        public OrganizationPolicy on(List<String> nodes) {
            return new OrganizationPolicy(id, arn, name, type, awsManaged, text, nodes);
        }
    }
}
