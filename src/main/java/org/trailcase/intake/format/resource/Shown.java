package org.trailcase.intake.format.resource;

import java.util.Map;
import java.util.Optional;
import org.trailcase.aws.PolicyType;
import org.trailcase.intake.format.policy.Entry;
import org.trailcase.policy.snapshot.ResourceState.ShownPolicy;
import org.trailcase.policy.snapshot.ResourceState;

/// Makes the states of resources that answers show.
final class Shown {
    static final String NAME = "resource policy";

    private Shown() {}

    /// The policy in this member; where it is missing or empty, what the missing says.
    static ShownPolicy policy(Entry entry, String member, ShownPolicy otherwise) {
        boolean isEmpty = entry.record().text(member).filter(String::isBlank).isPresent();
        return isEmpty
                ? new ShownPolicy.None()
                : entry.document(member, NAME).<ShownPolicy>map(ShownPolicy.Written::new).orElse(otherwise);
    }

    static ResourceState state(String arn, ShownPolicy policy, Entry entry) {
        return new ResourceState(
                arn, PolicyType.RESOURCE, policy, Optional.empty(), Optional.empty(), entry.pointer());
    }

    static ResourceState endpoint(
            String arn, ShownPolicy policy, Optional<Map<String, String>> tags, Optional<String> vpc, String pointer) {
        return new ResourceState(arn, PolicyType.VPC_ENDPOINT, policy, tags, vpc, pointer);
    }
}
