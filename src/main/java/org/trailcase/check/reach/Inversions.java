package org.trailcase.check.reach;

import java.util.stream.Stream;
import org.trailcase.aws.PolicyType;
import org.trailcase.check.CheckFinding;
import org.trailcase.check.CheckKind;
import org.trailcase.check.CheckedStatement;
import org.trailcase.check.StatementCheck;

/// An Allow by exclusion: what is not listed is allowed, and so is what AWS adds later.
///
/// Source: IAM User Guide, "IAM JSON policy elements: NotAction" and "NotResource" (careful with Allow), read 2026-11-24.
public final class Inversions implements StatementCheck {

    @Override
    public Stream<CheckFinding> ofStatement(CheckedStatement statement) {
        if (!statement.allows() || !grants(statement.type())) {
            return Stream.empty();
        }
        Stream<CheckFinding> action = statement.isNotAction()
                ? Stream.of(CheckFinding.of(
                        CheckKind.ALLOW_NOT_ACTION,
                        "Allow with NotAction grants every action of every service but those listed.",
                        statement.actionSpan()))
                : Stream.empty();
        Stream<CheckFinding> resource = statement.isNotResource()
                ? Stream.of(CheckFinding.of(
                        CheckKind.ALLOW_NOT_RESOURCE,
                        "Allow with NotResource grants the actions on every resource but those listed.",
                        statement.resourceSpan()))
                : Stream.empty();
        return Stream.concat(action, resource);
    }

    // In a control policy, a boundary or a session policy an Allow grants nothing: exclusion is an ordinary form there.
    private static boolean grants(PolicyType type) {
        return switch (type) {
            case IDENTITY, RESOURCE, TRUST -> true;
            case SCP, RCP, VPC_ENDPOINT, PERMISSIONS_BOUNDARY, SESSION -> false;
        };
    }
}
