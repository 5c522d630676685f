package org.trailcase.intake.format.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trailcase.aws.PolicyType;
import org.trailcase.intake.format.Found;
import org.trailcase.intake.format.Told;
import org.trailcase.policy.snapshot.ResourceState;
import org.trailcase.policy.snapshot.ResourceState.ShownPolicy;

/// Answers of services about the policies of their resources. In the tables, POLICY is a document as a JSON text.
class ResourceFormsTest {
    private static final String DOCUMENT = "{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"*\",\"Resource\":\"*\"}]}";
    private static final String TEXT = "\"" + DOCUMENT.replace("\"", "\\\"") + "\"";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            s3-get-bucket-policy/acme-logs          | {"Policy":POLICY}                                          | written arn:aws:s3:::acme-logs
            get-bucket-policy-acme-logs.json        | {"Policy":OBJECT}                                          | written arn:aws:s3:::acme-logs
            x.json                                  | {"Policy":"{\\"Statement\\":{\\"Resource\\":[\\"arn:aws:s3:::acme-logs\\",\\"arn:aws:s3:::acme-logs/*\\"]}}"} | written arn:aws:s3:::acme-logs
            x.json                                  | {"Policy":"{\\"Statement\\":{\\"Resource\\":\\"arn:aws:lambda:us-east-1:111122223333:function:f\\"}}","RevisionId":"r"} | written arn:aws:lambda:us-east-1:111122223333:function:f
            111122223333/us-east-1/get-key-policy-1234abcd-12ab-34cd-56ef-1234567890ab.json | {"Policy":POLICY,"PolicyName":"default"} | written arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab
            arn_aws_dynamodb_us-east-1_111122223333_table_t.json | {"Policy":POLICY,"RevisionId":"r"}             | written arn:aws:dynamodb:us-east-1:111122223333:table/t
            x.json                                  | {"Name":"b","Arn":"arn:aws:events:us-east-1:111122223333:event-bus/b","Policy":POLICY} | written arn:aws:events:us-east-1:111122223333:event-bus/b
            x.json                                  | {"Name":"b","Arn":"arn:aws:events:us-east-1:111122223333:event-bus/b"} | none arn:aws:events:us-east-1:111122223333:event-bus/b
            x.json                                  | {"BackupVaultName":"v","BackupVaultArn":"arn:aws:backup:us-east-1:111122223333:backup-vault:v","Policy":POLICY} | written arn:aws:backup:us-east-1:111122223333:backup-vault:v
            x.json                                  | {"Attributes":{"TopicArn":"arn:aws:sns:us-east-1:111122223333:t","Policy":POLICY}} | written arn:aws:sns:us-east-1:111122223333:t
            x.json                                  | {"Attributes":{"QueueArn":"arn:aws:sqs:us-east-1:111122223333:q","VisibilityTimeout":"30","CreatedTimestamp":"1"}} | none arn:aws:sqs:us-east-1:111122223333:q
            x.json                                  | {"Attributes":{"QueueArn":"arn:aws:sqs:us-east-1:111122223333:q"}} | not shown arn:aws:sqs:us-east-1:111122223333:q
            sqs-get-queue-attributes/https%3A%2F%2Fsqs.us-east-1.amazonaws.com%2F111122223333%2Fq | {"Attributes":{"Policy":POLICY}} | written arn:aws:sqs:us-east-1:111122223333:q
            x.json                                  | {"ARN":"arn:aws:secretsmanager:us-east-1:111122223333:secret:s-AbCdEf","Name":"s","ResourcePolicy":POLICY} | written arn:aws:secretsmanager:us-east-1:111122223333:secret:s-AbCdEf
            x.json                                  | {"ARN":"arn:aws:secretsmanager:us-east-1:111122223333:secret:s-AbCdEf","Name":"s"} | none arn:aws:secretsmanager:us-east-1:111122223333:secret:s-AbCdEf
            us-east-1/x.json                        | {"registryId":"111122223333","repositoryName":"team/app","policyText":POLICY} | written arn:aws:ecr:us-east-1:111122223333:repository/team/app
            111122223333/us-east-1/x.json           | {"PolicyInJson":POLICY,"PolicyHash":"h"}                    | written arn:aws:glue:us-east-1:111122223333:catalog
            111122223333/us-east-1/x.json           | {"resourcePolicies":[{"policyName":"p","policyDocument":POLICY}]} | written arn:aws:logs:us-east-1:111122223333:*
            x.json                                  | {"DomainStatus":{"ARN":"arn:aws:es:us-east-1:111122223333:domain/d","AccessPolicies":""}} | none arn:aws:es:us-east-1:111122223333:domain/d
            x.json                                  | {"policy":{"resourceArn":"arn:aws:codeartifact:us-east-1:111122223333:domain/d","revision":"r","document":POLICY}} | written arn:aws:codeartifact:us-east-1:111122223333:domain/d
            x.json                                  | [{"Resource":"arn:aws:s3:::a","Policy":OBJECT},{"Resource":"arn:aws:s3:::b","Policy":OBJECT}] | written arn:aws:s3:::a, written arn:aws:s3:::b
            get-bucket-policy-acme-logs_2026-03-12.json | {"Policy":POLICY}                                      | written arn:aws:s3:::acme-logs
            get-bucket-policy-acme-logs-2026-03-12.json | {"Policy":"{\\"Statement\\":{\\"Resource\\":\\"arn:aws:s3:::acme-logs/*\\"}}"} | written arn:aws:s3:::acme-logs
            get-bucket-policy-acme-logs.txt         | An error occurred (NoSuchBucketPolicy) when calling the GetBucketPolicy operation: The bucket policy does not exist | none arn:aws:s3:::acme-logs
            """)
    void aPolicyIsReadWithTheResourceThatItHangsOn(String name, String content, String expected) throws IOException {
        var found = Found.in(write(name, content));

        assertThat(found.resources().stream().map(ResourceFormsTest::told).collect(Collectors.joining(", ")))
                .isEqualTo(expected);
        assertThat(found.defects).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            policy.json                   | {"Policy":POLICY}
            get-key-policy-1234abcd-12ab-34cd-56ef-1234567890ab.json | {"Policy":POLICY,"PolicyName":"default"}
            x.json                        | {"policyText":POLICY,"registryId":"111122223333","repositoryName":"r"}
            x.json                        | {"PolicyInJson":POLICY}
            get-bucket-policy-acme-logs-2026-03-12.json | {"Policy":POLICY}
            x.txt                         | An error occurred (NoSuchBucketPolicy) when calling the GetBucketPolicy operation: no
            """)
    void whereNothingTellsTheResourceItIsRefusedAndSaysHowToTell(String name, String content) throws IOException {
        var found = Found.in(write(name, content));

        assertThat(found.refused.orElse("")).contains("--attached-to").endsWith(".");
        assertThat(found.snapshots).isEmpty();
    }

    @Test
    void theExaminersWordTellsTheResource() throws IOException {
        var found = Found.in(write("policy.json", "{\"Policy\":POLICY}"), Told.attachedTo("arn:aws:s3:::acme-logs"));

        assertThat(told(found.resources().getFirst())).isEqualTo("written arn:aws:s3:::acme-logs");
    }

    @Test
    void aBucketPolicyThatSpeaksOfAnotherBucketIsADefectAndNotGuessed() throws IOException {
        var found = Found.in(write("get-bucket-policy-acme-logs.json", """
                {"Policy":{"Statement":{"Resource":"arn:aws:s3:::other/*"}}}"""));

        assertThat(found.resources()).isEmpty();
        assertThat(found.reasons()).singleElement().asString().contains("acme-logs").contains("other");
    }

    @Test
    void anEndpointIsReadWithItsVpcAndWithoutAnAccountWhereNoneIsTold() throws IOException {
        String endpoint = "{\"VpcEndpointId\":\"vpce-1a\",\"VpcId\":\"vpc-1\",\"ServiceName\":\"com.amazonaws.us-east-1.s3\","
                + "\"PolicyDocument\":POLICY,\"Tags\":[{\"Key\":\"k\",\"Value\":\"v\"}]%s}";
        var found = Found.in(write("endpoints.json", "{\"VpcEndpoints\":[" + endpoint.formatted("") + ","
                + endpoint.formatted(",\"OwnerId\":\"111122223333\"") + ",{\"VpcId\":\"x\"}]}"));

        assertThat(found.resources()).extracting(ResourceState::arn).containsExactly(
                "arn:aws:ec2:us-east-1::vpc-endpoint/vpce-1a",
                "arn:aws:ec2:us-east-1:111122223333:vpc-endpoint/vpce-1a");
        ResourceState state = found.resources().getFirst();
        assertThat(state.type()).isEqualTo(PolicyType.VPC_ENDPOINT);
        assertThat(state.vpc()).contains("vpc-1");
        assertThat(state.tags().orElseThrow()).containsEntry("k", "v");
        assertThat(found.reasons()).singleElement().asString().contains("no VpcEndpointId");
    }

    @Test
    void aDamagedDocumentIsALocatedDefectAndStays() throws IOException {
        String broken = "\"{\\\"Statement\\\":[{]}\"";
        String content = "[{\"Resource\":\"arn:aws:s3:::a\",\"Policy\":" + broken + "},{\"Resource\":\"arn:aws:s3:::b\",\"Policy\":{}}]";

        var found = Found.in(write("x.json", content));

        assertThat(found.resources()).hasSize(2);
        var defect = found.defects.getFirst();
        assertThat(content.substring((int) defect.start(), (int) (defect.start() + defect.length()))).isEqualTo(broken);
    }

    private Path write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content.replace("POLICY", TEXT).replace("OBJECT", DOCUMENT));
    }

    private static String told(ResourceState state) {
        String shown = switch (state.policy()) {
            case ShownPolicy.Written _ -> "written ";
            case ShownPolicy.None _ -> "none ";
            case ShownPolicy.NotShown _ -> "not shown ";
        };
        return shown + state.arn();
    }
}
