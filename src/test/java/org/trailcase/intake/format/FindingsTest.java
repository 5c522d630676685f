package org.trailcase.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trailcase.trail.finding.SecurityFinding;

class FindingsTest {
    private static final String KEY =
            """
            {"schemaVersion":"2.0","accountId":"111122223333","region":"eu-west-1","id":"f%d",
            "arn":"arn:aws:guardduty:eu-west-1:111122223333:detector/d/finding/f%d",
            "type":"UnauthorizedAccess:IAMUser/InstanceCredentialExfiltration.OutsideAWS","severity":8.0,
            "title":"Credentials of an instance used outside.","createdAt":"2026-03-01T12:00:00Z",
            "resource":{"resourceType":"AccessKey","accessKeyDetails":{"accessKeyId":"ASIAEXAMPLE00000001",
            "principalId":"AROAEXAMPLE:i-0123456789abcdef0","userType":"AssumedRole","userName":"app"}},
            "service":{"serviceName":"guardduty","archived":true,"count":3,"eventFirstSeen":"2026-03-01T11:00:00Z",
            "eventLastSeen":"2026-03-01T11:30:00Z","action":{"actionType":"AWS_API_CALL","awsApiCallAction":
            {"remoteIpDetails":{"ipAddressV4":"198.51.100.7"}}}}}""";

    @TempDir
    Path folder;

    @Test
    void anExportOfGuardDutyIsReadLineByLine() throws Exception {
        Found found = Found.in(folder, line(1) + "\n" + line(2) + "\n");

        assertThat(found.title()).isEqualTo("GuardDuty findings");
        assertThat(found.findings).extracting(SecurityFinding::id).containsExactly("f1", "f2");
        SecurityFinding finding = found.findings.getFirst();
        assertThat(finding.what().severityWord()).isEqualTo("High");
        assertThat(finding.subject().accessKeys()).containsExactly("ASIAEXAMPLE00000001");
        assertThat(finding.subject().roles()).containsExactly("app");
        assertThat(finding.subject().user()).isEmpty();
        assertThat(finding.subject().addresses()).containsExactly("198.51.100.7");
        assertThat(finding.activity())
                .isEqualTo(new SecurityFinding.Activity(
                        Optional.of(Instant.parse("2026-03-01T11:00:00Z")),
                        Optional.of(Instant.parse("2026-03-01T11:30:00Z")),
                        3));
        assertThat(finding.status()).isEqualTo("archived");
        assertThat(found.defects).isEmpty();
    }

    @Test
    void listsAndEnvelopesHoldTheSameFindings() throws Exception {
        String envelope = "{\"version\":\"0\",\"detail-type\":\"GuardDuty Finding\",\"detail\":%s}".formatted(line(1));

        assertThat(Found.in(folder, "[" + line(1) + "," + line(2) + "]").findings).hasSize(2);
        Found message = Found.in(folder, envelope);
        assertThat(message.findings).extracting(SecurityFinding::id).containsExactly("f1");
        assertThat(message.findings.getFirst().source().pointer()).isEqualTo("/detail");
    }

    @Test
    void theAnswerOfTheApiNamesTheTaskOfACluster() throws Exception {
        Found found = Found.in(Path.of("sample-cases/crypto-mining/evidence/guardduty/get-findings_2026-04-16.json"));

        SecurityFinding.Subject subject = found.findings.getFirst().subject();
        assertThat(subject.cluster()).contains("acme-production");
        assertThat(subject.tasks()).containsExactly("3f1c9a5d7e2b4860a1d4c7f09b3e5826");
        assertThat(subject.resources())
                .containsExactly(
                        "arn:aws:ecs:eu-central-1:111122223333:cluster/acme-production",
                        "arn:aws:ecs:eu-central-1:111122223333:task/acme-production/3f1c9a5d7e2b4860a1d4c7f09b3e5826");
        assertThat(found.findings.getFirst().source().pointer()).isEqualTo("/Findings/0");
    }

    @Test
    void aFindingThatSaysNothingIsADefectAndCostsNoOther() throws Exception {
        Found found = Found.in(folder, "{\"Findings\":[{\"Service\":{}},{\"Id\":\"f\",\"Type\":\"t\",\"Service\":{}}]}");

        assertThat(found.findings).hasSize(1);
        assertThat(found.reasons()).containsExactly("The finding has no id: it cannot be told what it says.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                {"findings":[{"id":"a1","resource":"arn:aws:s3:::acme-open","resourceType":"AWS::S3::Bucket",
                "principal":{"AWS":"*"},"action":["s3:GetObject"],"isPublic":true,"condition":{},
                "analyzedAt":"2026-03-01T12:00:00Z","status":"ACTIVE","resourceOwnerAccount":"111122223333"}]}""",
                """
                {"id":"a1","findingType":"ExternalAccess","resource":"arn:aws:s3:::acme-open",
                "resourceType":"AWS::S3::Bucket","resourceOwnerAccount":"111122223333","analyzedAt":"2026-03-01T12:00:00Z",
                "status":"ACTIVE","findingDetails":[{"externalAccessDetails":{"action":["s3:GetObject"],"isPublic":true,
                "principal":{"AWS":"*"},"condition":{}}}]}""",
                """
                {"finding":{"id":"a1","resource":"arn:aws:s3:::acme-open","resourceType":"AWS::S3::Bucket",
                "principal":{"AWS":"*"},"action":["s3:GetObject"],"isPublic":true,"analyzedAt":"2026-03-01T12:00:00Z",
                "status":"ACTIVE","resourceOwnerAccount":"111122223333"}}"""
            })
    void bothVersionsOfAccessAnalyzerSayTheSame(String text) throws Exception {
        Found found = Found.in(folder, text);

        assertThat(found.title()).isEqualTo("IAM Access Analyzer findings");
        assertThat(found.findings).singleElement().satisfies(finding -> {
            assertThat(finding.what().title()).isEqualTo("Open to everyone");
            assertThat(finding.what().type()).isEqualTo("ExternalAccess");
            assertThat(finding.subject().resources()).containsExactly("arn:aws:s3:::acme-open");
            assertThat(finding.status()).isEqualTo("active");
            assertThat(finding.activity().first()).isEmpty();
        });
    }

    @Test
    void unusedAccessNamesTheRole() throws Exception {
        Found found = Found.in(
                folder,
                """
                {"findings":[{"id":"a2","findingType":"UnusedIAMRole","resource":"arn:aws:iam::111122223333:role/old",
                "resourceType":"AWS::IAM::Role","analyzedAt":"2026-03-01T12:00:00Z","status":"ARCHIVED"}]}""");

        assertThat(found.findings.getFirst().what().title()).isEqualTo("Unused IAM role");
        assertThat(found.findings.getFirst().subject().roles()).containsExactly("arn:aws:iam::111122223333:role/old");
    }

    @Test
    void aDecodedMessageIsAnAnswerInWhateverCharactersItIsWritten() throws Exception {
        String inside = "{\"allowed\":false,\"explicitDeny\":true,\"matchedStatements\":{\"items\":[]},\"failures\":"
                + "{\"items\":[]},\"context\":{\"principal\":{\"arn\":\"arn:aws:iam::111122223333:user/dora\"},"
                + "\"action\":\"ec2:RunInstances\",\"resource\":\"*\",\"conditions\":{\"items\":[]}}}";
        String output = "\ufeff{\r\n \"DecodedMessage\": \"" + inside.replace("\"", "\\\"") + "\"\r\n}\r\n";

        assertThat(Found.in(folder, inside).answers).hasSize(1);
        Found wide = Found.in(folder, output.getBytes(StandardCharsets.UTF_16LE));
        assertThat(wide.title()).isEqualTo("AWS's answer about a decision");
        assertThat(wide.answers).hasSize(1);
    }

    private static String line(int number) {
        return KEY.formatted(number, number).replace("\n", "");
    }
}
