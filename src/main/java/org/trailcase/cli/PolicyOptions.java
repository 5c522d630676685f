package org.trailcase.cli;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trailcase.aws.PolicyType;
import org.trailcase.intake.format.Told;
import org.trailcase.work.Problem;
import picocli.CommandLine.Option;

/// What the examiner says of policies that do not say it themselves: when they were collected, and what they hang on.
final class PolicyOptions {
    @Option(
            names = "--as-of",
            paramLabel = "TIME",
            description = "When exported policies were collected, as 2026-03-14T06:00:00Z; by default from the file's"
                    + " name, else its modification time.")
    private @Nullable String asOf;

    @Option(
            names = "--attached-to",
            paramLabel = "ARN",
            description = "What policies hang on that do not say it: a user, group, role, managed policy, resource, or the"
                    + " id of a VPC endpoint, organisational unit or account.")
    private @Nullable String attachedTo;

    @Option(
            names = "--as-type",
            paramLabel = "TYPE",
            description = "What a bare policy document is: identity, trust, permissions-boundary, session, resource, scp,"
                    + " rcp or vpc-endpoint; by default what fits where it hangs.")
    private @Nullable String type;

    @Option(names = "--policy-name", paramLabel = "NAME", description = "What a bare policy document is called.")
    private @Nullable String policyName;

    @Option(
            names = "--account",
            paramLabel = "ID",
            description = "The account of roles, keys and the like that are named without one; by default from the folder's"
                    + " name.")
    private @Nullable String account;

    @Option(
            names = "--instead",
            description = "Correct what was said of the same policy files in an earlier import; without it, both count.")
    private boolean instead;

    Told told() {
        Told told = new Told(
                Optional.ofNullable(asOf).map(PolicyOptions::moment),
                Optional.ofNullable(attachedTo),
                Optional.ofNullable(type).map(PolicyOptions::type),
                Optional.ofNullable(policyName),
                Optional.ofNullable(account).map(PolicyOptions::account),
                false);
        return instead ? told.correcting() : told;
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new Problem("'%s' is not a time; write it as 2026-03-14T06:00:00Z.".formatted(text), e);
        }
    }

    private static PolicyType type(String word) {
        return PolicyType.of(word)
                .orElseThrow(() -> new Problem("'%s' is not a type of policy; write one of %s."
                        .formatted(
                                word,
                                Arrays.stream(PolicyType.values())
                                        .map(PolicyType::word)
                                        .collect(Collectors.joining(", ")))));
    }

    private static String account(String text) {
        if (!text.matches("\\d{12}")) {
            throw new Problem("'%s' is not the id of an account; write its twelve digits.".formatted(text));
        }
        return text;
    }
}
