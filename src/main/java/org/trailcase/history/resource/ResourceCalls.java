package org.trailcase.history.resource;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trailcase.history.layer.Call;
import org.trailcase.history.track.Point.Step;

/// The calls that change the policies, and the tags, of resources: each with its order within a second and what it does.
///
/// Source of names and parameters: the API references of the services, read 2026-11-24.
final class ResourceCalls {
    static final String TOPIC = "arn:{partition}:sns:{region}:{account}:{topicArn}";
    static final String QUEUE = "arn:{partition}:sqs:{region}:{account}:{queueUrl}";
    private static final String NEW_QUEUE = "arn:{partition}:sqs:{region}:{account}:{@queueUrl|queueName}";
    private static final String BUCKET = "arn:{partition}:s3:::{bucketName}";
    private static final String ACCESS_POINT = "arn:{partition}:s3:{region}:{account}:accesspoint/{name}";
    private static final String KEY = "arn:{partition}:kms:{region}:{account}:key/{keyId}";
    private static final String SECRET =
            "arn:{partition}:secretsmanager:{region}:{account}:secret:{@arn|@aRN|secretId|name}-*";
    private static final String REPOSITORY =
            "arn:{partition}:ecr:{region}:{registryId|account}:repository/{repositoryName}";
    private static final String BUS = "arn:{partition}:events:{region}:{account}:event-bus/{@eventBusArn|name}";
    private static final String TABLE = "arn:{partition}:dynamodb:{region}:{account}:table/{tableArn|tableName}";
    private static final String STREAM = "arn:{partition}:kinesis:{region}:{account}:stream/{streamARN|streamName}";
    private static final String VAULT =
            "arn:{partition}:backup:{region}:{account}:backup-vault:{@backupVaultArn|backupVaultName}";
    private static final String FILE_SYSTEM =
            "arn:{partition}:elasticfilesystem:{region}:{account}:file-system/{fileSystemId}";
    private static final String DOMAIN = "arn:{partition}:es:{region}:{account}:domain/{domainName}";
    private static final String CODE_DOMAIN = "arn:{partition}:codeartifact:{region}:{domainOwner|account}:domain/{domain}";
    private static final String CODE_REPOSITORY =
            "arn:{partition}:codeartifact:{region}:{domainOwner|account}:repository/{domain}/{repository}";
    private static final String CATALOG = "arn:{partition}:glue:{region}:{account}:catalog";
    private static final String CLUSTER = "arn:{partition}:kafka:{region}:{account}:{clusterArn}";
    private static final String GLACIER = "arn:{partition}:glacier:{region}:{account}:vaults/{vaultName}";

    private record Known(Step step, Effect effect) {}

    private final Map<String, Known> calls = new HashMap<>();

    ResourceCalls() {
        buckets();
        keys();
        functions();
        messages();
        secrets();
        stores();
        named();
        endpoints();
        tags();
    }

    private void buckets() {
        String source = "s3";
        // In us-east-1 the call succeeds for a bucket that the caller owns already.
        // Source: Amazon S3 API Reference, "CreateBucket" (BucketAlreadyOwnedByYou), read 2026-11-24.
        add(source, "CreateBucket", Step.CREATE, (call, store) -> (call.region().equals("us-east-1")
                        ? WholePolicies.ensured(BUCKET)
                        : WholePolicies.made(BUCKET))
                .on(call, store));
        add(source, "DeleteBucket", Step.DELETE, WholePolicies.gone(BUCKET));
        add(source, "PutBucketPolicy", Step.CHANGE, WholePolicies.put(BUCKET, "bucketPolicy"));
        add(source, "DeleteBucketPolicy", Step.TAKE_AWAY, WholePolicies.removed(BUCKET));
        add(
                source,
                "PutAccessPointPolicy",
                Step.CHANGE,
                WholePolicies.put(ACCESS_POINT, "PutAccessPointPolicyRequest.Policy", "policy", "Policy"));
        add(source, "DeleteAccessPointPolicy", Step.TAKE_AWAY, WholePolicies.removed(ACCESS_POINT));
        add(source, "PutBucketTagging", Step.CHANGE, Tags.replaced(BUCKET));
        add(source, "DeleteBucketTagging", Step.TAKE_AWAY, Tags.replaced(BUCKET));
    }

    private void keys() {
        String source = "kms";
        add(source, "CreateKey", Step.CREATE, Keys::made);
        add(source, "ReplicateKey", Step.CREATE, Keys::replicated);
        add(source, "PutKeyPolicy", Step.CHANGE, WholePolicies.put(KEY, "policy"));
        add(source, "CreateAlias", Step.CREATE, Keys::aliasMade);
        add(source, "UpdateAlias", Step.CHANGE, Keys::aliasMoved);
        add(source, "DeleteAlias", Step.DELETE, Keys::aliasGone);
    }

    private void functions() {
        String source = "lambda";
        String layer = "arn:{partition}:lambda:{region}:{account}:layer:{layerName}:{versionNumber}";
        for (String version : List.of("", "20141111", "20150331", "20150331v2")) {
            add(source, "AddPermission" + version, Step.CHANGE, Permissions::addedToFunction);
            add(source, "RemovePermission" + version, Step.TAKE_AWAY, Permissions::removedFromFunction);
            add(source, "CreateFunction" + version, Step.CREATE, FunctionLives::made);
            add(source, "DeleteFunction" + version, Step.DELETE, FunctionLives::gone);
            add(source, "DeleteAlias" + version, Step.DELETE, FunctionLives::aliasGone);
        }
        add(source, "AddLayerVersionPermission20181031", Step.CHANGE, (call, store) ->
                Permissions.addedToLayer(call, store, new ArnTemplate(layer)));
        add(
                source,
                "RemoveLayerVersionPermission20181031",
                Step.TAKE_AWAY,
                Permissions.removed(layer, "statementId"));
    }

    private void messages() {
        // Both calls that make something succeed for what is there already.
        // Source: Amazon SNS API Reference, "CreateTopic"; Amazon SQS API Reference, "CreateQueue", read 2026-11-24.
        add("sns", "CreateTopic", Step.CREATE, Topics::made);
        add("sns", "SetTopicAttributes", Step.CHANGE, Topics::set);
        add("sns", "AddPermission", Step.CHANGE, Permissions::addedToTopic);
        add("sns", "RemovePermission", Step.TAKE_AWAY, Permissions.removed(TOPIC, "label"));
        add("sns", "DeleteTopic", Step.DELETE, WholePolicies.gone(TOPIC));
        add("sqs", "CreateQueue", Step.CREATE, WholePolicies.ensured(NEW_QUEUE, "attributes.Policy", "attribute.Policy"));
        add("sqs", "SetQueueAttributes", Step.CHANGE, WholePolicies.set(QUEUE, "attributes.Policy", "attribute.Policy"));
        add("sqs", "AddPermission", Step.CHANGE, Permissions::addedToQueue);
        add("sqs", "RemovePermission", Step.TAKE_AWAY, Permissions.removed(QUEUE, "label"));
        add("sqs", "DeleteQueue", Step.DELETE, WholePolicies.gone(QUEUE));
        add("events", "CreateEventBus", Step.CREATE, WholePolicies.made(BUS));
        add("events", "PutPermission", Step.CHANGE, Permissions::addedToBus);
        add("events", "RemovePermission", Step.TAKE_AWAY, Permissions::removedFromBus);
        add("events", "DeleteEventBus", Step.DELETE, WholePolicies.gone(BUS));
    }

    private void secrets() {
        String source = "secretsmanager";
        add(source, "CreateSecret", Step.CREATE, WholePolicies.made(SECRET));
        add(source, "PutResourcePolicy", Step.CHANGE, WholePolicies.put(SECRET, "resourcePolicy"));
        add(source, "DeleteResourcePolicy", Step.TAKE_AWAY, WholePolicies.removed(SECRET));
        // Within the recovery window a secret keeps its policy.
        // Source: AWS Secrets Manager API Reference, "DeleteSecret", read 2026-11-24.
        add(source, "DeleteSecret", Step.DELETE, (call, store) -> call.asked("forceDeleteWithoutRecovery")
                        .filter("true"::equals)
                        .isEmpty()
                || WholePolicies.gone(SECRET).on(call, store));
    }

    private void stores() {
        add("ecr", "CreateRepository", Step.CREATE, WholePolicies.made(REPOSITORY));
        add("ecr", "SetRepositoryPolicy", Step.CHANGE, WholePolicies.put(REPOSITORY, "policyText"));
        add("ecr", "DeleteRepositoryPolicy", Step.TAKE_AWAY, WholePolicies.removed(REPOSITORY));
        add("ecr", "DeleteRepository", Step.DELETE, WholePolicies.gone(REPOSITORY));
        add("dynamodb", "CreateTable", Step.CREATE, WholePolicies.made(TABLE, "resourcePolicy"));
        add("dynamodb", "DeleteTable", Step.DELETE, WholePolicies.gone(TABLE));
        add("kinesis", "CreateStream", Step.CREATE, WholePolicies.made(STREAM));
        add("kinesis", "DeleteStream", Step.DELETE, WholePolicies.gone(STREAM));
        add("backup", "CreateBackupVault", Step.CREATE, WholePolicies.made(VAULT));
        add("backup", "PutBackupVaultAccessPolicy", Step.CHANGE, WholePolicies.put(VAULT, "policy"));
        add("backup", "DeleteBackupVaultAccessPolicy", Step.TAKE_AWAY, WholePolicies.removed(VAULT));
        add("backup", "DeleteBackupVault", Step.DELETE, WholePolicies.gone(VAULT));
        add("elasticfilesystem", "PutFileSystemPolicy", Step.CHANGE, WholePolicies.put(FILE_SYSTEM, "policy"));
        add("elasticfilesystem", "DeleteFileSystemPolicy", Step.TAKE_AWAY, WholePolicies.removed(FILE_SYSTEM));
        add("glacier", "SetVaultAccessPolicy", Step.CHANGE, WholePolicies.put(GLACIER, "policy.policy", "policy.Policy"));
        add("glacier", "DeleteVaultAccessPolicy", Step.TAKE_AWAY, WholePolicies.removed(GLACIER));
        for (String name : List.of("CreateDomain", "CreateElasticsearchDomain")) {
            add("es", name, Step.CREATE, WholePolicies.made(DOMAIN, "accessPolicies"));
        }
        for (String name : List.of("UpdateDomainConfig", "UpdateElasticsearchDomainConfig")) {
            add("es", name, Step.CHANGE, WholePolicies.set(DOMAIN, "accessPolicies"));
        }
        add(
                "codeartifact",
                "PutDomainPermissionsPolicy",
                Step.CHANGE,
                WholePolicies.put(CODE_DOMAIN, "policyDocument"));
        add("codeartifact", "DeleteDomainPermissionsPolicy", Step.TAKE_AWAY, WholePolicies.removed(CODE_DOMAIN));
        add(
                "codeartifact",
                "PutRepositoryPermissionsPolicy",
                Step.CHANGE,
                WholePolicies.put(CODE_REPOSITORY, "policyDocument"));
        add("codeartifact", "DeleteRepositoryPermissionsPolicy", Step.TAKE_AWAY, WholePolicies.removed(CODE_REPOSITORY));
        add("kafka", "PutClusterPolicy", Step.CHANGE, WholePolicies.put(CLUSTER, "policy"));
        add("kafka", "DeleteClusterPolicy", Step.TAKE_AWAY, WholePolicies.removed(CLUSTER));
    }

    // The services that have adopted the same two calls for all their resources.
    private void named() {
        for (String service : List.of(
                "dynamodb", "kinesis", "lambda", "cloudtrail", "codebuild", "rekognition", "network-firewall", "ssm", "bedrock",
                "comprehend", "appsync", "redshift", "redshift-serverless", "glue")) {
            String arn = service.equals("glue")
                    ? CATALOG
                    : "arn:{partition}:" + service + ":{region}:{account}:{resourceArn|resourceARN}";
            add(service, "PutResourcePolicy", Step.CHANGE, WholePolicies.put(
                    arn, "policy", "resourcePolicy", "policyInJson", "policyDocument"));
            add(service, "DeleteResourcePolicy", Step.TAKE_AWAY, WholePolicies.removed(arn));
        }
    }

    private void endpoints() {
        add("ec2", "CreateVpcEndpoint", Step.CREATE, Endpoints::made);
        add("ec2", "ModifyVpcEndpoint", Step.CHANGE, Endpoints::changed);
        add("ec2", "DeleteVpcEndpoints", Step.DELETE, Endpoints::gone);
    }

    private void tags() {
        Map<String, String> templates = Map.of(
                "kms", KEY,
                "lambda", "arn:{partition}:lambda:{region}:{account}:{resource}",
                "sns", "arn:{partition}:sns:{region}:{account}:{resourceArn}",
                "secretsmanager", SECRET,
                "dynamodb", "arn:{partition}:dynamodb:{region}:{account}:{resourceArn}",
                "ecr", "arn:{partition}:ecr:{region}:{account}:{resourceArn}",
                "events", "arn:{partition}:events:{region}:{account}:{resourceARN|resourceArn}",
                "kinesis", "arn:{partition}:kinesis:{region}:{account}:{resourceARN|resourceArn}");
        templates.forEach((service, template) -> {
            for (String version : service.equals("lambda") ? List.of("20170331", "20170331v2") : List.of("")) {
                add(service, "TagResource" + version, Step.CHANGE, Tags.added(template));
                add(service, "UntagResource" + version, Step.TAKE_AWAY, Tags.removed(template));
            }
        });
        add("sqs", "TagQueue", Step.CHANGE, Tags.added(QUEUE));
        add("sqs", "UntagQueue", Step.TAKE_AWAY, Tags.removed(QUEUE));
        add("ec2", "CreateTags", Step.CHANGE, Tags::putOnIds);
        add("ec2", "DeleteTags", Step.TAKE_AWAY, Tags::takenFromIds);
    }

    private void add(String service, String name, Step step, Effect effect) {
        calls.put(service + ".amazonaws.com " + name, new Known(step, effect));
    }

    /// The order within a second of such a call; empty when it changes nothing that is followed here.
    Optional<Step> step(String eventSource, String eventName) {
        return Optional.ofNullable(calls.get(eventSource + " " + eventName)).map(Known::step);
    }

    Set<String> names() {
        Set<String> names = new HashSet<>();
        calls.keySet().forEach(call -> names.add(call.substring(call.indexOf(' ') + 1)));
        return names;
    }

    void apply(Call call, Store store) {
        Known known = calls.get(call.service() + " " + call.name());
        if (known != null && !known.effect().on(call, store)) {
            store.unnamed(call);
        }
    }
}
