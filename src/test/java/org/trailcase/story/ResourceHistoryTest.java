package org.trailcase.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trailcase.history.Layers.words;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trailcase.SharedData;
import org.trailcase.aws.ActionName;
import org.trailcase.aws.PolicyType;
import org.trailcase.casefile.CaseDescription;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.Examiner;
import org.trailcase.history.PolicyChange;
import org.trailcase.history.PolicyHistory;
import org.trailcase.history.layer.LayerInForce;
import org.trailcase.history.track.Point;
import org.trailcase.intake.Intake;
import org.trailcase.policy.request.RequestedResource;
import org.trailcase.work.Progress;

/// What public evidence tells of the policies of resources and organisations.
class ResourceHistoryTest {

    @TempDir
    Path folder;

    // The attack simulated there opens a bucket and a function to strangers and closes them again.
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    s3:GetObject,          arn:aws:s3:::stratus-red-team-bdbp-lhfzvgcamn/secret, 12:22:33, unknown
                    s3:GetObject,          arn:aws:s3:::stratus-red-team-bdbp-lhfzvgcamn/secret, 12:25:00, statement 0
                    s3:GetObject,          arn:aws:s3:::stratus-red-team-bdbp-lhfzvgcamn/secret, 12:30:00, nothing
                    s3:PutObject,          arn:aws:s3:::stratus-red-team-ctlr-bucket-zqfsvooxqj/log, 12:05:00, AWSCloudTrailAclCheck AWSCloudTrailWrite
                    s3:PutObject,          arn:aws:s3:::stratus-red-team-ctes-bucket-qyxyekjbtk/log, 12:05:00, AWSCloudTrailAclCheck AWSCloudTrailWrite
                    lambda:InvokeFunction, arn:aws:lambda:us-east-1:123837392027:function:stratus-red-team-backdoor-f-func, 12:25:35, nothing
                    lambda:InvokeFunction, arn:aws:lambda:us-east-1:123837392027:function:stratus-red-team-backdoor-f-func, 12:26:00, backdoor
                    lambda:InvokeFunction, arn:aws:lambda:us-east-1:123837392027:function:stratus-red-team-backdoor-f-func, 12:29:00, nothing
                    """)
    void aTrailAloneTellsWhenAResourceWasOpenedToStrangers(String action, String resource, String time, String policies) {
        try (CaseFile caseFile = received("trails/invictus-aws_dataset/data/CloudTrail")) {
            LayerInForce layer = history(caseFile)
                    .resource(
                            new RequestedResource.Exact(resource),
                            Optional.empty(),
                            Optional.empty(),
                            ActionName.parse(action).orElseThrow(),
                            at("2023-07-10T" + time + "Z"));

            assertThat(words(layer)).isEqualTo(policies);
        }
    }

    @Test
    void theTreeOfAnOrganisationRestrictsEveryAccountBelowIt() {
        try (CaseFile caseFile = received("policies/iamspy/scp-deny-lambda.json")) {
            PolicyHistory history = history(caseFile);
            Point now = at("2026-03-10T00:00:00Z");

            // The fixture uses one account as the manager and as a member: the manager is exempt.
            assertThat(history.organization(PolicyType.SCP, "023456789012", now))
                    .isInstanceOf(LayerInForce.NotApplicable.class);
            assertThat(history.organizationPath("023456789012", now)).contains("o-abcdefghij/r-abcd/");
            assertThat(history.timelines())
                    .extracting(timeline -> timeline.name() + " on " + timeline.attachedTo())
                    .contains("block lambda (p-ab12cd34) on r-abcd");
        }
    }

    private CaseFile received(String path) {
        Path evidence = SharedData.path(path);
        CaseFile caseFile = CaseFile.create(
                folder.resolve("history.trailcase"), CaseDescription.named("History"), new Examiner("Examiner 1"));
        Intake.receive(caseFile, List.of(evidence), Progress.SILENT);
        caseFile.refresh();
        return caseFile;
    }

    private static PolicyHistory history(CaseFile caseFile) {
        return PolicyHistory.of(
                caseFile.policySnapshots(), caseFile.recorded(PolicyChange.eventNames()), caseFile.spans());
    }

    private static Point at(String time) {
        return Point.before(Instant.parse(time));
    }
}
