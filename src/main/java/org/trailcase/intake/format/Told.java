package org.trailcase.intake.format;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trailcase.aws.PolicyType;

/// What the examiner says of the policies of an import. It counts where the files do not say it themselves.
///
/// `asOf` is the moment that they speak of; `attachedTo` the ARN, or in an organisation the id, of what they hang on;
/// `account` the account that names without one belong to. `instead` says that it corrects what was told of the same files
/// in an earlier import; without it, both count.
public record Told(
        Optional<Instant> asOf,
        Optional<String> attachedTo,
        Optional<PolicyType> type,
        Optional<String> policyName,
        Optional<String> account,
        boolean instead) {

    public static final Told NOTHING =
            new Told(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);

    /// Only the moment.
    public static Told asOf(Instant moment) {
        return new Told(
                Optional.of(moment), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    /// Only what the policies hang on.
    public static Told attachedTo(String arn) {
        return new Told(Optional.empty(), Optional.of(arn), Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    public Told as(PolicyType kind) {
        return new Told(asOf, attachedTo, Optional.of(kind), policyName, account, instead);
    }

    public Told named(String name) {
        return new Told(asOf, attachedTo, type, Optional.of(name), account, instead);
    }

    /// The same, as a correction.
    public Told correcting() {
        return new Told(asOf, attachedTo, type, policyName, account, true);
    }

    /// What was said, for the custody log; empty when nothing was.
    public Optional<String> words() {
        List<String> words = new ArrayList<>();
        attachedTo.ifPresent(to -> words.add("attached to " + to));
        type.ifPresent(kind -> words.add("as " + kind.inText()));
        policyName.ifPresent(name -> words.add("named " + name));
        account.ifPresent(id -> words.add("of account " + id));
        asOf.ifPresent(moment -> words.add("as of " + moment));
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", words));
    }
}
