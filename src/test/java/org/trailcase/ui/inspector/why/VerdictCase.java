package org.trailcase.ui.inspector.why;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.trailcase.casefile.CaseDescription;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.Examiner;
import org.trailcase.intake.Intake;
import org.trailcase.query.EventQuery;
import org.trailcase.query.QueryException;
import org.trailcase.work.Progress;

/// A case with a user whose policy is known, `dora`, and one of whom nothing is known, `carl`.
final class VerdictCase {
    static final String PASS_ROLE = id(4);

    static final String ANSWER =
            """
            {"requestContext":{"aws:PrincipalArn":"arn:aws:iam::111122223333:user/dora","aws:MultiFactorAuthPresent":false,
            "aws:CurrentTime":"2026-03-14T09:04:00Z"},
            "evaluations":[{"action":"iam:PassRole","resource":"arn:aws:iam::111122223333:role/app",
            "evaluatedEffect":"EXPLICIT_DENY","matchedPolicies":[{"uri":"p-1",
            "matchedStatements":[{"sid":"NoPassing","evaluatedEffect":"DENY"}]}]}],
            "policies":[{"type":"SERVICE_CONTROL_POLICY","uri":"p-1","attachedTo":[{"arn":"arn:aws:organizations::444455556666:ou/o-example1234/ou-ab12-example1"}]}]}""";

    private VerdictCase() {}

    static CaseFile in(Path folder) {
        CaseFile file = CaseFile.create(
                folder.resolve("verdicts.trailcase"),
                new CaseDescription("Verdicts", "V-1", ZoneId.of("UTC"), CaseDescription.Ask.NONE),
                new Examiner("Examiner 1"));
        try {
            Path export = Files.writeString(
                    folder.resolve("account-authorization-details_2026-03-14T08-00-00Z.json"),
                    """
                    {"UserDetailList":[{"Path":"/","UserName":"dora","UserId":"AIDAEXAMPLEDORA0001",
                    "Arn":"arn:aws:iam::111122223333:user/dora","CreateDate":"2026-01-01T00:00:00Z","GroupList":[],
                    "AttachedManagedPolicies":[],"UserPolicyList":[{"PolicyName":"builders","PolicyDocument":
                    {"Version":"2012-10-17","Statement":[{"Sid":"MayBuild","Effect":"Allow",
                    "Action":["ec2:RunInstances","ec2:Describe*"],"Resource":"*"},
                    {"Effect":"Deny","Action":"ec2:RunInstances","Resource":"arn:aws:ec2:*:*:instance/*"}]}}]}],
                    "GroupDetailList":[],"RoleDetailList":[],"Policies":[]}""");
            Path log = Files.writeString(folder.resolve("log.json"), "{\"Records\":[" + String.join(",", List.of(
                    record(0, "dora", "ec2", "DescribeInstances", "", ""),
                    record(1, "carl", "ec2", "DescribeVolumes", "", ""),
                    record(2, "carl", "iam", "CreateUser", "AccessDenied", "User: arn:aws:iam::111122223333:user/carl is not"
                            + " authorized to perform: iam:CreateUser on resource: user x because no identity-based policy"
                            + " allows the iam:CreateUser action"),
                    record(3, "dora", "ec2", "RunInstances", "Client.VcpuLimitExceeded", "Too many."),
                    record(4, "dora", "iam", "PassRole", "AccessDenied", "User: arn:aws:iam::111122223333:user/dora is not"
                            + " authorized to perform: iam:PassRole on resource: arn:aws:iam::111122223333:role/app with an"
                            + " explicit deny in a service control policy"),
                    record(5, "dora", "ec2", "StopInstances", "Client.UnauthorizedOperation", "You are not authorized to"
                            + " perform this operation. Encoded authorization failure message: " + "aB3-".repeat(100))))
                    + "]}");
            Intake.receive(file, List.of(export, log), Progress.SILENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        file.refresh();
        return file;
    }

    static EventQuery query(String typed) {
        try {
            return EventQuery.parse(typed);
        } catch (QueryException e) {
            throw new AssertionError(e);
        }
    }

    private static String id(int minute) {
        return "00000000-0000-4000-8000-00000000000" + minute;
    }

    private static String record(int minute, String user, String service, String name, String code, String message) {
        String error = code.isEmpty() ? "" : ",\"errorCode\":\"%s\",\"errorMessage\":\"%s\"".formatted(code, message);
        return """
                {"eventVersion":"1.09","eventTime":"2026-03-14T09:0%d:00Z","eventSource":"%s.amazonaws.com","eventName":"%s",
                "awsRegion":"eu-west-1","sourceIPAddress":"203.0.113.9","userAgent":"aws-cli/2","readOnly":false,
                "eventID":"%s","eventType":"AwsApiCall","managementEvent":true,"eventCategory":"Management",
                "recipientAccountId":"111122223333","requestParameters":{"instanceType":"t3.micro"},"responseElements":null,
                "userIdentity":{"type":"IAMUser","principalId":"AIDAEXAMPLE%s","arn":"arn:aws:iam::111122223333:user/%s",
                "accountId":"111122223333","accessKeyId":"AKIAEXAMPLE%s","userName":"%s"}%s}"""
                .formatted(minute, service, name, id(minute), user, user, user, user, error);
    }
}
