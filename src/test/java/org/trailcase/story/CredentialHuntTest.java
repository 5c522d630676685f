package org.trailcase.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trailcase.aws.PolicyType;
import org.trailcase.casefile.EventRow;
import org.trailcase.casefile.SessionSummary;
import org.trailcase.explain.Explanation;
import org.trailcase.explain.Proof;
import org.trailcase.explain.ShownLayers;
import org.trailcase.explain.Verdict;
import org.trailcase.history.layer.LayerInForce;
import org.trailcase.policy.evaluate.Decision;
import org.trailcase.policy.evaluate.LayerState;
import org.trailcase.policy.match.StatementElement;
import org.trailcase.trail.Outcome;

/// The first story: a database administrator's federated role, a hunt for credentials.
class CredentialHuntTest {
    private static final String WINDOW = "principal:AcmeFed-DBA since:2026-03-12T09:00Z until:2026-03-12T11:00Z ";
    private static final Set<String> SIX = Set.of(
            "iam:CreateAccessKey",
            "iam:CreateLoginProfile",
            "iam:UpdateAccessKey",
            "iam:DeleteAccessKey",
            "iam:PutRolePolicy",
            "iam:CreatePolicyVersion");

    @TempDir
    static Path folder;

    private static StoryCase story;

    @BeforeAll
    static void open() {
        story = StoryCase.of("credential-hunt", folder);
    }

    @AfterAll
    static void close() {
        story.close();
    }

    @Test
    void r6ExactlyThreeConsoleSignInsWithinTwoHoursToldApartByKeyAndCreation() {
        List<SessionSummary> signIns = sessions();

        assertThat(signIns).hasSize(3);
        assertThat(signIns).extracting(one -> one.who().accessKey()).doesNotHaveDuplicates();
        assertThat(signIns).extracting(one -> one.who().created()).doesNotHaveDuplicates();
        assertThat(Duration.between(
                        signIns.getFirst().firstSeen(), signIns.getLast().firstSeen()))
                .isLessThan(Duration.ofHours(2));
    }

    @Test
    void r7EachSessionTriedASubsetOfTheSixActionsAndTogetherAllOfThem() {
        Set<String> union = new TreeSet<>();

        for (SessionSummary session : sessions()) {
            assertThat(session.writes().keySet()).isSubsetOf(SIX).hasSizeLessThan(SIX.size());
            union.addAll(session.writes().keySet());
        }
        assertThat(union).isEqualTo(new TreeSet<>(SIX));
    }

    @Test
    void r8TheReadOnlyToggleSaysHowManyReadsItHides() {
        int all = story.find(WINDOW).size();
        int writes = story.find(WINDOW + "-readOnly").size();
        int reads = story.find(WINDOW + "readOnly").size();

        assertThat(reads).isPositive();
        assertThat(writes + reads).isEqualTo(all);
        assertThat(story.find(WINDOW + "readOnly").stream()
                        .map(EventRow::action)
                        .flatMap(action -> org.trailcase.aws.ActionName.parse(action).stream())
                        .filter(story.caseFile.catalog()::isHighImpactRead))
                .isNotEmpty();
    }

    @Test
    void r9AllAttemptedWriteActionsWereDeniedAndNoneSucceeded() {
        var attempted = story.find(WINDOW + "-readOnly action:iam:*").stream().toList();

        assertThat(attempted).hasSize(23).allMatch(row -> row.outcome() == Outcome.DENIED);
    }

    @Test
    void r10CodesAndMessagesStayVerbatim() {
        assertThat(story.explain(WINDOW + "action:iam:* outcome:denied")).allSatisfy(why -> {
            assertThat(why.event().errorCode()).contains("AccessDenied");
            assertThat(why.event().errorMessage()).hasValueSatisfying(message -> assertThat(message)
                    .startsWith("User: arn:aws:sts::111122223333:assumed-role/AcmeFed-DBA/dba-7 is not authorized"));
        });
    }

    @Test
    void r11EachDenialComesWithTheProofOfAnImplicitDeny() {
        List<Explanation> denied = story.explain(WINDOW + "-readOnly action:iam:* outcome:denied");

        assertThat(denied).hasSize(23).allSatisfy(why -> {
            assertThat(why.verdict()).isEqualTo(Verdict.IMPLICIT_DENY);
            assertThat(why.evaluation().orElseThrow().decision()).isEqualTo(Decision.IMPLICIT_DENY);
            assertThat(why.evaluation().orElseThrow().decidedBy()).isEmpty();
            assertThat(Proof.of(why))
                    .hasValueSatisfying(proof -> assertThat(proof)
                            .contains("No identity-based policy has an Allow statement that matches iam:")
                            .contains("No explicit Deny matched"));
            assertThat(why.evaluation().orElseThrow().nearest().getFirst().failed())
                    .extracting(element -> element.element())
                    .containsExactly(StatementElement.ACTION);
            assertThat(why.evaluation().orElseThrow().nearest().getFirst().text()).contains("iam:Get*");
        });
    }

    @Test
    void theLayersStandInTheirOrderAndWhatIsMissingIsNamed() {
        Explanation why = story.explain(WINDOW + "action:iam:CreateAccessKey").getFirst();

        var layers = ShownLayers.of(why.evaluation().orElseThrow());

        assertThat(layers)
                .extracting(layer -> layer.policyType())
                .containsExactly(
                        PolicyType.RCP,
                        PolicyType.SCP,
                        PolicyType.VPC_ENDPOINT,
                        PolicyType.RESOURCE,
                        PolicyType.PERMISSIONS_BOUNDARY,
                        PolicyType.SESSION,
                        PolicyType.IDENTITY);
        assertThat(layers.get(1).state()).isEqualTo(LayerState.NOT_IN_EVIDENCE);
        assertThat(layers.get(6).state()).isEqualTo(LayerState.NO_MATCH);
        assertThat(layers.get(6).complete()).isTrue();
    }

    @Test
    void anExplanationNamesTheSnapshotAndItsMoment() {
        Explanation why = story.explain(WINDOW + "action:iam:CreateAccessKey").getFirst();

        assertThat(why.evaluated().orElseThrow().layers().of(PolicyType.IDENTITY).orElseThrow())
                .isInstanceOfSatisfying(
                        LayerInForce.Held.class,
                        held -> assertThat(held.policies())
                                .isNotEmpty()
                                .allMatch(policy -> policy.source().asOf().equals(Optional.of(Instant.parse("2026-03-12T06:00:00Z")))));
    }

    @Test
    void anExplicitDenyIsCitedWithItsStatement() {
        List<Explanation> denied = story.explain("action:s3:DeleteBucket outcome:denied");

        assertThat(denied).isNotEmpty().allSatisfy(why -> {
            assertThat(why.verdict()).isEqualTo(Verdict.EXPLICIT_DENY);
            assertThat(why.evaluation().orElseThrow().decidedBy())
                    .extracting(finding -> finding.statement().sid().orElse(""))
                    .contains("ProtectProduction");
        });
    }

    @Test
    void afterThePoliciesWereChangedTheChangeIsCitedWithItsEvent() {
        List<Explanation> later =
                story.explain("principal:AcmeFed-DBA outcome:denied since:2026-03-12T11:31:05Z until:2026-03-12T12:00Z");

        assertThat(later).isNotEmpty().allSatisfy(why -> {
            assertThat(why.verdict()).isEqualTo(Verdict.EXPLICIT_DENY);
            assertThat(why.evaluation().orElseThrow().decidedBy())
                    .isNotEmpty()
                    .allMatch(finding -> finding.policy().source().eventId().isPresent());
        });
    }

    @Test
    void theLogAndThePoliciesAgreeOnEveryEventOfTheCase() {
        assertThat(story.explain(""))
                .hasSize(story.caseFile.eventCount())
                .noneMatch(Explanation::disagrees);
    }

    private static List<SessionSummary> sessions() {
        return story.caseFile.sessions(story.find(WINDOW)).stream()
                .filter(SessionSummary::signIn)
                .toList();
    }
}
