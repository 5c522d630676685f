package org.trailcase.check.form;

import java.util.stream.Stream;
import org.trailcase.aws.PolicyType;
import org.trailcase.check.Check;
import org.trailcase.check.CheckFinding;
import org.trailcase.check.CheckKind;
import org.trailcase.check.CheckedPolicy;
import org.trailcase.json.Span;

/// A policy that is larger than AWS stores, at all or without a raised quota.
///
/// Source: IAM User Guide, "IAM and AWS STS quotas" (white space is not counted); AWS Organizations User Guide, "Quotas
/// and service limits"; read 2026-11-24. The raised quotas of trust policies and of control policies are engineering
/// knowledge. Policies that AWS itself manages may be larger, which a text alone does not tell. Resource policies have a limit for each service, which their text does not tell.
public final class Sizes implements Check {

    @Override
    public Stream<CheckFinding> of(CheckedPolicy policy) {
        Quota quota = quota(policy.type());
        String text = policy.document().text();
        long size = quota.countsSpace()
                ? text.length()
                : text.chars().filter(c -> !Character.isWhitespace(c)).count();
        if (size > quota.most()) {
            return Stream.of(finding(CheckKind.OVER_EVERY_QUOTA, policy, size, quota.most(), quota.ofMost()));
        }
        return size > quota.usual()
                ? Stream.of(finding(CheckKind.OVER_USUAL_QUOTA, policy, size, quota.usual(), quota.ofUsual()))
                : Stream.empty();
    }

    private static CheckFinding finding(CheckKind kind, CheckedPolicy policy, long size, long limit, String what) {
        return CheckFinding.of(
                kind,
                "%s: the policy has %,d characters; %s holds at most %,d.".formatted(policy.type().title(), size, what, limit),
                new Span(0, 0));
    }

    private static Quota quota(PolicyType type) {
        return switch (type) {
            case IDENTITY -> new Quota(
                    6_144, "a managed policy", 10_240, "what an account may write itself", false);
            case PERMISSIONS_BOUNDARY -> Quota.one(6_144, "a managed policy");
            case SESSION -> Quota.one(2_048, "a session policy");
            case TRUST -> new Quota(2_048, "a trust policy without a raised quota", 8_192, "a trust policy", false);
            case SCP -> new Quota(5_120, "a service control policy before 2026", 10_240, "a service control policy", true);
            case RCP -> new Quota(5_120, "a resource control policy", 10_240, "a resource control policy", true);
            case VPC_ENDPOINT -> Quota.one(20_480, "an endpoint policy");
            case RESOURCE -> Quota.one(Long.MAX_VALUE, "a resource policy");
        };
    }

    private record Quota(long usual, String ofUsual, long most, String ofMost, boolean countsSpace) {
        static Quota one(long most, String what) {
            return new Quota(most, what, most, what, false);
        }
    }
}
