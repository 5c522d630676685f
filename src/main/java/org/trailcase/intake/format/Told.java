package org.trailcase.intake.format;

import java.time.Instant;
import java.util.Optional;
import org.trailcase.aws.PolicyType;

/// What the examiner says of the policies of an import. It counts where the files do not say it themselves.
///
/// `asOf` is the moment that they speak of; `attachedTo` the ARN, or in an organisation the id, of what they hang on;
/// `account` the account that names without one belong to.
public record Told(
        Optional<Instant> asOf,
        Optional<String> attachedTo,
        Optional<PolicyType> type,
        Optional<String> policyName,
        Optional<String> account) {

    public static final Told NOTHING =
            new Told(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /// Only the moment.
    public static Told asOf(Instant moment) {
        return new Told(
                Optional.of(moment), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// Only what the policies hang on.
    public static Told attachedTo(String arn) {
        return new Told(Optional.empty(), Optional.of(arn), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public Told as(PolicyType kind) {
        return new Told(asOf, attachedTo, Optional.of(kind), policyName, account);
    }

    public Told named(String name) {
        return new Told(asOf, attachedTo, type, Optional.of(name), account);
    }
}
