package org.trailcase.policy.match;

import org.trailcase.policy.request.Answer;

/// In which ways a Principal element names the caller; the way decides which other layers can still limit a grant.
///
/// `direct`: the user, the session or everyone; `behind`: the role of a session or the user of a federated session;
/// `account`: the caller's account, which hands the decision to the account's own policies.
/// Source: IAM User Guide, "Policy evaluation logic" (the table of principals in resource-based policies), read 2026-11-24.
public record PrincipalMatch(Answer direct, Answer behind, Answer account) {
    public static final PrincipalMatch NONE = new PrincipalMatch(Answer.NO, Answer.NO, Answer.NO);

    static PrincipalMatch direct(Answer answer) {
        return new PrincipalMatch(answer, Answer.NO, Answer.NO);
    }

    static PrincipalMatch behind(Answer answer) {
        return new PrincipalMatch(Answer.NO, answer, Answer.NO);
    }

    static PrincipalMatch account(Answer answer) {
        return new PrincipalMatch(Answer.NO, Answer.NO, answer);
    }

    public boolean isNone() {
        return direct == Answer.NO && behind == Answer.NO && account == Answer.NO;
    }

    public PrincipalMatch or(PrincipalMatch other) {
        if (isNone()) {
            return other;
        }
        return other.isNone()
                ? this
                : new PrincipalMatch(direct.or(other.direct), behind.or(other.behind), account.or(other.account));
    }

    /// What is left of the match when the rest of the statement answers this.
    public PrincipalMatch and(Answer rest) {
        return switch (rest) {
            case YES -> this;
            case NO -> NONE;
            case UNKNOWN -> new PrincipalMatch(direct.and(rest), behind.and(rest), account.and(rest));
        };
    }

    public Answer any() {
        return direct.or(behind).or(account);
    }
}
