package org.trailcase.check.form;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trailcase.aws.PolicyType;
import org.trailcase.check.CheckFinding;
import org.trailcase.check.CheckKind;
import org.trailcase.check.CheckedStatement;
import org.trailcase.check.StatementCheck;

/// A Sid that IAM does not store.
///
/// Source: IAM User Guide, "IAM JSON policy elements: Sid" (letters and digits in IAM; other services may allow more),
/// read 2026-11-24.
public final class Sids implements StatementCheck {
    private static final Pattern SID = Pattern.compile("[A-Za-z0-9]*");

    @Override
    public Stream<CheckFinding> ofStatement(CheckedStatement statement) {
        return statement.statement().sid().stream()
                .filter(sid -> isIam(statement.type()) && !SID.matcher(sid).matches())
                .map(sid -> CheckFinding.of(
                                CheckKind.INVALID_SID,
                                "The Sid \"%s\" holds more than letters and digits: IAM does not store this."
                                        .formatted(sid),
                                statement.statement().span())
                        .instead(sid.replaceAll("[^A-Za-z0-9]", "")));
    }

    private static boolean isIam(PolicyType type) {
        return switch (type) {
            case IDENTITY, PERMISSIONS_BOUNDARY, SESSION, TRUST -> true;
            case RESOURCE, SCP, RCP, VPC_ENDPOINT -> false;
        };
    }
}
