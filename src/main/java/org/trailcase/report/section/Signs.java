package org.trailcase.report.section;

import org.trailcase.explain.Verdict;
import org.trailcase.report.block.Sign;
import org.trailcase.trail.Outcome;

/// The signs of outcomes and verdicts.
final class Signs {
    private Signs() {}

    static Sign of(Outcome outcome) {
        return switch (outcome) {
            case SUCCEEDED -> Sign.SUCCEEDED;
            case DENIED -> Sign.DENIED;
            case FAILED -> Sign.FAILED;
            case UNKNOWN -> Sign.NOT_RECORDED;
        };
    }

    static Sign of(Verdict verdict) {
        return switch (verdict) {
            case ALLOWED -> Sign.ALLOWED;
            case EXPLICIT_DENY -> Sign.EXPLICITLY_DENIED;
            case IMPLICIT_DENY -> Sign.IMPLICITLY_DENIED;
            case UNDECIDED -> Sign.UNDECIDED;
            case NOT_AUTHORIZATION -> Sign.NOT_AUTHORIZATION;
            case CONFLICT -> Sign.CONFLICT;
        };
    }
}
