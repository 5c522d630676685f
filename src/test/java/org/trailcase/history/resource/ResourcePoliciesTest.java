package org.trailcase.history.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trailcase.history.Calls.call;
import static org.trailcase.history.Layers.at;
import static org.trailcase.history.Layers.history;
import static org.trailcase.history.Layers.origin;
import static org.trailcase.history.Layers.policy;
import static org.trailcase.history.Layers.quoted;
import static org.trailcase.history.resource.ResourceHistories.BUCKET;
import static org.trailcase.history.resource.ResourceHistories.FUNCTION;
import static org.trailcase.history.resource.ResourceHistories.KEY;
import static org.trailcase.history.resource.ResourceHistories.addPermission;
import static org.trailcase.history.resource.ResourceHistories.arn;
import static org.trailcase.history.resource.ResourceHistories.layer;
import static org.trailcase.history.resource.ResourceHistories.of;
import static org.trailcase.history.resource.ResourceHistories.putBucketPolicy;
import static org.trailcase.history.resource.ResourceHistories.shown;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trailcase.aws.ActionName;
import org.trailcase.aws.PolicyType;
import org.trailcase.history.PolicyHistory;
import org.trailcase.history.layer.LayerInForce;
import org.trailcase.history.layer.PolicyTimeline;
import org.trailcase.policy.request.RequestedResource;
import org.trailcase.policy.snapshot.ResourceSnapshot;
import org.trailcase.policy.snapshot.ResourceState;
import org.trailcase.trail.Recorded;

class ResourcePoliciesTest {
    @Test
    void aPutPolicyIsInForceFromItsSecondOnAndWhatWasBeforeIsNotKnown() {
        PolicyHistory history = history(List.of(), putBucketPolicy("10T08:00:00", "new"));

        assertThat(of(history, "s3:GetObject", BUCKET + "/a/b.txt", "10T07:59:59")).isEqualTo("unknown");
        assertThat(of(history, "s3:GetObject", BUCKET + "/a/b.txt", "10T08:00:01")).isEqualTo("new");
    }

    @Test
    void thePolicyBeforeAPutIsTheOneThatAnEarlierExportShows() {
        PolicyHistory history = history(
                List.of(shown("10T06:00:00", BUCKET, policy("old"))), putBucketPolicy("10T08:00:00", "new"));

        assertThat(of(history, "s3:ListBucket", BUCKET, "10T07:00:00")).isEqualTo("old");
        assertThat(of(history, "s3:ListBucket", BUCKET, "10T09:00:00")).isEqualTo("new");
    }

    @Test
    void anExportSpeaksBackwardUntilTheLastChangeBeforeIt() {
        PolicyHistory history = history(
                List.of(shown("12T06:00:00", BUCKET, policy("late"))),
                call("s3", "10T08:00:00", "DeleteBucketPolicy", "{\"bucketName\":\"work\"}", "null"));

        assertThat(of(history, "s3:ListBucket", BUCKET, "09T00:00:00")).isEqualTo("unknown");
        assertThat(of(history, "s3:ListBucket", BUCKET, "13T00:00:00")).isEqualTo("late");
    }

    @Test
    void whatTwoExportsShowDifferentlyChangedUnseenInBetween() {
        PolicyHistory history = history(List.of(
                shown("10T06:00:00", BUCKET, policy("early")), shown("12T06:00:00", BUCKET, policy("late"))));

        assertThat(of(history, "s3:ListBucket", BUCKET, "09T00:00:00")).isEqualTo("early");
        LayerInForce between = layer(history, "s3:ListBucket", BUCKET, "11T00:00:00");
        assertThat(between.remarks()).singleElement().asString().contains("changed between");
        assertThat(of(history, "s3:ListBucket", BUCKET, "13T00:00:00")).isEqualTo("late");
    }

    @Test
    void aServiceMayStoreAPolicyInAnotherFormThanItWasGiven() {
        String given = """
                {"Statement":[{"Sid":"a","Effect":"Allow","Principal":{"AWS":["444455556666"]},"Action":["S3:GetObject"],\
                "Resource":"*"},{"Sid":"b","Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*"}]}""";
        String stored = """
                {"Version":"2008-10-17","Statement":[{"Sid":"b","Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*"},\
                {"Sid":"a","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::444455556666:root"},"Action":"s3:GetObject",\
                "Resource":"*"}]}""";
        PolicyHistory history = history(
                List.of(shown("12T06:00:00", BUCKET, stored)),
                call("s3", "10T08:00:00", "PutBucketPolicy", "{\"bucketName\":\"work\",\"bucketPolicy\":" + given + "}", "null"));

        assertThat(of(history, "s3:ListBucket", BUCKET, "11T00:00:00")).isEqualTo("a b");
    }

    @Test
    void aNewBucketHasNoPolicy() {
        PolicyHistory history =
                history(List.of(), call("s3", "10T08:00:00", "CreateBucket", "{\"bucketName\":\"work\"}", "null"));

        assertThat(of(history, "s3:GetObject", BUCKET + "/a", "10T09:00:00")).isEqualTo("nothing");
    }

    @Test
    void inTheOldestRegionABucketMayHaveBeenThereAlready() {
        Recorded made = call("us-east-1", "s3", "10T08:00:00", "CreateBucket", "{\"bucketName\":\"work\"}", "null");

        PolicyHistory alone = history(List.of(), made);
        PolicyHistory known = history(List.of(shown("10T06:00:00", BUCKET, policy("old"))), made);
        PolicyHistory gone = history(
                List.of(), call("s3", "10T07:00:00", "DeleteBucket", "{\"bucketName\":\"work\"}", "null"), made);

        assertThat(of(alone, "s3:GetObject", BUCKET + "/a", "10T09:00:00")).isEqualTo("unknown");
        assertThat(of(known, "s3:GetObject", BUCKET + "/a", "10T09:00:00")).isEqualTo("old");
        assertThat(of(gone, "s3:GetObject", BUCKET + "/a", "10T09:00:00")).isEqualTo("nothing");
    }

    @Test
    void aBucketMadeAnewHasLostThePolicyOfTheOldOne() {
        PolicyHistory history = history(
                List.of(),
                putBucketPolicy("10T07:00:00", "old"),
                call("s3", "10T08:00:00", "DeleteBucket", "{\"bucketName\":\"work\"}", "null"),
                call("s3", "10T08:30:00", "CreateBucket", "{\"bucketName\":\"work\"}", "null"));

        assertThat(of(history, "s3:GetObject", BUCKET + "/a", "10T07:30:00")).isEqualTo("old");
        assertThat(of(history, "s3:GetObject", BUCKET + "/a", "10T09:00:00")).isEqualTo("nothing");
    }

    @Test
    void aPolicyThatTheRecordLeavesOutIsNotTakenForNone() {
        Recorded put = call("s3", "10T08:00:00", "PutBucketPolicy", "{\"bucketName\":\"work\"}", "null");

        assertThat(layer(history(List.of(), put), "s3:ListBucket", BUCKET, "10T09:00:00").remarks())
                .singleElement()
                .asString()
                .contains("is not in the record");
    }

    @Test
    void aChangeThatDoesNotSayWhatItConcernedPutsItsServiceInDoubt() {
        PolicyHistory history = history(
                List.of(shown("10T06:00:00", KEY, policy("old"))),
                call("kms", "10T08:00:00", "PutKeyPolicy", "null", "null"));

        assertThat(of(history, "kms:Decrypt", KEY, "10T07:00:00")).isEqualTo("old");
        assertThat(of(history, "kms:Decrypt", KEY, "10T09:00:00")).isEqualTo("old …");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    PutKeyPolicy, kms,    arn:aws:kms:us-west-2:111122223333:key/1111aaaa-22bb-33cc-44dd-5555eeee6666, kms:Decrypt, true
                    AddPermission20150331v2,    lambda, arn:aws:lambda:us-west-2:111122223333:function:job, lambda:InvokeFunction, false
                    RemovePermission20150331v2, lambda, arn:aws:lambda:us-west-2:111122223333:function:job, lambda:InvokeFunction, true
                    """)
    void whatAnUnnamedChangeMayHaveTakenAwayIsInDoubt(
            String call, String service, String arn, String action, boolean doubted) {
        PolicyHistory history = history(
                List.of(shown("10T06:00:00", arn, policy("old"))), call(service, "10T08:00:00", call, "null", "null"));

        assertThat(of(history, action, arn, "10T09:00:00")).isEqualTo("old …");
        assertThat(isDoubted(layer(history, action, arn, "10T09:00:00"))).isEqualTo(doubted);
        assertThat(isDoubted(layer(history, action, arn, "10T07:00:00"))).isFalse();
    }

    private static boolean isDoubted(LayerInForce layer) {
        return ((LayerInForce.Held) layer).policies().anyMatch(policy -> policy.doubt().isPresent());
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    s3,             PutBucketPolicy,            '"bucketName":"work"',                bucketPolicy,   s3:GetObject,             arn:aws:s3:::work/a
                    kms,            PutKeyPolicy,               '"keyId":"1111-2222"',                policy,         kms:Decrypt,              arn:aws:kms:us-west-2:111122223333:key/1111-2222
                    kms,            PutKeyPolicy,               '"keyId":"arn:aws:kms:us-west-2:444455556666:key/1111-2222"', policy, kms:Decrypt, arn:aws:kms:us-west-2:444455556666:key/1111-2222
                    secretsmanager, PutResourcePolicy,          '"secretId":"db/main"',               resourcePolicy, secretsmanager:GetSecretValue, arn:aws:secretsmanager:us-west-2:111122223333:secret:db/main-AbCdEf
                    secretsmanager, PutResourcePolicy,          '"secretId":"arn:aws:secretsmanager:us-west-2:111122223333:secret:db/main-AbCdEf"', resourcePolicy, secretsmanager:GetSecretValue, arn:aws:secretsmanager:us-west-2:111122223333:secret:db/main-AbCdEf
                    ecr,            SetRepositoryPolicy,        '"repositoryName":"team/app"',        policyText,     ecr:BatchGetImage,        arn:aws:ecr:us-west-2:111122223333:repository/team/app
                    ecr,            SetRepositoryPolicy,        '"repositoryName":"app","registryId":"444455556666"', policyText, ecr:BatchGetImage, arn:aws:ecr:us-west-2:444455556666:repository/app
                    dynamodb,       PutResourcePolicy,          '"resourceArn":"arn:aws:dynamodb:us-west-2:111122223333:table/t"', policy, dynamodb:Query, arn:aws:dynamodb:us-west-2:111122223333:table/t/index/i
                    kinesis,        PutResourcePolicy,          '"resourceARN":"arn:aws:kinesis:us-west-2:111122223333:stream/s"', policy, kinesis:PutRecord, arn:aws:kinesis:us-west-2:111122223333:stream/s
                    glue,           PutResourcePolicy,          '"enableHybrid":"TRUE"',              policyInJson,   glue:GetTable,            arn:aws:glue:us-west-2:111122223333:table/d/t
                    backup,         PutBackupVaultAccessPolicy, '"backupVaultName":"v"',              policy,         backup:StartBackupJob,    arn:aws:backup:us-west-2:111122223333:backup-vault:v
                    elasticfilesystem, PutFileSystemPolicy,     '"fileSystemId":"fs-12345678"',       policy,         elasticfilesystem:ClientMount, arn:aws:elasticfilesystem:us-west-2:111122223333:file-system/fs-12345678
                    es,             UpdateDomainConfig,         '"domainName":"logs"',                accessPolicies, es:ESHttpGet,             arn:aws:es:us-west-2:111122223333:domain/logs/index
                    events,         PutPermission,              '"eventBusName":"bus"',               policy,         events:PutEvents,         arn:aws:events:us-west-2:111122223333:event-bus/bus
                    """)
    void eachServiceHasItsCallThatPutsAWholePolicy(
            String service, String name, String parameters, String member, String action, String resource) {
        String asText = "{%s,\"%s\":%s}".formatted(parameters, member, quoted(policy("put")));
        String asObject = "{%s,\"%s\":%s}".formatted(parameters, member, policy("put"));

        for (String request : List.of(asText, asObject)) {
            PolicyHistory history = history(List.of(), call(service, "10T08:00:00", name, request, "null"));

            assertThat(of(history, action, resource, "10T09:00:00")).isEqualTo("put");
        }
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    s3,             DeleteBucketPolicy,     '"bucketName":"work"',       s3:ListBucket,                 arn:aws:s3:::work
                    secretsmanager, DeleteResourcePolicy,   '"secretId":"db"',           secretsmanager:GetSecretValue, arn:aws:secretsmanager:us-west-2:111122223333:secret:db-AbCdEf
                    ecr,            DeleteRepositoryPolicy, '"repositoryName":"app"',    ecr:BatchGetImage,             arn:aws:ecr:us-west-2:111122223333:repository/app
                    sns,            DeleteTopic,            '"topicArn":"arn:aws:sns:us-west-2:111122223333:news"', sns:Publish, arn:aws:sns:us-west-2:111122223333:news
                    events,         RemovePermission,       '"removeAllPermissions":true', events:PutEvents,            arn:aws:events:us-west-2:111122223333:event-bus/default
                    lambda,         DeleteFunction20150331, '"functionName":"job"',      lambda:InvokeFunction,         arn:aws:lambda:us-west-2:111122223333:function:job
                    """)
    void eachServiceHasItsCallThatTakesThePolicyAway(
            String service, String name, String parameters, String action, String resource) {
        PolicyHistory history = history(
                List.of(shown("10T06:00:00", resource, policy("old"))),
                call(service, "10T08:00:00", name, "{" + parameters + "}", "null"));

        assertThat(of(history, action, resource, "10T07:00:00")).isEqualTo("old");
        assertThat(of(history, action, resource, "10T09:00:00")).isEqualTo("nothing");
    }

    @Test
    void theDoubtAboutANewThingIsToldWhereverNothingElseIsKnown() {
        PolicyHistory history = history(
                List.of(),
                call("us-east-1", "s3", "10T08:00:00", "CreateBucket", "{\"bucketName\":\"work\"}", "null"),
                putBucketPolicy("10T10:00:00", "new"));

        assertThat(layer(history, "s3:ListBucket", BUCKET, "10T09:00:00").remarks())
                .singleElement()
                .asString()
                .contains("Whether arn:aws:s3:::work was there before CreateBucket");
    }

    @Test
    void whereTheTrailDoesNotReachTheLayerSaysHowOldItsEvidenceIs() {
        PolicyHistory history = history(List.of(shown("10T06:00:00", KEY, policy("old"))));

        LayerInForce.Held inside = (LayerInForce.Held) layer(history, "kms:Decrypt", KEY, "11T00:00:00");
        LayerInForce.Held foreign = (LayerInForce.Held) layer(
                history(List.of(shown("10T06:00:00", KEY.replace("111122223333", "444455556666"), policy("old")))),
                "kms:Decrypt",
                KEY.replace("111122223333", "444455556666"),
                "11T00:00:00");

        assertThat(inside.stale()).isEmpty();
        assertThat(foreign.stale().orElseThrow()).contains("444455556666");
    }

    @Test
    void tagsAreFollowedFromAWholeSetOn() {
        PolicyHistory history = history(
                List.of(new ResourceSnapshot(origin("08T00:00:00"), List.of(new ResourceState(
                        KEY,
                        PolicyType.RESOURCE,
                        new ResourceState.ShownPolicy.NotShown(),
                        Optional.of(Map.of("team", "a")),
                        Optional.empty(),
                        "/0")))),
                call("kms", "10T08:00:00", "TagResource", "{\"keyId\":\"%s\",\"tags\":[{\"tagKey\":\"env\",\"tagValue\":\"prod\"}]}".formatted(KEY), "null"),
                call("kms", "10T09:00:00", "UntagResource", "{\"keyId\":\"%s\",\"tagKeys\":[\"team\"]}".formatted(KEY), "null"),
                call("ec2", "10T08:00:00", "CreateTags", "{\"resourcesSet\":{\"items\":[{\"resourceId\":\"i-0a1b2c3d4e5f\"}]},\"tagSet\":{\"items\":[{\"key\":\"a\",\"value\":\"b\"}]}}", "null"));

        assertThat(history.tags(arn(KEY), at("09T00:00:00")).present()).containsExactlyInAnyOrderEntriesOf(Map.of("team", "a"));
        assertThat(history.tags(arn(KEY), at("10T08:30:00")).present()).containsExactlyInAnyOrderEntriesOf(Map.of("team", "a", "env", "prod"));
        assertThat(history.tags(arn(KEY), at("10T09:30:00")).present()).containsExactlyInAnyOrderEntriesOf(Map.of("env", "prod"));
        assertThat(history.tags(arn("arn:aws:ec2:us-west-2:111122223333:instance/i-0a1b2c3d4e5f"), at("11T00:00:00")))
                .isEqualTo(new KnownTags(Map.of("a", "b"), Set.of(), false));
        assertThat(history.changes()).isEmpty();
    }

    @Test
    void aSetThatWasPutInPlaceOfAnotherIsWholeFromThereOnAlone() {
        PolicyHistory history = history(
                List.of(),
                call("s3", "10T08:00:00", "PutBucketTagging", "{\"bucketName\":\"data\",\"Tagging\":{\"TagSet\":{\"Tag\":[{\"Key\":\"env\",\"Value\":\"prod\"}]}}}", "null"),
                call("s3", "10T09:00:00", "DeleteBucketTagging", "{\"bucketName\":\"data\"}", "null"));

        assertThat(history.tags(arn("arn:aws:s3:::data"), at("10T07:00:00"))).isEqualTo(new KnownTags(Map.of(), Set.of(), false));
        assertThat(history.tags(arn("arn:aws:s3:::data"), at("10T08:30:00"))).isEqualTo(new KnownTags(Map.of("env", "prod"), Set.of(), true));
        assertThat(history.tags(arn("arn:aws:s3:::data"), at("10T09:30:00"))).isEqualTo(new KnownTags(Map.of(), Set.of("env"), true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sec1", "app/my-secret"})
    void aSecretThatIsAskedForByNameMeetsThePolicyOfTheSecretOfThatName(String name) {
        String secret = "arn:aws:secretsmanager:us-west-2:111122223333:secret:%s";
        PolicyHistory byName = history(
                List.of(),
                call("secretsmanager", "10T08:00:00", "PutResourcePolicy", "{\"secretId\":\"%s\",\"resourcePolicy\":%s}".formatted(name, quoted(policy("One"))), "null"));
        PolicyHistory byArn = history(
                List.of(),
                call("secretsmanager", "10T08:00:00", "PutResourcePolicy", "{\"secretId\":\"%s\",\"resourcePolicy\":%s}".formatted(secret.formatted(name + "-AbCdEf"), quoted(policy("One"))), "null"));
        PolicyHistory exported = history(List.of(shown("10T08:00:00", secret.formatted(name + "-AbCdEf"), "{\"Statement\":[]}")));

        assertThat(List.of(byName, byArn, exported)).allSatisfy(history -> {
            assertThat(named(history, secret.formatted(name + "-*"))).isInstanceOf(LayerInForce.Held.class);
            assertThat(named(history, secret.formatted("other-*"))).isInstanceOf(LayerInForce.NotInEvidence.class);
            assertThat(named(history, secret.formatted("app/my-*"))).isInstanceOf(LayerInForce.NotInEvidence.class);
        });
        assertThat(List.of(byName, byArn)).allSatisfy(history -> assertThat(history.changes()).hasSize(1));
    }

    private static LayerInForce named(PolicyHistory history, String pattern) {
        return history.resource(
                new RequestedResource.WithHoles(pattern),
                Optional.empty(),
                Optional.empty(),
                ActionName.parse("secretsmanager:GetSecretValue").orElseThrow(),
                at("11T00:00:00"));
    }

    @Test
    void whatIsMadeWithoutAPolicyIsNoChangeOfOne() {
        PolicyHistory history = history(
                List.of(),
                call("secretsmanager", "10T08:00:00", "CreateSecret", "{\"name\":\"db\"}", "{\"arn\":\"arn:aws:secretsmanager:us-west-2:111122223333:secret:db-AbCdEf\"}"),
                call("sqs", "10T08:01:00", "CreateQueue", "{\"queueName\":\"work\"}", "{\"queueUrl\":\"https://sqs.us-west-2.amazonaws.com/111122223333/work\"}"),
                call("sqs", "10T08:02:00", "SetQueueAttributes", "{\"queueUrl\":\"https://sqs.us-west-2.amazonaws.com/111122223333/work\",\"attributes\":{\"DelaySeconds\":\"5\"}}", "null"),
                call("s3", "10T08:03:00", "CreateBucket", "{\"bucketName\":\"work\"}", "null"),
                call("kms", "10T08:04:00", "CreateAlias", "{\"aliasName\":\"alias/a\",\"targetKeyId\":\"%s\"}".formatted(KEY), "null"),
                call("s3", "10T08:05:00", "DeleteBucket", "{\"bucketName\":\"work\"}", "null"));

        assertThat(history.changes()).isEmpty();
    }

    @Test
    void aKeyThatIsMadeWithoutAPolicyGetsAwssAndTheChangeSaysSo() {
        PolicyHistory history = history(
                List.of(),
                call("kms", "10T08:00:00", "CreateKey", "{}", "{\"keyMetadata\":{\"arn\":\"%s\"}}".formatted(KEY)));

        assertThat(history.changes()).extracting(change -> change.sentence())
                .containsExactly("CreateKey: " + KEY + ", with AWS's default key policy");
    }

    @Test
    void aQueueThatIsMadeWithAPolicyIsAChange() {
        PolicyHistory history = history(
                List.of(),
                call("sqs", "10T08:01:00", "CreateQueue", "{\"queueName\":\"work\",\"attributes\":{\"Policy\":\"{\\\"Statement\\\":[]}\"}}", "{\"queueUrl\":\"https://sqs.us-west-2.amazonaws.com/111122223333/work\"}"));

        assertThat(history.changes()).hasSize(1);
    }

    @Test
    void aChangeSaysWhichResourceItConcerned() {
        PolicyHistory history = history(List.of(), putBucketPolicy("10T08:00:00", "new"), addPermission("10T09:00:00", "one", ""));

        assertThat(history.changes()).extracting(change -> change.sentence())
                .containsExactly("PutBucketPolicy: " + BUCKET, "AddPermission20150331v2: " + FUNCTION);
        assertThat(history.changes().getFirst().concerns()).contains(BUCKET);
    }

    @Test
    void thePoliciesThroughTimeAreStretchesWithTextOrWithTheReasonWhyNot() {
        PolicyHistory history = history(
                List.of(),
                putBucketPolicy("10T08:00:00", "new"),
                call("s3", "10T09:00:00", "DeleteBucket", "{\"bucketName\":\"work\"}", "null"));

        PolicyTimeline timeline = history.timelines().getFirst();

        assertThat(timeline.attachedTo()).isEqualTo(BUCKET);
        assertThat(timeline.versions())
                .extracting(version -> version.text().isPresent() ? "text" : version.why())
                .containsExactly(
                        "The policy of arn:aws:s3:::work before PutBucketPolicy at 2026-03-10T08:00:00Z is not in evidence.",
                        "text",
                        "The resource was not there.");
        assertThat(timeline.versions().get(1).from().orElseThrow()).isEqualTo("2026-03-10T08:00:00Z");
        assertThat(timeline.versions().get(1).until().orElseThrow()).isEqualTo("2026-03-10T09:00:00Z");
    }
}
