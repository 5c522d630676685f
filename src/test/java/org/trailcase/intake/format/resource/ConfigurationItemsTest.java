package org.trailcase.intake.format.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trailcase.intake.format.Found;
import org.trailcase.policy.snapshot.AccountSnapshot;
import org.trailcase.policy.snapshot.PolicyHolder.Part;
import org.trailcase.policy.snapshot.ResourceState.ShownPolicy;
import org.trailcase.policy.snapshot.SnapshotOrigin.AsOfFrom;
import org.trailcase.policy.snapshot.WrittenPolicy;

class ConfigurationItemsTest {
    private static final String DOCUMENT = "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":\"*\"}]}";
    private static final String PERCENT =
            URLEncoder.encode(DOCUMENT, StandardCharsets.UTF_8).replace("+", "%20");

    @TempDir
    Path folder;

    @Test
    void aHistoryIsTheSameRoleAtEachOfItsMoments() throws IOException {
        var found = Found.in(folder, "{\"fileVersion\":\"1.0\",\"configurationItems\":[%s,%s]}"
                .formatted(role("2026-03-02T00:00:00.000Z", "OK"), role("2026-03-01T00:00:00.000Z", "ResourceDiscovered")));

        List<AccountSnapshot> accounts = accounts(found);
        assertThat(accounts).extracting(one -> one.origin().asOf()).containsExactly(
                Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2026-03-02T00:00:00Z"));
        assertThat(accounts).allMatch(one -> one.origin().asOfFrom() == AsOfFrom.CONTENT
                && one.account().equals("111122223333") && one.collected().isEmpty());
        var holder = accounts.getLast().holders().getFirst();
        assertThat(holder.identity().uniqueId()).isEqualTo("AROA1");
        assertThat(holder.inline()).containsExactly(new WrittenPolicy(
                "p", DOCUMENT, "/configurationItems/0/configuration/rolePolicyList/0/policyDocument"));
        assertThat(holder.trust().orElseThrow().text()).isEqualTo(DOCUMENT);
        assertThat(holder.attached()).containsExactly("arn:aws:iam::aws:policy/a");
        assertThat(holder.boundary()).contains("arn:aws:iam::111122223333:policy/b");
        assertThat(holder.shown()).contains(Part.INLINE, Part.BOUNDARY).doesNotContain(Part.TAGS);
        assertThat(found.defects).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ResourceDeleted
            ResourceDeletedNotRecorded
            ResourceNotRecorded
            """)
    void whatWasDeletedIsNotThere(String status) throws IOException {
        var found = Found.in(folder, "{\"configurationItems\":[%s]}".formatted(role("2026-03-02T00:00:00.000Z", status)));

        assertThat(found.snapshots).isEmpty();
        assertThat(found.defects).isEmpty();
    }

    @Test
    void theAnswerOfTheApiWritesItsConfigurationAsText() throws IOException {
        String configuration = "{\\\"userName\\\":\\\"alice\\\",\\\"arn\\\":\\\"arn:aws:iam::111122223333:user/alice\\\","
                + "\\\"userId\\\":\\\"AIDA1\\\",\\\"groupList\\\":[\\\"g\\\"],\\\"tags\\\":[{\\\"key\\\":\\\"k\\\",\\\"value\\\":\\\"v\\\"}]}";
        var found = Found.in(folder, """
                {"configurationItems":[{"accountId":"111122223333","configurationItemCaptureTime":1772323200.5,
                "configurationItemStatus":"OK","resourceType":"AWS::IAM::User","configuration":"%s"}]}""".formatted(configuration));

        AccountSnapshot account = accounts(found).getFirst();
        assertThat(account.origin().asOf()).isEqualTo(Instant.parse("2026-03-01T00:00:00.500Z"));
        assertThat(account.holders().getFirst().groups()).containsExactly("g");
        assertThat(account.holders().getFirst().tags()).containsEntry("k", "v");
        assertThat(account.holders().getFirst().shows(Part.TAGS)).isTrue();
    }

    @Test
    void aManagedPolicyIsReadWithItsVersions() throws IOException {
        var found = Found.in(folder, """
                {"configurationItems":[{"accountId":"111122223333","configurationItemCaptureTime":"2026-03-01T00:00:00.000Z",
                "configurationItemStatus":"OK","resourceType":"AWS::IAM::Policy","configuration":{"policyName":"p",
                "arn":"arn:aws:iam::111122223333:policy/p","defaultVersionId":"v2","policyVersionList":[
                {"document":"%s","versionId":"v2","isDefaultVersion":true}]}}]}""".formatted(PERCENT));

        assertThat(accounts(found).getFirst().managedPolicies().getFirst().inForce().orElseThrow().text().text())
                .isEqualTo(DOCUMENT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            AWS::S3::Bucket       | "supplementaryConfiguration":{"BucketPolicy":"{\\"policyText\\":INNER}"}      | written
            AWS::S3::Bucket       | "supplementaryConfiguration":{"BucketPolicy":{"policyText":TEXT}}             | written
            AWS::S3::Bucket       | "supplementaryConfiguration":{"BucketPolicy":"{\\"policyText\\":null}"}       | none
            AWS::S3::Bucket       | "supplementaryConfiguration":{}                                               | no state
            AWS::KMS::Key         | "supplementaryConfiguration":{"Policy":TEXT}                                  | written
            AWS::KMS::Key         | "supplementaryConfiguration":{"Policy":INNER2}                                | written
            AWS::SQS::Queue       | "configuration":{"Policy":TEXT}                                               | written
            AWS::SNS::Topic       | "configuration":{"Policy":DOCUMENT}                                           | written
            AWS::Lambda::Function | "supplementaryConfiguration":{"Policy":"{\\"policyContent\\":INNER}"}         | written
            AWS::EC2::VPCEndpoint | "configuration":{"policyDocument":TEXT,"vpcId":"vpc-1"}                       | written
            AWS::EC2::Instance    | "configuration":{"policy":TEXT}                                               | no state
            AWS::EC2::Instance    | "tags":{"team":"x"}                                                           | not shown
            """)
    void thePolicyOfAResourceIsFoundWhereItsTypeKeepsIt(String type, String members, String shown) throws IOException {
        String text = quoted(DOCUMENT);
        String inner = quoted(text).replaceAll("^\"|\"$", "");
        var found = Found.in(folder, """
                {"configurationItems":[{"ARN":"arn:aws:x:us-east-1:111122223333:r","accountId":"111122223333","awsRegion":"us-east-1",
                "configurationItemCaptureTime":"2026-03-01T00:00:00.000Z","configurationItemStatus":"OK","resourceType":"%s",%s}]}"""
                .formatted(type, members.replace("INNER2", quoted(text)).replace("INNER", inner).replace("TEXT", text)
                        .replace("DOCUMENT", DOCUMENT)));

        assertThat(found.defects).isEmpty();
        assertThat(found.resources().stream().findFirst().map(state -> switch (state.policy()) {
            case ShownPolicy.Written(var policy) -> policy.text().equals(DOCUMENT) ? "written" : policy.text();
            case ShownPolicy.None _ -> "none";
            case ShownPolicy.NotShown _ -> "not shown";
        }).orElse("no state")).isEqualTo(shown);
    }

    @Test
    void aDamagedItemIsADefectAndTheOthersAreRead() throws IOException {
        var found = Found.in(folder, "{\"configurationItems\":[{\"resourceType\":\"AWS::IAM::Role\",\"configuration\":\"{\"},7,%s]}"
                .formatted(role("2026-03-02T00:00:00.000Z", "OK")));

        assertThat(accounts(found)).hasSize(1);
        assertThat(found.defects).extracting(defect -> defect.record()).contains(0L, 1L);
    }

    private static String role(String moment, String status) {
        return """
                {"accountId":"111122223333","ARN":"arn:aws:iam::111122223333:role/app","configurationItemCaptureTime":"%s",
                "configurationItemStatus":"%s","resourceType":"AWS::IAM::Role","configuration":{"path":"/","roleName":"app",
                "roleId":"AROA1","arn":"arn:aws:iam::111122223333:role/app","createDate":"2026-01-01T00:00:00.000Z",
                "assumeRolePolicyDocument":"%s","rolePolicyList":[{"policyName":"p","policyDocument":"%s"}],
                "attachedManagedPolicies":[{"policyName":"a","policyArn":"arn:aws:iam::aws:policy/a"}],
                "permissionsBoundary":{"permissionsBoundaryType":"Policy","permissionsBoundaryArn":"arn:aws:iam::111122223333:policy/b"}}}"""
                .formatted(moment, status, PERCENT, PERCENT);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static List<AccountSnapshot> accounts(Found found) {
        return found.snapshots.stream()
                .flatMap(one -> one instanceof AccountSnapshot account ? Stream.of(account) : Stream.empty())
                .toList();
    }
}
