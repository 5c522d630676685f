package org.trailcase.check;

import java.util.stream.Stream;
import org.trailcase.policy.Placement;
import org.trailcase.policy.PolicyFinding;

/// What the reader of policies remarked on already, under the ids of the checks.
final class ReaderFindings implements Check {

    @Override
    public Stream<CheckFinding> of(CheckedPolicy policy) {
        return Stream.concat(
                        policy.document().findings().stream(),
                        Placement.findings(policy.document(), policy.type()).stream())
                .map(ReaderFindings::folded);
    }

    private static CheckFinding folded(PolicyFinding finding) {
        return CheckFinding.of(kind(finding.kind()), finding.sentence(), finding.span()).instead(finding.suggestion());
    }

    private static CheckKind kind(PolicyFinding.Kind kind) {
        return switch (kind) {
            case UNKNOWN_ELEMENT -> CheckKind.UNKNOWN_ELEMENT;
            case DOUBLED_ELEMENT -> CheckKind.DOUBLED_ELEMENT;
            case VARIABLES_WITHOUT_VERSION -> CheckKind.VARIABLES_WITHOUT_VERSION;
            case NO_STATEMENTS -> CheckKind.NO_STATEMENTS;
            case SAME_SID -> CheckKind.SAME_SID;
            case EMPTY_LIST -> CheckKind.EMPTY_LIST;
            case IMPOSSIBLE_ACTION -> CheckKind.IMPOSSIBLE_ACTION;
            case IMPOSSIBLE_RESOURCE -> CheckKind.IMPOSSIBLE_RESOURCE;
            case INCOMPLETE_ARN -> CheckKind.INCOMPLETE_ARN;
            case INVALID_PRINCIPAL -> CheckKind.INVALID_PRINCIPAL;
            case UNKNOWN_OPERATOR -> CheckKind.UNKNOWN_OPERATOR;
            case DOUBLED_CONDITION -> CheckKind.DOUBLED_CONDITION;
            case SET_OPERATOR_MISSING -> CheckKind.SET_OPERATOR_MISSING;
            case NO_PRINCIPAL -> CheckKind.NO_PRINCIPAL;
            case MISPLACED_PRINCIPAL -> CheckKind.MISPLACED_PRINCIPAL;
            case ALLOW_NOT_PRINCIPAL -> CheckKind.ALLOW_NOT_PRINCIPAL;
            case NO_RESOURCE -> CheckKind.NO_RESOURCE;
            case MISPLACED_RESOURCE -> CheckKind.MISPLACED_RESOURCE;
        };
    }
}
