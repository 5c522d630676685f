package org.trailcase.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trailcase.SharedData;
import org.trailcase.aws.ActionName;
import org.trailcase.aws.Arn;
import org.trailcase.json.JsonException;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonReader;

class EventResourcesTest {
    private static final EventResources RESOURCES = new EventResources(Catalog.load());
    private static final Scope HERE = new Scope("aws", "eu-west-1", "111122223333");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            s3:GetObject       | GetObject      | {'bucketName': 'b', 'key': 'a/b.txt'}                 | arn:aws:s3:::b/a/b.txt
            s3:ListBucket      | ListObjects    | {'bucketName': 'b', 'Host': 'b.s3.amazonaws.com'}     | arn:aws:s3:::b
            s3:PutBucketPolicy | PutBucketPolicy| {'bucketName': 'b', 'bucketPolicy': {'Statement': [{'Resource': 'arn:aws:s3:::b/x'}]}} | arn:aws:s3:::b
            s3:GetObject       | CopyObject     | {'bucketName': 'b', 'key': 'k', 'x-amz-copy-source': '/src/a%20b'} | arn:aws:s3:::src/a b
            s3:PutObject       | CopyObject     | {'bucketName': 'b', 'key': 'k', 'x-amz-copy-source': 'src/a'}      | arn:aws:s3:::b/k
            ec2:TerminateInstances | TerminateInstances | {'instancesSet': {'items': [{'instanceId': 'i-1'}, {'instanceId': 'i-2'}]}} | arn:aws:ec2:eu-west-1:111122223333:instance/i-1 arn:aws:ec2:eu-west-1:111122223333:instance/i-2
            ec2:GetPasswordData | GetPasswordData | {'instanceId': 'i-1'}                              | arn:aws:ec2:eu-west-1:111122223333:instance/i-1
            ec2:AuthorizeSecurityGroupIngress | AuthorizeSecurityGroupIngress | {'groupId': 'sg-1'}  | arn:aws:ec2:eu-west-1:111122223333:security-group/sg-1
            lambda:InvokeFunction | Invoke      | {'functionName': 'f'}                                 | arn:aws:lambda:eu-west-1:111122223333:function:f
            lambda:UpdateFunctionCode | UpdateFunctionCode20150331v2 | {'functionName': 'arn:aws:lambda:us-east-1:444455556666:function:f'} | arn:aws:lambda:us-east-1:444455556666:function:f
            lambda:GetFunction | GetFunction20150331v2 | {'functionName': '444455556666:function:f'}    | arn:aws:lambda:eu-west-1:111122223333:function:f
            kms:Decrypt        | Decrypt        | {'keyId': '1234abcd-12ab-34cd-56ef-1234567890ab'}     | arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab
            kms:ReEncryptTo    | ReEncrypt      | {'sourceKeyId': 'a', 'destinationKeyId': 'b'}         | arn:aws:kms:eu-west-1:111122223333:key/b
            sqs:SendMessage    | SendMessage    | {'queueUrl': 'https://sqs.eu-west-1.amazonaws.com/444455556666/q'} | arn:aws:sqs:eu-west-1:444455556666:q
            sns:Publish        | Publish        | {'topicArn': 'arn:aws:sns:eu-west-1:444455556666:t'}  | arn:aws:sns:eu-west-1:444455556666:t
            dynamodb:Scan      | Scan           | {'tableName': 't'}                                    | arn:aws:dynamodb:eu-west-1:111122223333:table/t
            rds:DeleteDBInstance | DeleteDBInstance | {'dBInstanceIdentifier': 'd'}                     | arn:aws:rds:eu-west-1:111122223333:db:d
            logs:DeleteLogGroup | DeleteLogGroup | {'logGroupName': '/aws/lambda/f'}                    | arn:aws:logs:eu-west-1:111122223333:log-group:/aws/lambda/f
            ecs:UpdateService  | UpdateService  | {'cluster': 'c', 'service': 's'}                      | arn:aws:ecs:eu-west-1:111122223333:service/c/s
            ecs:UpdateService  | UpdateService  | {'cluster': 'arn:aws:ecs:eu-west-1:111122223333:cluster/c', 'service': 's'} | arn:aws:ecs:eu-west-1:111122223333:service/c/s
            ecs:CreateCluster  | CreateCluster  | {'clusterName': 'c'}                                  | arn:aws:ecs:eu-west-1:111122223333:cluster/c
            sts:AssumeRole     | AssumeRole     | {'roleArn': 'arn:aws:iam::444455556666:role/p/r', 'roleSessionName': 's'} | arn:aws:iam::444455556666:role/p/r
            ssm:GetParameter   | GetParameter   | {'name': '/app/key', 'withDecryption': true}          | arn:aws:ssm:eu-west-1:111122223333:parameter/app/key
            ssm:GetParameters  | GetParameters  | {'names': ['/a', 'b']}                                | arn:aws:ssm:eu-west-1:111122223333:parameter/a arn:aws:ssm:eu-west-1:111122223333:parameter/b
            cloudtrail:StopLogging | StopLogging | {'name': 'main'}                                     | arn:aws:cloudtrail:eu-west-1:111122223333:trail/main
            cloudtrail:StopLogging | StopLogging | {'name': 'arn:aws:cloudtrail:us-east-1:444455556666:trail/main'} | arn:aws:cloudtrail:us-east-1:444455556666:trail/main
            secretsmanager:GetSecretValue | GetSecretValue | {'secretId': 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-AbCdEf'} | arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-AbCdEf
            iam:AttachUserPolicy | AttachUserPolicy | {'userName': 'ana', 'policyArn': 'arn:aws:iam::aws:policy/ReadOnlyAccess'} | ~arn:aws:iam::111122223333:user/*ana (arn:aws:iam::111122223333:user/ana)
            iam:GetPolicy      | GetPolicy      | {'policyArn': 'arn:aws:iam::aws:policy/ReadOnlyAccess'} | arn:aws:iam::aws:policy/ReadOnlyAccess
            iam:CreateUser     | CreateUser     | {'userName': 'ana'}                                   | arn:aws:iam::111122223333:user/ana
            iam:CreateRole     | CreateRole     | {'roleName': 'r', 'path': '/team/'}                   | arn:aws:iam::111122223333:role/team/r
            iam:PassRole       | CreateFunction20150331 | {'role': 'arn:aws:iam::111122223333:role/f'}  | arn:aws:iam::111122223333:role/f
            iam:PassRole       | AddRoleToInstanceProfile | {'roleName': 'r', 'instanceProfileName': 'p'} | ~arn:aws:iam::111122223333:role/*r (arn:aws:iam::111122223333:role/r)
            secretsmanager:GetSecretValue | GetSecretValue | {'secretId': 'db'}                         | ~arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-*
            kms:Decrypt        | Decrypt        | {'keyId': 'alias/app'}                                | ~arn:aws:kms:eu-west-1:111122223333:key/*
            s3:DeleteObject    | DeleteObjects  | {'bucketName': 'b'}                                   | ~arn:aws:s3:::b/*
            ec2:CreateSecurityGroup | CreateSecurityGroup | {'groupName': 'g', 'vpcId': 'vpc-1'}        | ~arn:aws:ec2:eu-west-1:111122223333:security-group/* arn:aws:ec2:eu-west-1:111122223333:vpc/vpc-1
            ec2:CreateTags     | CreateTags     | {'resourcesSet': {'items': [{'resourceId': 'i-1'}]}}  | ~arn:aws:ec2:eu-west-1:111122223333:*/i-1
            ecr:DescribeRepositories | DescribeRepositories | {'maxResults': 20}                     | ~arn:aws:ecr:eu-west-1:111122223333:repository/*
            dynamodb:BatchGetItem | BatchGetItem | {'requestItems': {'a': {'keys': []}, 'b': {'keys': []}}} | arn:aws:dynamodb:eu-west-1:111122223333:table/a arn:aws:dynamodb:eu-west-1:111122223333:table/b
            dynamodb:PutItem   | TransactWriteItems | {'transactItems': [{'put': {'tableName': 'a'}}, {'delete': {'tableName': 'b'}}]} | arn:aws:dynamodb:eu-west-1:111122223333:table/a
            dynamodb:DeleteItem | TransactWriteItems | {'transactItems': [{'put': {'tableName': 'a'}}, {'delete': {'tableName': 'b'}}]} | arn:aws:dynamodb:eu-west-1:111122223333:table/b
            dynamodb:PartiQLSelect | ExecuteStatement | {'statement': "SELECT * FROM Music WHERE x=1"}     | arn:aws:dynamodb:eu-west-1:111122223333:table/Music
            dynamodb:PartiQLInsert | ExecuteStatement | {'statement': "insert into t-1 value {}"}          | arn:aws:dynamodb:eu-west-1:111122223333:table/t-1
            s3:GetObjectVersion | CopyObject    | {'bucketName': 'b', 'key': 'k', 'x-amz-copy-source': 'src/a?versionId=v1'} | arn:aws:s3:::src/a
            s3:DeleteObject    | DeleteObjects  | {'bucketName': 'b', 'delete': {'objects': [{'key': 'x'}, {'key': 'y/z'}]}} | arn:aws:s3:::b/x arn:aws:s3:::b/y/z
            s3:PutObject       | UploadPart     | {'bucketName': 'b', 'key': 'k', 'uploadId': 'u', 'partNumber': '1'}  | arn:aws:s3:::b/k
            s3:PutObject       | CompleteMultipartUpload | {'bucketName': 'b', 'key': 'k', 'uploadId': 'u'}  | arn:aws:s3:::b/k
            s3:ListMultipartUploadParts | ListParts | {'bucketName': 'b', 'key': 'k', 'uploadId': 'u'}       | arn:aws:s3:::b/k
            sqs:SendMessage    | SendMessageBatch | {'queueUrl': 'https://sqs.eu-west-1.amazonaws.com/111122223333/q', 'entries': [{'id': '1'}]} | arn:aws:sqs:eu-west-1:111122223333:q
            sns:Publish        | PublishBatch   | {'topicArn': 'arn:aws:sns:eu-west-1:111122223333:t'}  | arn:aws:sns:eu-west-1:111122223333:t
            iam:PassRole       | RegisterTaskDefinition | {'taskRoleArn': 'arn:aws:iam::111122223333:role/t', 'executionRoleArn': 'arn:aws:iam::111122223333:role/x'} | arn:aws:iam::111122223333:role/t arn:aws:iam::111122223333:role/x
            s3:ListAllMyBuckets | ListBuckets   | {}                                                    | any
            ec2:DescribeInstances | DescribeInstances | {'instancesSet': {'items': [{'instanceId': 'i-1'}]}} | any
            iam:CreateAccessKey | CreateAccessKey | {}                                                  | unknown
            s3:GetObject       | GetObject      | {}                                                    | unknown
            nowhere:DoThing    | DoThing        | {'thing': 'x'}                                        | unknown
            apigateway:GET     | GetRestApi     | {'restApiId': 'r1'}                                   | arn:aws:apigateway:eu-west-1::/restapis/r1
            apigateway:POST    | CreateRestApi  | {'name': 'x'}                                         | arn:aws:apigateway:eu-west-1::/restapis
            apigateway:POST    | CreateRoute    | {'apiId': 'a1', 'routeKey': 'GET /'}                  | arn:aws:apigateway:eu-west-1::/apis/a1/routes
            apigateway:DELETE  | DeleteStage    | {'restApiId': 'r1', 'stageName': 'prod'}              | arn:aws:apigateway:eu-west-1::/restapis/r1/stages/prod
            """)
    void parametersTellTheResource(String action, String event, String parameters, String expected) throws Exception {
        List<ResourceName> names = of(action, event, parameters);

        assertThat(written(names)).isEqualTo(expected);
    }

    @Test
    void aLaunchIsAskedAboutWhatItUsesAndWhatItMakes() throws Exception {
        List<ResourceName> names = of(
                "ec2:RunInstances",
                "RunInstances",
                "{'instancesSet': {'items': [{'imageId': 'ami-1'}]}, 'subnetId': 'subnet-1'}");

        assertThat(written(names))
                .contains("arn:aws:ec2:eu-west-1::image/ami-1")
                .contains("~arn:aws:ec2:eu-west-1:111122223333:instance/*")
                .contains("arn:aws:ec2:eu-west-1:111122223333:subnet/subnet-1");
    }

    @Test
    void aRoleInAnInstanceProfileIsNotKnown() throws Exception {
        List<ResourceName> names =
                of("iam:PassRole", "RunInstances", "{'iamInstanceProfile': {'name': 'web'}}");

        assertThat(written(names)).isEqualTo("~arn:aws:iam::111122223333:role/*");
    }

    @Test
    void whereNothingIsKnownOfThePlaceThePlaceStaysOpen() throws Exception {
        ApiCall call = ApiCall.of("dynamodb.amazonaws.com", "Scan", read("{'tableName': 't'}"));

        assertThat(written(names(RESOURCES.of(new ActionName("dynamodb", "Scan"), call)))).isEqualTo("~arn:*:dynamodb:*:*:table/t");
    }

    @Test
    void deniedCallsAgreeWithTheResourceInTheMessage() throws Exception {
        List<String> denied = Files.readAllLines(SharedData.path("denials/denied_events.jsonl"));
        List<String> expected = Files.readAllLines(SharedData.path("denials/denied_expected.jsonl"));
        List<String> astray = new ArrayList<>();
        int compared = 0;
        for (int i = 0; i < denied.size(); i++) {
            JsonObject event = JsonReader.read(denied.get(i)).asObject().orElseThrow();
            JsonObject expect = JsonReader.read(expected.get(i)).asObject().orElseThrow().object("expect").orElseThrow();
            Optional<Arn> said = expect.text("resourceText").flatMap(Arn::parse);
            if (said.isPresent() && event.object("requestParameters").isPresent()) {
                compared++;
                List<ResourceName> names = named(expect.text("iamAction").orElseThrow(), event, said.orElseThrow());
                if (names.stream().noneMatch(name -> agrees(name, said.orElseThrow().text()))) {
                    astray.add(said.orElseThrow() + ", not " + written(names));
                }
            }
        }

        System.out.printf("Resources compared with messages: %d%n", compared);
        assertThat(compared).isPositive();
        assertThat(astray).isEmpty();
    }

    // The events were made anonymous and their messages were not, so that the account is the message's.
    private static List<ResourceName> named(String action, JsonObject event, Arn said) {
        Scope scope = new Scope(said.partition(), event.text("awsRegion").orElse("*"), said.account());
        return names(RESOURCES.of(
                ActionName.parse(action).orElseThrow(),
                new ApiCall(
                        "AwsApiCall",
                        event.text("eventSource").orElseThrow(),
                        event.text("eventName").orElseThrow(),
                        event.object("requestParameters").orElseThrow(),
                        scope)));
    }

    // For an id that does not exist, EC2 says in its message only of what kind it would be: instance/*.
    private static boolean agrees(ResourceName name, String resource) {
        return switch (name) {
            case ResourceName.Exact(var arn) -> new ActionPattern(resource).matches(arn);
            case ResourceName.Pattern(var text, _) -> new ActionPattern(text).matches(resource);
            case ResourceName.Any _, ResourceName.Unknown _ -> true;
        };
    }

    private static List<ResourceName> of(String action, String event, String parameters) throws JsonException {
        ActionName name = ActionName.parse(action).orElseThrow();
        String source =
                switch (event) {
                    case "CreateFunction20150331" -> "lambda";
                    case "RunInstances" -> "ec2";
                    case "RegisterTaskDefinition" -> "ecs";
                    default -> name.service();
                };
        return names(
                RESOURCES.of(name, new ApiCall("AwsApiCall", source + ".amazonaws.com", event, read(parameters), HERE)));
    }

    private static List<ResourceName> names(List<NamedResource> named) {
        return named.stream().map(NamedResource::name).toList();
    }

    private static JsonObject read(String parameters) throws JsonException {
        return JsonReader.read(parameters.replace('\'', '"')).asObject().orElseThrow();
    }

    private static String written(List<ResourceName> names) {
        return String.join(" ", names.stream().map(EventResourcesTest::written).toList());
    }

    private static String written(ResourceName name) {
        return switch (name) {
            case ResourceName.Exact(var arn) -> arn;
            case ResourceName.Pattern(var text, var usual) ->
                "~" + text + usual.map(arn -> " (" + arn + ")").orElse("");
            case ResourceName.Any _ -> "any";
            case ResourceName.Unknown _ -> "unknown";
        };
    }
}
