package org.trailcase.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trailcase.SharedData;
import org.trailcase.aws.PolicyType;
import org.trailcase.casefile.CaseDescription;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.EventRows;
import org.trailcase.casefile.Examiner;
import org.trailcase.explain.Explainer;
import org.trailcase.explain.Explanation;
import org.trailcase.explain.Verdict;
import org.trailcase.intake.Intake;
import org.trailcase.intake.Receipt;
import org.trailcase.policy.evaluate.Finding;
import org.trailcase.policy.evaluate.LayerResult;
import org.trailcase.policy.evaluate.LayerState;
import org.trailcase.policy.match.StatementElement;
import org.trailcase.query.EventQuery;
import org.trailcase.query.QueryException;
import org.trailcase.work.Progress;

/// A real public trail, without any policy file beside it: all that is known of policies is what the trail itself shows.
class InvictusTest {
    private static CaseFile caseFile;
    private static Explainer explainer;
    private static Receipt receipt;
    private static Receipt again;

    @BeforeAll
    static void receive(@TempDir Path folder) {
        Path trail = SharedData.path("trails/invictus-aws_dataset/data/CloudTrail");
        caseFile = CaseFile.create(
                folder.resolve("invictus.trailcase"), CaseDescription.named("Invictus"), new Examiner("Examiner 1"));
        receipt = Intake.receive(caseFile, List.of(trail), Progress.SILENT);
        again = Intake.receive(caseFile, List.of(trail), Progress.SILENT);
        caseFile.refresh();
        explainer = Explainer.of(caseFile);
    }

    @AfterAll
    static void close() {
        if (caseFile != null) {
            caseFile.close();
        }
    }

    @Test
    void nothingIsLostAndASecondImportAddsNothing() {
        assertThat(receipt.files().trail()).isEqualTo(55);
        assertThat(receipt.events()).isEqualTo(2_900);
        assertThat(receipt.defects()).isEmpty();
        assertThat(again.alreadyPresent()).isEqualTo(55);
        assertThat(again.events()).isZero();
    }

    @Test
    void sixtyCallsWereDeniedTwoOfThemByNoPolicy() {
        List<Explanation> why = explain("outcome:denied");

        assertThat(why).hasSize(60);
        assertThat(why.stream().filter(one -> one.verdict() == Verdict.NOT_AUTHORIZATION))
                .hasSize(2)
                .allMatch(one -> one.event().name().source().equals("ce.amazonaws.com"));
        assertThat(why).allSatisfy(one -> assertThat(one.evaluation().orElseThrow().decidedBy())
                .isEmpty());
    }

    @Test
    void theDeniedGetPasswordDataIsProvedFromThePutRolePolicyOfTheTrail() {
        List<Explanation> why = explain("outcome:denied action:ec2:GetPasswordData");

        assertThat(why).hasSize(29).allSatisfy(one -> {
            assertThat(one.verdict()).isEqualTo(Verdict.IMPLICIT_DENY);
            LayerResult identity = identity(one);
            assertThat(identity.state()).isEqualTo(LayerState.NO_MATCH);
            assertThat(identity.complete()).isTrue();
            assertNearest(identity, "inline-policy", "ec2:Describe*", "2023-07-10T11:54:39Z");
        });
    }

    @Test
    void theDeniedDescribeInstanceAttributeAndLeaveOrganizationLikewise() {
        assertThat(explain("outcome:denied action:ec2:DescribeInstanceAttribute"))
                .hasSize(15)
                .allSatisfy(one -> {
                    assertThat(one.verdict()).isEqualTo(Verdict.IMPLICIT_DENY);
                    assertNearest(identity(one), "inline-policy", "ec2:DescribeInstances", "2023-07-10T12:02:42Z");
                });
        assertThat(explain("outcome:denied action:organizations:LeaveOrganization"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.verdict()).isEqualTo(Verdict.IMPLICIT_DENY);
                    assertNearest(identity(one), "inline-policy", "ec2:Describe*", "2023-07-10T12:01:52Z");
                });
    }

    @Test
    void theDeniedAssumeRoleStaysUndecidedAndTheNewRoleIsTheFirstLikelyCause() {
        List<Explanation> why = explain("outcome:denied action:sts:AssumeRole");

        assertThat(why).hasSize(13).allSatisfy(one -> {
            assertThat(one.verdict()).isEqualTo(Verdict.UNDECIDED);
            assertThat(layer(one, PolicyType.TRUST).state()).isEqualTo(LayerState.ALLOWS);
            assertThat(identity(one).state()).isEqualTo(LayerState.NOT_IN_EVIDENCE);
            assertThat(one.likelyCauses().getFirst()).contains("not spread", "CreateRole");
        });
    }

    @Test
    void whatFailedOnAQuotaThoughThePoliciesWouldHaveDeniedItIsADisagreement() {
        List<Explanation> disagreements = explain("").stream()
                .filter(Explanation::disagrees)
                .toList();

        assertThat(disagreements)
                .filteredOn(one -> one.event().name().name().equals("RunInstances"))
                .hasSize(2)
                .allSatisfy(one -> {
                    assertThat(one.verdict()).isEqualTo(Verdict.NOT_AUTHORIZATION);
                    assertThat(one.event().errorCode()).contains("Client.VcpuLimitExceeded");
                });
        assertThat(disagreements).hasSize(2);
    }

    @Test
    void aCallThatAPolicyOfTheTrailAllowedCitesIt() {
        List<Explanation> why = explain("principal:stratus-red-team-ec2-steal-credentials-role"
                + " action:ec2:DescribeInstances since:2023-07-10T11:57:22Z until:2023-07-10T11:57:23Z");

        assertThat(why).isNotEmpty().allSatisfy(one -> {
            assertThat(one.verdict()).isEqualTo(Verdict.ALLOWED);
            assertThat(one.evaluation().orElseThrow().decidedBy())
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.policy().name()).isEqualTo("inline");
                        assertThat(finding.statement().index()).isZero();
                        assertThat(finding.policy().source().eventId()).isPresent();
                        assertThat(finding.policy().source().asOf().orElseThrow())
                                .isEqualTo("2023-07-10T11:55:08Z");
                    });
        });
    }

    @Test
    void aSuccessOfSomebodyWhosePoliciesAreNotInEvidenceNamesNoStatement() {
        List<Explanation> why = explain("principal:bert-jan outcome:succeeded");

        assertThat(why).isNotEmpty().filteredOn(one -> one.evaluated().isPresent()).allSatisfy(one -> {
            assertThat(one.verdict()).isEqualTo(Verdict.ALLOWED);
            assertThat(one.evaluation().orElseThrow().decidedBy()).isEmpty();
            assertThat(one.remarks()).anyMatch(remark -> remark.contains("bert-jan"));
        });
    }

    @Test
    void noStatementIsNamedThatWasNotInForce() {
        assertThat(explain("")).allSatisfy(one -> assertThat(one.evaluation().stream()
                        .flatMap(evaluation -> evaluation.decidedBy().stream())
                        .map(Finding::policy))
                .allMatch(policy -> policy.source().asOf()
                        .filter(asOf -> !asOf.isAfter(one.event().time()))
                        .isPresent()));
    }

    private static void assertNearest(LayerResult identity, String policy, String pattern, String asOf) {
        assertThat(identity.nearest()).singleElement().satisfies(near -> {
            assertThat(near.policy().name()).isEqualTo(policy);
            assertThat(near.policy().source().eventId()).isPresent();
            assertThat(near.policy().source().asOf().orElseThrow()).isEqualTo(asOf);
            assertThat(near.policy().source().exhibit()).endsWith(".json");
            assertThat(near.failed()).singleElement().satisfies(failed -> {
                assertThat(failed.element()).isEqualTo(StatementElement.ACTION);
                assertThat(failed.pattern().text()).isEqualTo(pattern);
            });
        });
    }

    private static LayerResult identity(Explanation one) {
        return layer(one, PolicyType.IDENTITY);
    }

    private static LayerResult layer(Explanation one, PolicyType type) {
        return one.evaluation().orElseThrow().layers().stream()
                .filter(layer -> layer.policyType() == type)
                .findFirst()
                .orElseThrow();
    }

    private static List<Explanation> explain(String query) {
        try {
            EventRows rows = caseFile.find(EventQuery.parse(query));
            return rows.stream()
                    .map(row -> explainer.explain(caseFile.event(row)))
                    .toList();
        } catch (QueryException e) {
            throw new AssertionError(e);
        }
    }
}
