package org.trailcase.check.reach;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trailcase.aws.ActionName;
import org.trailcase.check.Check;
import org.trailcase.check.CheckFinding;
import org.trailcase.check.CheckKind;
import org.trailcase.check.CheckedPolicy;
import org.trailcase.check.CheckedStatement;
import org.trailcase.policy.Effect;
import org.trailcase.policy.match.Glob;
import org.trailcase.policy.request.Answer;

/// Whoever may write the policy or the access list of a bucket can give themselves what the policy does not grant in it.
///
/// Source: S3 User Guide, "Bucket policies" and "Access control list (ACL) overview", read 2026-11-24.
public final class BucketPolicies implements Check {
    private static final List<ActionName> WRITERS = names("PutBucketPolicy", "PutBucketAcl");
    private static final List<ActionName> USES = names("GetObject", "PutObject", "DeleteObject");

    @Override
    public Stream<CheckFinding> of(CheckedPolicy policy) {
        if (policy.statements().stream().anyMatch(Grants::grantsEverything)) {
            return Stream.empty();
        }
        return policy.statements().stream()
                .filter(CheckedStatement::grantsToIdentity)
                .flatMap(statement -> finding(statement, policy).stream());
    }

    private static Optional<CheckFinding> finding(CheckedStatement statement, CheckedPolicy policy) {
        return statement.resources()
                .map(pattern -> pattern.written().text())
                .filter(bucket -> bucket.equals("*") || bucket.matches("arn:[^:]*:s3:::[^/]*"))
                .flatMap(bucket -> onBucket(statement, policy, bucket).stream())
                .findFirst();
    }

    private static Optional<CheckFinding> onBucket(CheckedStatement statement, CheckedPolicy policy, String bucket) {
        List<ActionName> writers = WRITERS.stream()
                .filter(name -> statement.covers(name) && !isDenied(policy, name, bucket))
                .toList();
        String objects = bucket.equals("*") ? bucket : bucket + "/*";
        List<ActionName> missing = USES.stream()
                .filter(name -> !isAllowed(policy, name, objects) || isDenied(policy, name, objects))
                .toList();
        return writers.isEmpty() || missing.isEmpty()
                ? Optional.empty()
                : Optional.of(CheckFinding.of(
                                CheckKind.BUCKET_POLICY_ESCALATION,
                                "Not granted here, but %2$s can grant it to anyone: %1$s."
                                        .formatted(Names.shown(missing), Names.shown(writers)),
                                statement.actionSpan())
                        .about(writers));
    }

    private static boolean isAllowed(CheckedPolicy policy, ActionName action, String resource) {
        return reaches(policy, Effect.ALLOW, action, resource);
    }

    private static boolean isDenied(CheckedPolicy policy, ActionName action, String resource) {
        return reaches(policy, Effect.DENY, action, resource);
    }

    // A denial with a condition does not always hold; a grant with one is a grant to somebody.
    private static boolean reaches(CheckedPolicy policy, Effect effect, ActionName action, String resource) {
        Glob wanted = Glob.of(resource);
        return policy.statements().stream()
                .filter(statement -> statement.statement().effect() == effect)
                .filter(statement -> effect == Effect.ALLOW || !statement.isConditional())
                .filter(statement -> statement.covers(action) && !statement.isNotResource())
                .flatMap(CheckedStatement::resources)
                .anyMatch(pattern -> Glob.of(pattern.written().text()).matchesAllOf(wanted) == Answer.YES);
    }

    private static List<ActionName> names(String... names) {
        return Stream.of(names).map(name -> new ActionName("s3", name)).toList();
    }
}
