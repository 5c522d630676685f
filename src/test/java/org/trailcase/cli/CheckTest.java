package org.trailcase.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonReader;

class CheckTest extends Terminal {
    private static final String EXPORT =
            """
            {"UserDetailList": [], "GroupDetailList": [], "RoleDetailList": [{
              "Path": "/", "RoleName": "app", "RoleId": "AROAEXAMPLEEXAMPLE11", "Arn": "arn:aws:iam::111122223333:role/app",
              "AssumeRolePolicyDocument": {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
                "Principal": {"AWS": "arn:aws:iam::444455556666:root"}, "Action": "sts:AssumeRole"}]},
              "RolePolicyList": [{"PolicyName": "reports", "PolicyDocument": {"Version": "2012-10-17", "Statement": [
                {"Effect": "Allow", "Action": "s3:GetObjct", "Resource": "arn:aws:s3:::reports/*"}]}}],
              "AttachedManagedPolicies": [], "InstanceProfileList": [], "Tags": [],
              "PermissionsBoundary": {"PermissionsBoundaryType": "Policy",
                "PermissionsBoundaryArn": "arn:aws:iam::111122223333:policy/edge"}}],
             "Policies": [{"PolicyName": "edge", "PolicyId": "ANPAEXAMPLEEXAMPLE11",
              "Arn": "arn:aws:iam::111122223333:policy/edge", "DefaultVersionId": "v1", "PolicyVersionList": [
                {"VersionId": "v1", "IsDefaultVersion": true, "Document": {"Version": "2012-10-17", "Statement": [
                  {"Effect": "Allow", "Action": "*", "Resource": "*"}]}}]}]}
            """;

    @Test
    void aPolicyIsCheckedWithoutACase() throws Exception {
        Path policy = Files.writeString(
                folder.resolve("p.json"),
                """
                {"Version": "2012-10-17", "Statement": {"Effect": "Deny",
                  "Action": ["iam:List:*"], "Resource": "*"}}
                """);

        run("check", policy.toString());

        assertThat(status).isEqualTo(1);
        assertThat(out).startsWith(policy + "\n  Identity-based policy, as it is taken for\n  2:14: error: \"iam:List:*\" matches")
                .contains("[impossible-action]\n       2 |   \"Action\": [\"iam:List:*\"], \"Resource\"")
                .contains("         |              ^~~~~~~~~~~~\n         = instead: iam:List*\n")
                .endsWith("1 policy: 1 error.\n");
    }

    @Test
    void thePoliciesOfAnExportAreCheckedEachUnderItsHolder() throws Exception {
        Path export = Files.writeString(folder.resolve("export.json"), EXPORT);

        run("check", export.toString());

        assertThat(status).isEqualTo(1);
        assertThat(out).isEqualTo(Files.readString(Path.of("src/test/resources/org/trailcase/cli/check-export.txt"))
                .replace("EXPORT", export.toString()));
    }

    @Test
    void anExportIsToldAsJsonWithOneObjectAPolicy() throws Exception {
        Path export = Files.writeString(folder.resolve("export.json"), EXPORT);

        run("check", "--json", export.toString());

        assertThat(JsonReader.read(out).asArray().orElseThrow().objects())
                .extracting(policy -> policy.text("attachedTo").orElse(""), policy -> policy.text("type").orElse(""))
                .containsExactly(
                        tuple("arn:aws:iam::111122223333:role/app", "trust"),
                        tuple("arn:aws:iam::111122223333:role/app", "identity"),
                        tuple("arn:aws:iam::111122223333:policy/edge", "permissions-boundary"));
    }

    @Test
    void whomADocumentHangsOnMayBeTold() throws Exception {
        Path trust = Files.writeString(
                folder.resolve("trust.json"),
                """
                {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "sts:AssumeRole",
                  "Principal": {"AWS": "444455556666"}}}
                """);

        run("check", "--attached-to", "arn:aws:iam::111122223333:role/app", trust.toString());
        String told = out;
        run("check", trust.toString());

        assertThat(told).contains("Role trust policy of arn:aws:iam::111122223333:role/app", "[foreign-account-trusted]");
        assertThat(out).contains("[account-trusted]");
        assertThat(status).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            %7B%22Statement%22%3A%7B%22Effect%22%3A%22Allow%22%2C%22Action%22%3A%22s3%3AGetObjct%22%2C%22Resource%22%3A%22%2A%22%7D%7D
            "{\\"Statement\\":{\\"Effect\\":\\"Allow\\",\\"Action\\":\\"s3:GetObjct\\",\\"Resource\\":\\"*\\"}}"
            """)
    void aDocumentInATextIsCheckedAsItStandsInIt(String content) throws Exception {
        Path policy = Files.writeString(folder.resolve("p.json"), content);

        run("check", policy.toString());

        assertThat(out).contains("1:41: ", "s3:GetObject");
    }

    @Test
    void aCheckedPolicyIsToldAsJsonToo() throws Exception {
        Path policy = Files.writeString(
                folder.resolve("p.json"),
                "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"sqs:SendMessage\",\"Resource\":\"*\"}}");

        run("check", "--json", "--type", "scp", policy.toString());
        String asControl = out;
        int statusAsControl = status;
        run("check", "--json", policy.toString());
        JsonObject file = JsonReader.read(out).asArray().orElseThrow().objects().findFirst().orElseThrow();

        assertThat(statusAsControl).isZero();
        assertThat(asControl).contains("\"findings\" : [ ]");
        assertThat(status).isZero();
        assertThat(file.text("type")).contains("identity");
        assertThat(file.array("findings").orElseThrow().objects()).singleElement().satisfies(finding -> {
            assertThat(finding.text("id")).contains("all-resources");
            assertThat(finding.text("severity")).contains("note");
            assertThat(finding.scalar("line")).contains("1");
        });
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            check missing.json,            There is no readable file
            check --type nothing p.json,   there is no kind of policy named
            check --attached-to x p.json,  is no ARN and no id
            """)
    void whatCannotBeCheckedIsWrongInput(String line, String sentence) {
        run(line.split(" "));

        assertThat(status).isEqualTo(2);
        assertThat(err).contains(sentence);
    }
}
