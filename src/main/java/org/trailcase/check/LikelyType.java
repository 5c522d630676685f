package org.trailcase.check;

import org.trailcase.aws.PolicyType;
import org.trailcase.policy.PolicyDocument;
import org.trailcase.policy.Statement;

/// Of which kind a policy is, as far as its text tells: a control policy looks like an identity policy.
public final class LikelyType {
    private LikelyType() {}

    public static PolicyType of(PolicyDocument document) {
        boolean principals = document.statements().stream()
                .anyMatch(statement -> statement.principal().isPresent());
        if (!principals) {
            return PolicyType.IDENTITY;
        }
        return document.statements().stream().allMatch(LikelyType::isOfTrust) ? PolicyType.TRUST : PolicyType.RESOURCE;
    }

    private static boolean isOfTrust(Statement statement) {
        return statement.resource().isEmpty()
                && statement.action().patterns().stream()
                        .allMatch(pattern -> pattern.service().equalsIgnoreCase("sts"));
    }
}
