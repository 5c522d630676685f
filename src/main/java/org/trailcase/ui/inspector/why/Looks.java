package org.trailcase.ui.inspector.why;

import java.util.Locale;
import org.trailcase.aws.PolicyType;
import org.trailcase.explain.Verdict;
import org.trailcase.policy.AttachedPolicy;
import org.trailcase.trail.Outcome;
import org.trailcase.ui.kit.badge.OutcomeLook;
import org.trailcase.ui.kit.badge.VerdictLook;

/// How the words of an explanation look.
final class Looks {
    private Looks() {}

    static VerdictLook of(Verdict verdict) {
        return switch (verdict) {
            case ALLOWED -> VerdictLook.ALLOWED;
            case EXPLICIT_DENY -> VerdictLook.EXPLICIT_DENY;
            case IMPLICIT_DENY -> VerdictLook.IMPLICIT_DENY;
            case UNDECIDED -> VerdictLook.UNDECIDED;
            case NOT_AUTHORIZATION -> VerdictLook.NOT_AUTHORIZATION;
            case CONFLICT -> VerdictLook.CONFLICT;
        };
    }

    static OutcomeLook of(Outcome outcome) {
        return OutcomeLook.valueOf(outcome.word().toUpperCase(Locale.ROOT));
    }

    /// A policy's name where room is short: the last piece of an ARN.
    static String name(AttachedPolicy policy) {
        return policy.name().substring(policy.name().lastIndexOf('/') + 1);
    }

    /// What an ARN names, without service and account.
    static String last(String arn) {
        int at = arn.lastIndexOf(':');
        return at < 0 ? arn : arn.substring(at + 1);
    }

    /// The layer's name where room is short.
    static String shortName(PolicyType type) {
        return switch (type) {
            case RCP -> "RCP";
            case SCP -> "SCP";
            case VPC_ENDPOINT -> "VPC endpoint";
            case RESOURCE -> "Resource policy";
            case TRUST -> "Trust policy";
            case PERMISSIONS_BOUNDARY -> "Boundary";
            case SESSION -> "Session policy";
            case IDENTITY -> "Identity policy";
        };
    }
}
