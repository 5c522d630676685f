package org.trailcase.intake.format.resource;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.trailcase.intake.format.policy.Entry;
import org.trailcase.json.JsonException;
import org.trailcase.json.JsonNull;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonReader;
import org.trailcase.json.JsonText;
import org.trailcase.json.JsonValue;
import org.trailcase.policy.snapshot.ResourceState.ShownPolicy;

/// Finds the policy of a resource in an item of AWS Config.
///
/// Where it stands differs from type to type, and so does whether it is an object, a text, or a text in a text. The names
/// of the places are those of the services' own structures. (Engineering knowledge, but for S3's `BucketPolicy.policyText`:
/// AWS Config Developer Guide, "Supported resource types", read 2026-11-24.)
final class ConfiguredPolicy {
    static final String ENDPOINT = "AWS::EC2::VPCEndpoint";

    /// Types that carry a policy of their own. In others, a member called policy is something else.
    private static final Set<String> TYPES = Set.of(
            "AWS::S3::Bucket",
            "AWS::S3::AccessPoint",
            "AWS::KMS::Key",
            "AWS::SQS::Queue",
            "AWS::SNS::Topic",
            "AWS::Lambda::Function",
            "AWS::SecretsManager::Secret",
            "AWS::ECR::Repository",
            "AWS::EFS::FileSystem",
            "AWS::Backup::BackupVault",
            "AWS::Events::EventBus",
            "AWS::OpenSearch::Domain",
            "AWS::Elasticsearch::Domain",
            "AWS::Kinesis::Stream",
            "AWS::DynamoDB::Table",
            ENDPOINT);

    private static final List<String> MEMBERS = List.of(
            "BucketPolicy",
            "Policy",
            "policy",
            "PolicyDocument",
            "policyDocument",
            "ResourcePolicy",
            "resourcePolicy",
            "RepositoryPolicyText",
            "repositoryPolicyText",
            "AccessPolicies",
            "accessPolicies",
            "AccessPolicy",
            "FileSystemPolicy",
            "KeyPolicy");

    /// Members that hold the document where the one above holds an object around it.
    private static final List<String> INNER = List.of("policyText", "policyContent", "PolicyText", "policyDocument");

    private ConfiguredPolicy() {}

    static ShownPolicy of(String type, Entry item) {
        if (!TYPES.contains(type)) {
            return new ShownPolicy.NotShown();
        }
        return Stream.of("supplementaryConfiguration", "configuration")
                .flatMap(part -> item.inside(part).stream())
                .flatMap(part -> MEMBERS.stream()
                        .filter(part.record()::has)
                        .map(member -> in(part, member)))
                .findFirst()
                .orElse(new ShownPolicy.NotShown());
    }

    private static ShownPolicy in(Entry part, String member) {
        Optional<JsonObject> around = part.record().get(member).flatMap(ConfiguredPolicy::around);
        if (around.isEmpty()) {
            return Shown.policy(part, member, new ShownPolicy.None());
        }
        Entry inner = part.inside(member).orElse(part);
        return INNER.stream()
                .filter(inner.record()::has)
                .findFirst()
                .map(name -> Shown.policy(inner, name, new ShownPolicy.None()))
                .orElse(new ShownPolicy.NotShown());
    }

    /// The object that this value holds, if it is not itself a document.
    private static Optional<JsonObject> around(JsonValue value) {
        return switch (value) {
            case JsonObject object -> Optional.of(object).filter(one -> !one.has("Statement"));
            case JsonText text -> {
                try {
                    yield JsonReader.read(text.text()).asObject().filter(one -> !one.has("Statement"));
                } catch (JsonException _) {
                    yield Optional.empty();
                }
            }
            case JsonNull _ -> Optional.empty();
            default -> Optional.empty();
        };
    }
}
