package org.trailcase.intake.format.organization;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trailcase.aws.Arn;
import org.trailcase.aws.PolicyType;
import org.trailcase.intake.format.SnapshotSink;
import org.trailcase.intake.format.policy.Entry;
import org.trailcase.intake.format.policy.NotAnEntry;
import org.trailcase.policy.snapshot.OrganizationSnapshot.Kind;
import org.trailcase.policy.snapshot.OrganizationSnapshot.Node;
import org.trailcase.policy.snapshot.OrganizationSnapshot.OrganizationPolicy;
import org.trailcase.policy.snapshot.OrganizationSnapshot;
import org.trailcase.policy.snapshot.SnapshotOrigin;
import org.trailcase.policy.snapshot.WrittenPolicy;

/// Puts together what one exhibit tells of an organisation.
///
/// Source of the names: AWS Organizations API Reference, "PolicySummary", "Root", "OrganizationalUnit", "Account", "Child",
/// "Parent", read 2026-11-24.
final class Parts {
    private static final Map<String, PolicyType> TYPES =
            Map.of("SERVICE_CONTROL_POLICY", PolicyType.SCP, "RESOURCE_CONTROL_POLICY", PolicyType.RCP);

    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, OrganizationPolicy> policies = new LinkedHashMap<>();
    private Optional<String> organization = Optional.empty();
    private Optional<String> management = Optional.empty();

    boolean isEmpty() {
        return nodes.isEmpty() && policies.isEmpty() && organization.isEmpty();
    }

    /// Tells what was found, if anything was.
    void tell(SnapshotSink sink, SnapshotOrigin origin) {
        if (!isEmpty()) {
            sink.snapshot(new OrganizationSnapshot(
                    origin, organization, management, List.copyOf(nodes.values()), List.copyOf(policies.values())));
        }
    }

    void organization(String id, Optional<String> itsManagement) {
        organization = Optional.of(id);
        management = itsManagement;
    }

    /// An ARN of an organisation names the management account, and the organisation before the thing itself:
    /// `arn:aws:organizations::111122223333:ou/o-exampleorgid/ou-…`.
    void learn(Optional<String> text) {
        Optional<Arn> arn = text.flatMap(Arn::parse)
                .filter(one -> one.service().equals("organizations") && !one.account().equals("aws"));
        if (arn.isEmpty()) {
            return;
        }
        management = management.or(() -> arn.map(Arn::account));
        String[] pieces = arn.get().resource().split("/");
        if (pieces.length > 1 && pieces[1].startsWith("o-")) {
            organization = organization.or(() -> Optional.of(pieces[1]));
        }
    }

    void node(String id, String name, Optional<String> parent, Map<PolicyType, List<String>> attached) {
        nodes.put(id, new Node(id, Kind.of(id), name, parent, attached));
    }

    /// The policy that a summary tells of, or empty when it is of a type that neither allows nor denies calls.
    Optional<OrganizationPolicy> policy(Entry summary, Optional<WrittenPolicy> text) throws NotAnEntry {
        String id = summary.required("Id");
        Optional<PolicyType> type = type(summary);
        if (type.isEmpty()) {
            return Optional.empty();
        }
        learn(summary.record().text("Arn"));
        boolean isManaged = summary.record().scalar("AwsManaged").filter("true"::equals).isPresent();
        String name = summary.record().text("Name").orElse(id);
        OrganizationPolicy policy = new OrganizationPolicy(
                id,
                summary.record().text("Arn").orElse(""),
                name,
                type.get(),
                isManaged,
                text.or(() -> isManaged ? FullAccess.text(id, name, summary.pointer()) : Optional.empty()));
        policies.putIfAbsent(id, policy);
        return Optional.of(policy);
    }

    void add(OrganizationPolicy policy) {
        policies.put(policy.id(), policy);
    }

    /// SCP or RCP; empty for policies on tags, backups and the like.
    static Optional<PolicyType> type(Entry summary) {
        return summary.record().text("Type").flatMap(Parts::type);
    }

    static Optional<PolicyType> type(String word) {
        return Optional.ofNullable(TYPES.get(word));
    }
}
