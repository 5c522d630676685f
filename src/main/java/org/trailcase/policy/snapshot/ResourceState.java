package org.trailcase.policy.snapshot;

import java.util.Map;
import java.util.Optional;
import org.trailcase.aws.PolicyType;

/// One resource with the policy that hung on it: a bucket, a key, a queue, a function, a VPC endpoint.
///
/// `type` is RESOURCE or VPC_ENDPOINT; or SESSION for a session policy, with the ARN of the session. `tags` is empty where the exhibit does not show the tags, an empty map where there
/// were none. `vpc` is the VPC of an endpoint. `pointer` is the JSON pointer of the entry in its exhibit.
public record ResourceState(
        String arn,
        PolicyType type,
        ShownPolicy policy,
        Optional<Map<String, String>> tags,
        Optional<String> vpc,
        String pointer) {

    public ResourceState {
        tags = tags.map(Map::copyOf);
    }

    /// What the exhibit says of the policy.
    public sealed interface ShownPolicy {

        /// The exhibit does not speak of the policy.
        record NotShown() implements ShownPolicy {}

        /// The exhibit says that there is none.
        record None() implements ShownPolicy {}

        record Written(WrittenPolicy policy) implements ShownPolicy {}
    }

    /// Its policy, and nothing else.
    public static ResourceState withPolicy(String arn, WrittenPolicy policy) {
        return new ResourceState(
                arn,
                PolicyType.RESOURCE,
                new ShownPolicy.Written(policy),
                Optional.empty(),
                Optional.empty(),
                policy.pointer());
    }
}
