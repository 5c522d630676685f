package org.trailcase.check.resource;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trailcase.aws.Arn;
import org.trailcase.check.CheckFinding;
import org.trailcase.check.CheckKind;
import org.trailcase.check.CheckedStatement;
import org.trailcase.check.StatementCheck;
import org.trailcase.policy.match.Written;

/// An ARN of which a part is such that no resource has it.
///
/// Source: IAM User Guide, "Identify AWS resources with Amazon Resource Names (ARNs)", read 2026-11-24.
public final class ArnParts implements StatementCheck {
    private static final Pattern PARTITION = Pattern.compile("aws(?:-[a-z0-9-]+)?");
    private static final Pattern SERVICE = Pattern.compile("[a-z0-9-]+");
    private static final Pattern REGION = Pattern.compile("(?:[a-z]{2,5}(?:-[a-z]+)+-\\d{1,2})?|aws-global");
    private static final Pattern ACCOUNT = Pattern.compile("\\d{12}|aws|aws-managed|cloudfront|third-party|partner|");

    @Override
    public Stream<CheckFinding> ofStatement(CheckedStatement statement) {
        return statement.resources()
                .map(pattern -> pattern.written())
                .flatMap(written -> flaw(written.text()).stream().map(flaw -> finding(written, flaw)));
    }

    private static CheckFinding finding(Written written, String flaw) {
        return CheckFinding.of(
                CheckKind.INVALID_ARN, "\"%s\" names no resource: %s.".formatted(written.text(), flaw), written.span());
    }

    private static Optional<String> flaw(String text) {
        return Arn.parse(text).flatMap(arn -> {
            if (isNone(PARTITION, arn.partition())) {
                return Optional.of("\"" + arn.partition() + "\" is no partition of AWS");
            }
            if (isNone(SERVICE, arn.service())) {
                return Optional.of("\"" + arn.service() + "\" is no name of a service");
            }
            if (isNone(REGION, arn.region())) {
                return Optional.of("\"" + arn.region() + "\" is no region");
            }
            if (isNone(ACCOUNT, arn.account())) {
                return Optional.of("\"" + arn.account() + "\" is no account, which has twelve digits");
            }
            return arn.resource().isEmpty() ? Optional.of("nothing stands behind the account") : Optional.empty();
        });
    }

    // Parts with wildcards or placeholders are for other checks: what they stand for is not written here.
    private static boolean isNone(Pattern form, String part) {
        boolean written = part.indexOf('*') < 0 && part.indexOf('?') < 0 && !part.contains("${");
        return written && !form.matcher(part).matches();
    }
}
