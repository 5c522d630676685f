package org.trailcase.cli;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trailcase.casefile.CaseFile;
import org.trailcase.policy.snapshot.AccountSnapshot;
import org.trailcase.policy.snapshot.PolicyHolder;
import org.trailcase.policy.snapshot.WrittenPolicy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Lists the policies that exports show, with where each came from.
@Command(name = "policies", description = "List the policies in evidence and where each came from.", mixinStandardHelpOptions = true)
final class Policies extends CaseCommand {
    @Option(names = "--principal", paramLabel = "ARN", description = "Only those of this user, group or role.")
    private @Nullable String principal;

    @Override
    public Integer call() {
        try (CaseFile caseFile = read()) {
            List<AccountSnapshot> snapshots = caseFile.policySnapshots().stream()
                    .flatMap(snapshot -> snapshot instanceof AccountSnapshot account ? Stream.of(account) : Stream.empty())
                    .toList();
            if (snapshots.isEmpty()) {
                out().println("The case holds no policies; import the account's export, made with"
                        + " 'aws iam get-account-authorization-details'.");
            }
            snapshots.forEach(this::print);
            return 0;
        }
    }

    private void print(AccountSnapshot snapshot) {
        out().println(Output.plain("%s: account %s as of %s (%s), sha256 %s"
                .formatted(
                        snapshot.origin().exhibit(),
                        snapshot.account(),
                        Output.time(snapshot.origin().asOf()),
                        snapshot.origin().asOfFrom().words(),
                        snapshot.origin().sha256())));
        snapshot.holders().stream()
                .filter(holder -> principal == null || holder.identity().arn().equals(principal))
                .forEach(holder -> print(snapshot, holder));
    }

    private void print(AccountSnapshot snapshot, PolicyHolder holder) {
        out().println(Output.plain("  " + holder.identity().arn()));
        holder.groups().forEach(group -> out().println(Output.plain("    member of group " + group)));
        holder.inline().forEach(policy -> print("inline policy " + policy.name(), policy));
        holder.attached().forEach(arn -> managed(snapshot, "managed policy ", arn));
        holder.boundary().ifPresent(arn -> managed(snapshot, "permissions boundary ", arn));
        holder.trust().ifPresent(policy -> print("trust policy", policy));
    }

    private void managed(AccountSnapshot snapshot, String title, String arn) {
        snapshot.managedPolicies().stream()
                .filter(policy -> policy.arn().equals(arn))
                .flatMap(policy -> policy.inForce().stream())
                .findFirst()
                .ifPresentOrElse(
                        version -> print(title + arn + " " + version.id(), version.text()),
                        () -> out().println(Output.plain("    " + title + arn + ": its text is not in evidence")));
    }

    private void print(String title, WrittenPolicy policy) {
        out().println(Output.plain("    " + title));
        policy.text().lines().forEach(line -> out().println(Output.plain("      | " + line)));
    }
}
