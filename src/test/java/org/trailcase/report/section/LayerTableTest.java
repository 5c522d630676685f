package org.trailcase.report.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.trailcase.aws.PolicyType;
import org.trailcase.catalog.Catalog;
import org.trailcase.explain.Explainer;
import org.trailcase.explain.Explanation;
import org.trailcase.history.Calls;
import org.trailcase.history.PolicyHistory;
import org.trailcase.policy.snapshot.OrganizationSnapshot;
import org.trailcase.policy.snapshot.OrganizationSnapshot.Kind;
import org.trailcase.policy.snapshot.OrganizationSnapshot.Node;
import org.trailcase.policy.snapshot.OrganizationSnapshot.OrganizationPolicy;
import org.trailcase.policy.snapshot.SnapshotOrigin;
import org.trailcase.policy.snapshot.WrittenPolicy;
import org.trailcase.report.block.Block;
import org.trailcase.report.block.Prose;
import org.trailcase.report.block.Row;
import org.trailcase.report.block.Run;
import org.trailcase.trail.Event;

class LayerTableTest {
    private static final String ONLY_EC2 =
            "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"ec2:*\",\"Resource\":\"*\"}}";

    @Test
    void aLevelOfAnOrganisationThatDoesNotAllowIsNamedAndNotSaidOfThoseThatDo() {
        Explanation why = new Explainer(Catalog.load(), PolicyHistory.of(List.of(organization()), List.of(), Calls.WHOLE_MONTH))
                .explain(denied());

        assertThat(row(why, "Service control policy"))
                .contains("No Allow statement of 111122223333 matches s3:ListAllMyBuckets on *.");
    }

    private static String row(Explanation why, String layer) {
        Block.Table table = (Block.Table) new LayerTable(why, why.evaluated().orElseThrow()).block(Prose.EMPTY);
        return table.rows().stream()
                .map(LayerTableTest::text)
                .filter(row -> row.startsWith(layer))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Row row) {
        return row.cells().stream()
                .flatMap(cell -> cell.runs().stream())
                .map(run -> run instanceof Run.Text(String text, _) ? text : "")
                .collect(Collectors.joining(" "));
    }

    private static OrganizationSnapshot organization() {
        return new OrganizationSnapshot(
                new SnapshotOrigin("organization.json", "00", Instant.parse("2026-03-02T00:00:00Z"), SnapshotOrigin.AsOfFrom.CONTENT),
                Optional.of("o-a1b2c3d4e5"),
                Optional.of("444455556666"),
                List.of(node("r-ab12", Kind.ROOT, "", "p-FullAWSAccess"), node("111122223333", Kind.ACCOUNT, "r-ab12", "p-onlyec2aa")),
                List.of(new OrganizationPolicy(
                        "p-onlyec2aa",
                        "arn:aws:organizations::444455556666:policy/o-a1b2c3d4e5/service_control_policy/p-onlyec2aa",
                        "OnlyEc2",
                        PolicyType.SCP,
                        false,
                        Optional.of(new WrittenPolicy("OnlyEc2", ONLY_EC2, "/0")))));
    }

    private static Node node(String id, Kind kind, String parent, String scp) {
        return new Node(
                id, kind, id, Optional.of(parent).filter(text -> !text.isEmpty()), Map.of(PolicyType.SCP, List.of(scp)));
    }

    private static Event denied() {
        return Calls.event("""
                {"eventID":"call","eventTime":"2026-03-10T10:00:00Z","eventSource":"s3.amazonaws.com","eventName":"ListBuckets",
                "awsRegion":"us-east-1","recipientAccountId":"111122223333","errorCode":"AccessDenied","errorMessage":"Access Denied",
                "requestParameters":{},"userIdentity":{"type":"IAMUser","arn":"arn:aws:iam::111122223333:user/dora",
                "accountId":"111122223333","userName":"dora"}}""");
    }
}
