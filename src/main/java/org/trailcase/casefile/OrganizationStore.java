package org.trailcase.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.trailcase.aws.PolicyType;
import org.trailcase.policy.snapshot.OrganizationSnapshot.Kind;
import org.trailcase.policy.snapshot.OrganizationSnapshot.Node;
import org.trailcase.policy.snapshot.OrganizationSnapshot.OrganizationPolicy;
import org.trailcase.policy.snapshot.OrganizationSnapshot;
import org.trailcase.policy.snapshot.SnapshotOrigin;
import org.trailcase.policy.snapshot.WrittenPolicy;

/// What exhibits say about organisations and their policies, as rows and back.
final class OrganizationStore {
    private final Database database;
    private final PolicyTexts texts;

    OrganizationStore(Database database) {
        this.database = database;
        this.texts = new PolicyTexts(database);
    }

    void write(int exhibit, OrganizationSnapshot snapshot) {
        long id = database.insert(
                "INSERT INTO organization(exhibit, as_of, as_of_from, told_name, organization, management) VALUES (?,?,?,?,?,?)",
                exhibit,
                snapshot.origin().asOf().toString(),
                snapshot.origin().asOfFrom().name(),
                snapshot.origin().exhibit(),
                snapshot.organization(),
                snapshot.managementAccount());
        snapshot.nodes().forEach(node -> write(id, node));
        snapshot.policies().forEach(policy -> write(id, policy));
    }

    private void write(long organization, Node node) {
        Map<String, List<String>> attached = new LinkedHashMap<>();
        node.attached().forEach((type, policies) -> attached.put(type.word(), policies));
        database.run(
                "INSERT INTO organization_node(organization, node, kind, name, parent, attached) VALUES (?,?,?,?,?,?)",
                organization,
                node.id(),
                node.kind().name().toLowerCase(Locale.ROOT),
                node.name(),
                node.parent(),
                JsonRows.lists(attached));
    }

    private void write(long organization, OrganizationPolicy policy) {
        database.run(
                "INSERT INTO organization_policy(organization, policy, arn, name, type, aws_managed, text, pointer,"
                        + " targets) VALUES (?,?,?,?,?,?,?,?,?)",
                organization,
                policy.id(),
                policy.arn(),
                policy.name(),
                policy.type().word(),
                policy.awsManaged() ? 1 : 0,
                policy.text().map(texts::id),
                policy.text().map(WrittenPolicy::pointer).orElse(""),
                JsonRows.texts(policy.targets()));
    }

    /// Earliest first.
    List<OrganizationSnapshot> snapshots(PolicyRows rows) {
        return database.list(
                "SELECT o.id, COALESCE(o.told_name, x.name), x.sha256, o.as_of, o.as_of_from, o.organization, o.management"
                        + " FROM organization o JOIN exhibit x ON x.id = o.exhibit" + rows.where("o")
                        + " ORDER BY o.as_of, o.id",
                row -> new OrganizationSnapshot(
                        new SnapshotOrigin(
                                row.getString(2),
                                row.getString(3),
                                Instant.parse(row.getString(4)),
                                SnapshotOrigin.AsOfFrom.valueOf(row.getString(5))),
                        Optional.ofNullable(row.getString(6)),
                        Optional.ofNullable(row.getString(7)),
                        nodes(row.getLong(1)),
                        policies(row.getLong(1))));
    }

    private List<Node> nodes(long organization) {
        return database.list(
                "SELECT node, kind, name, parent, attached FROM organization_node WHERE organization = ? ORDER BY rowid",
                row -> new Node(
                        row.getString(1),
                        Kind.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
                        row.getString(3),
                        Optional.ofNullable(row.getString(4)),
                        attached(row.getString(5))),
                organization);
    }

    private static Map<PolicyType, List<String>> attached(String json) {
        Map<PolicyType, List<String>> attached = new EnumMap<>(PolicyType.class);
        JsonRows.lists(json)
                .forEach((word, policies) -> PolicyType.of(word).ifPresent(type -> attached.put(type, policies)));
        return attached;
    }

    private List<OrganizationPolicy> policies(long organization) {
        return database.list(
                "SELECT p.policy, p.arn, p.name, p.type, p.aws_managed, t.text, p.pointer, p.targets FROM organization_policy p"
                        + " LEFT JOIN policy_text t ON t.id = p.text WHERE p.organization = ? ORDER BY p.rowid",
                OrganizationStore::policy,
                organization);
    }

    private static OrganizationPolicy policy(ResultSet row) throws SQLException {
        String name = row.getString(3);
        String text = row.getString(6);
        return new OrganizationPolicy(
                row.getString(1),
                row.getString(2),
                name,
                PolicyType.of(row.getString(4)).orElse(PolicyType.SCP),
                row.getInt(5) == 1,
                text == null ? Optional.empty() : Optional.of(new WrittenPolicy(name, text, row.getString(7))),
                JsonRows.texts(row.getString(8)));
    }
}
