package org.trailcase.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trailcase.SharedData;
import org.trailcase.aws.ActionName;
import org.trailcase.catalog.EventAuthorization.Needed;
import org.trailcase.catalog.EventAuthorization.NotNeeded;
import org.trailcase.catalog.NeededAction.Confidence;
import org.trailcase.catalog.NeededAction.Part;
import org.trailcase.json.JsonException;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonReader;

class EventActionsTest {
    private static final EventActions ACTIONS = new EventActions(Catalog.load());

    @ParameterizedTest
    @CsvSource(textBlock = """
            # event, what it needs
            ec2:DescribeInstances, ec2:DescribeInstances
            monitoring:DeleteAlarms, cloudwatch:DeleteAlarms
            tagging:GetResources, tag:GetResources
            email:SendEmail, ses:SendEmail
            amazonmq:ListBrokers, mq:ListBrokers
            cloudcontrolapi:CreateResource, cloudformation:CreateResource
            servicecatalog-appregistry:ListApplications, servicecatalog:ListApplications
            agreement-marketplace:AcceptAgreementRequest, aws-marketplace:AcceptAgreementRequest
            runtime.lex:PostText, lex:PostText
            models.lex.v2:CreateBot, lex:CreateBot
            streams.dynamodb:GetRecords, dynamodb:GetRecords
            appstream2:DescribeFleets, appstream:DescribeFleets
            mturk-requester:CreateHIT, mechanicalturk:CreateHIT
            elasticmapreduce:RunJobFlow, elasticmapreduce:RunJobFlow
            autoscaling:RegisterScalableTarget, application-autoscaling:RegisterScalableTarget
            iotsecuredtunneling:OpenTunnel, iot:OpenTunnel
            accessanalyzer:ListAnalyzers, access-analyzer:ListAnalyzers
            bedrock-runtime:InvokeModel, bedrock:InvokeModel
            bedrock:Converse, bedrock:InvokeModel
            lambda:ListFunctions20150331, lambda:ListFunctions
            lambda:UpdateFunctionCode20150331v2, lambda:UpdateFunctionCode
            lambda:GetLayerVersion20181031, lambda:GetLayerVersion
            lambda:GetLayerVersionByArn20181031, lambda:GetLayerVersion
            lambda:Invoke, lambda:InvokeFunction
            cloudfront:CreateDistribution2020_05_31, cloudfront:CreateDistribution
            cloudfront:CreateDistributionWithTags2020_05_31, cloudfront:CreateDistribution +cloudfront:TagResource
            comprehendmedical:DetectEntitiesV2, comprehendmedical:DetectEntitiesV2
            quicksight:CreateTopicV2, quicksight:CreateTopic
            s3:ListBuckets, s3:ListAllMyBuckets
            s3:HeadBucket, s3:ListBucket
            s3:ListObjectsV2, s3:ListBucket
            s3:ListObjectVersions, s3:ListBucketVersions
            s3:HeadObject, s3:GetObject
            s3:DeleteBucketEncryption, s3:PutEncryptionConfiguration
            s3:DeleteBucketReplication, s3:PutReplicationConfiguration
            s3:DeleteBucketPublicAccessBlock, s3:PutBucketPublicAccessBlock
            s3:DeleteBucketCors, s3:PutBucketCORS
            s3:GetBucketCors, s3:GetBucketCORS
            s3:GetBucketLifecycle, s3:GetLifecycleConfiguration
            s3:DeleteObjects, s3:DeleteObject ?s3:DeleteObjectVersion
            s3:UploadPartCopy, s3:PutObject +s3:GetObject
            s3express:GetObject, s3express:CreateSession
            kms:ReEncrypt, kms:ReEncryptFrom kms:ReEncryptTo
            sqs:SendMessageBatch, sqs:SendMessage
            sns:PublishBatch, sns:Publish
            dynamodb:TransactGetItems, dynamodb:GetItem
            budgets:CreateBudget, budgets:ModifyBudget
            budgets:DescribeBudgets, budgets:ViewBudget
            timestream:WriteRecords, timestream:WriteRecords
            apigateway:CreateRestApi, apigateway:POST
            apigateway:GetRestApis, apigateway:GET
            apigateway:UpdateStage, apigateway:PATCH
            apigateway:DeleteRoute, apigateway:DELETE
            apigateway:ImportApi, apigateway:PUT
            apigateway:CreatePortal, apigateway:CreatePortal
            execute-api:PostToConnection, execute-api:ManageConnections
            sts:AssumeRole, sts:AssumeRole
            """)
    void eventsNeedTheseActions(String event, String needed) {
        assertThat(written(of(event, "{}"))).isEqualTo(needed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            s3:GetObject         | {'versionId': 'v1'}                            | s3:GetObjectVersion
            s3:GetObjectAcl      | {'versionId': 'v1'}                            | s3:GetObjectVersionAcl
            s3:PutObject         | {'x-amz-acl': 'public-read', 'key': 'k'}       | s3:PutObject +s3:PutObjectAcl
            s3:PutObject         | {'x-amz-acl': 'bucket-owner-full-control'}     | s3:PutObject
            s3:PutObject         | {'x-amz-acl': ['bucket-owner-full-control']}   | s3:PutObject
            sts:AssumeRole       | {'roleArn': 'arn:aws:iam::1:role/a', 'tags': [{'key': 'k'}], 'sourceIdentity': 'me'} | sts:AssumeRole +sts:TagSession +sts:SetSourceIdentity
            sts:AssumeRole       | {'tags': []}                                   | sts:AssumeRole
            ec2:RunInstances     | {'iamInstanceProfile': {'name': 'web'}, 'tagSpecificationSet': {'items': [{'a': 'b'}]}} | ec2:RunInstances +ec2:CreateTags +iam:PassRole
            ec2:RunInstances     | {'instancesSet': {'items': [{'imageId': 'ami-1'}]}} | ec2:RunInstances
            lambda:CreateFunction20150331 | {'role': 'arn:aws:iam::1:role/service-role/f'} | lambda:CreateFunction +iam:PassRole
            lambda:AddPermission20150331v2 | {'principal': 'arn:aws:iam::1:role/other'} | lambda:AddPermission
            ecs:RegisterTaskDefinition | {'taskRoleArn': 'arn:aws:iam::1:role/t'}  | ecs:RegisterTaskDefinition +iam:PassRole
            glue:CreateJob       | {'role': 'GlueRole'}                           | glue:CreateJob +iam:PassRole
            s3:PutBucketReplication | {'ReplicationConfiguration': {'Role': 'arn:aws:iam::1:role/r'}} | s3:PutReplicationConfiguration +iam:PassRole
            iam:AddRoleToInstanceProfile | {'roleName': 'r', 'instanceProfileName': 'p'} | iam:AddRoleToInstanceProfile +iam:PassRole
            iam:PutRolePolicy    | {'roleName': 'r'}                              | iam:PutRolePolicy
            kms:CreateGrant      | {'granteePrincipal': 'arn:aws:iam::1:role/r'}  | kms:CreateGrant
            iam:CreateRole       | {'roleName': 'r', 'tags': [{'key': 'k'}]}      | iam:CreateRole +iam:TagRole
            dynamodb:ExecuteStatement | {'statement': ' insert into t value {}'}  | dynamodb:PartiQLInsert
            dynamodb:TransactWriteItems | {'transactItems': [{'put': {'tableName': 't'}}, {'delete': {'tableName': 't'}}]} | dynamodb:PutItem dynamodb:DeleteItem
            autoscaling:DescribeScalingActivities | {'serviceNamespace': 'ecs'}   | application-autoscaling:DescribeScalingActivities
            autoscaling:DescribeScalingActivities | {'autoScalingGroupName': 'a'} | autoscaling:DescribeScalingActivities
            """)
    void parametersDecideWhatIsCheckedBesides(String event, String parameters, String needed) {
        assertThat(written(of(event, parameters))).isEqualTo(needed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sts:GetCallerIdentity           | no permission
            sts:GetSessionToken             | no permission
            signin:ConsoleLogin             | console
            signin:SwitchRole               | console
            sso:Authenticate                | Identity Center
            ec2:SharedSnapshotVolumeCreated | service event
            secretsmanager:RotationStarted  | service event
            """)
    void someEventsNeedNoAction(String event, String reason) {
        assertThat(of(event, "{}"))
                .isInstanceOfSatisfying(
                        NotNeeded.class, none -> assertThat(none.reason()).contains(reason));
    }

    @Test
    void theKindOfTheRecordAloneCanSayThatNoActionIsNeeded() {
        JsonObject nothing = JsonObject.builder().build();

        assertThat(ACTIONS.of(new ApiCall("AwsServiceEvent", "kms.amazonaws.com", "Encrypt", nothing, Scope.ANYWHERE)))
                .isInstanceOf(NotNeeded.class);
    }

    @ParameterizedTest
    @CsvSource({
        "ec2.amazonaws.com",
        "EC2.amazonaws.com",
        "ec2",
        "ec2.amazonaws.com.cn",
        "ec2.eu-west-1.amazonaws.com",
        "ec2.us-gov-west-1.amazonaws.com",
        "ec2.us-iso-east-1"
    })
    void sourcesMayCarryTheirDomainAndRegion(String source) {
        EventAuthorization needed = ACTIONS.of(ApiCall.of(source, "RunInstances"));

        assertThat(written(needed)).isEqualTo("ec2:RunInstances");
    }

    @ParameterizedTest
    @CsvSource({
        "ec2.amazonaws.com, InventTheWheel, ec2:InventTheWheel",
        "lambda.amazonaws.com, InventTheWheel20990101v2, lambda:InventTheWheel",
        "brand-new.amazonaws.com, CreateThing, brand-new:CreateThing"
    })
    void whatTheCatalogDoesNotKnowIsAssumedAndSaidSo(String source, String name, String assumed) {
        EventAuthorization needed = ACTIONS.of(ApiCall.of(source, name));

        assertThat(needed).isInstanceOfSatisfying(Needed.class, it -> {
            assertThat(it.actions().getFirst().confidence()).isEqualTo(Confidence.ASSUMED);
            assertThat(it.actions().getFirst().action().text()).isEqualTo(assumed);
        });
    }

    @Test
    void withoutItsTextAPartiQlStatementMayNeedAnyOfFourActions() {
        Needed needed = (Needed) of("dynamodb:ExecuteStatement", "{}");

        assertThat(needed.of(Part.PRIMARY)).isEmpty();
        assertThat(needed.of(Part.POSSIBLE)).hasSize(4);
    }

    @Test
    void everyActionInTheTablesIsInTheCatalog() {
        Catalog catalog = Catalog.load();
        List<String> strangers = new ArrayList<>();
        for (String[] row : FactTable.rows("irregular-events.txt")) {
            for (String word : row[1].split(" ")) {
                strangers.add(word.replaceFirst("^[+?]", ""));
            }
        }
        FactTable.rows("implied-by-parameter.txt").forEach(row -> strangers.add(row[1].split(" ")[1]));

        strangers.removeIf(
                name -> catalog.action(ActionName.parse(name).orElseThrow()).isPresent());

        // Two services that AWS has closed; old trails still name them.
        assertThat(strangers).allMatch(name -> name.startsWith("finspace-api:") || name.startsWith("mobilehub:"));
    }

    @Test
    void everyObservedDenialNamesTheActionThatTheEventLeadsTo() throws Exception {
        var pairs = JsonReader.read(Files.readString(SharedData.path("denials/event_to_action_observed.json")))
                .asArray()
                .orElseThrow();
        List<String> wrong = new ArrayList<>();

        for (JsonObject pair : pairs.objects().toList()) {
            String event = pair.text("event").orElseThrow();
            ActionName action =
                    ActionName.parse(pair.text("iamAction").orElseThrow()).orElseThrow();
            EventAuthorization found = of(event, "{}");
            if (!(found instanceof Needed needed)
                    || !needed.leading().orElseThrow().action().equals(action)
                    || needed.leading().orElseThrow().confidence() != Confidence.MAPPED) {
                wrong.add(event + " -> " + action + ", not " + found);
            }
        }

        assertThat(pairs.items()).hasSize(175);
        assertThat(wrong).isEmpty();
    }

    private static EventAuthorization of(String event, String parameters) {
        int colon = event.lastIndexOf(':');
        try {
            JsonObject read =
                    JsonReader.read(parameters.replace('\'', '"')).asObject().orElseThrow();
            return ACTIONS.of(ApiCall.of(event.substring(0, colon), event.substring(colon + 1), read));
        } catch (JsonException e) {
            throw new IllegalArgumentException(parameters, e);
        }
    }

    private static String written(EventAuthorization authorization) {
        return switch (authorization) {
            case Needed(var actions) ->
                String.join(" ", actions.stream().map(EventActionsTest::written).toList());
            case NotNeeded(var reason) -> reason;
        };
    }

    private static String written(NeededAction needed) {
        return switch (needed.part()) {
                    case PRIMARY -> "";
                    case IMPLIED -> "+";
                    case POSSIBLE -> "?";
                }
                + needed.action();
    }
}
